import {
  buildSchema,
  type IntrospectionInputValue,
  type IntrospectionQuery,
  type IntrospectionType,
  introspectionFromSchema,
} from 'graphql';
import { renderSchema } from 'graphql-markdown';
import { Marked } from 'marked';

/**
 * The API reference as one HTML page. It runs no script and loads nothing but the style sheet.
 *
 * @param sdl the schema; every description in it becomes part of the page, as Markdown
 * @param stylesheet path of the style sheet
 */
export function referencePage(sdl: string, stylesheet: string): string {
  const schema = introspectionFromSchema(buildSchema(sdl));
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Career Graph: API reference</title>
<link rel="stylesheet" href="${stylesheet}">
</head>
<body>
<a class="skip" href="#query">Skip to the queries</a>
<nav aria-label="Types">
<p><a href="/">Career Graph</a></p>
<p><a href="/schema.graphql">The schema as text</a></p>
${contentsOf(schema)}
</nav>
<main>
<h1>API reference</h1>
<p>Every type, field and argument of the GraphQL API. Ask by POST to <code>/graphql</code>.
In a table, the name of an argument stands to the right, below its field.</p>
${htmlOf(withDefaults(schema))}
</main>
</body>
</html>
`;
}

const anchorOf = (name: string): string => name.toLowerCase().replaceAll(' ', '-');

/** Links to the queries and to every type, by kind. Connections and their edges are many, so they have their own part. */
function contentsOf({ __schema: { types } }: IntrospectionQuery): string {
  const part = (title: string, links: readonly (readonly [string, string])[], open = false) => `
<details${open ? ' open' : ''}>
<summary>${title}</summary>
<ul>
${links.map(([name, anchor]) => `<li><a href="#${anchor}">${name}</a></li>`).join('\n')}
</ul>
</details>`;
  const isList = ({ name }: IntrospectionType) => /(Connection|Edge)$/.test(name);
  const ofKind = (kind: IntrospectionType['kind'], keep = (_: IntrospectionType) => true) =>
    types
      .filter((type) => type.kind === kind && !/^(__|Query$)/.test(type.name) && keep(type))
      .map(({ name }) => [name, anchorOf(name)] as const)
      .sort(([a], [b]) => (a < b ? -1 : 1));
  const queries = types.flatMap((type) =>
    type.kind === 'OBJECT' && type.name === 'Query'
      ? type.fields.map(({ name }) => [name, `query.${name.toLowerCase()}`] as const)
      : [],
  );
  return [
    part('Queries', queries, true),
    part(
      'Objects',
      ofKind('OBJECT', (type) => !isList(type)),
    ),
    part('Connections and edges', ofKind('OBJECT', isList)),
    part('Inputs', ofKind('INPUT_OBJECT')),
    part('Enums', ofKind('ENUM')),
    part('Scalars', ofKind('SCALAR')),
    part('Interfaces', ofKind('INTERFACE')),
    part('Unions', ofKind('UNION')),
  ].join('');
}

/** The generator leaves out default values, so each becomes the last sentence of its description. */
function withDefaults({ __schema }: IntrospectionQuery): IntrospectionQuery {
  const described = (input: IntrospectionInputValue): IntrospectionInputValue =>
    input.defaultValue == null
      ? input
      : { ...input, description: `${input.description ?? ''}\n\nDefault: \`${input.defaultValue}\`.` };
  const types = __schema.types.map((type): IntrospectionType => {
    if (type.kind === 'INPUT_OBJECT') return { ...type, inputFields: type.inputFields.map(described) };
    if (type.kind !== 'OBJECT' && type.kind !== 'INTERFACE') return type;
    return { ...type, fields: type.fields.map((field) => ({ ...field, args: field.args.map(described) })) };
  });
  return { __schema: { ...__schema, types } };
}

function htmlOf(schema: IntrospectionQuery): string {
  const lines: string[] = [];
  renderSchema(schema, {
    skipTitle: true,
    skipTableOfContents: true,
    printer: (text) => lines.push(text),
  });
  const marked = new Marked({
    renderer: {
      heading({ depth, text }) {
        return `<h${depth} id="${anchorOf(text)}"><a href="#${anchorOf(text)}">${text}</a></h${depth}>\n`;
      },
    },
  });
  return marked.parse(lines.join('\n'), { async: false });
}
