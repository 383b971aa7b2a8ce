import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { codegen } from '@graphql-codegen/core';
import * as typescriptOperations from '@graphql-codegen/typescript-operations';
import {
  buildSchema,
  concatAST,
  type DocumentNode,
  type FragmentDefinitionNode,
  Kind,
  parse,
  print,
  Source,
  separateOperations,
} from 'graphql';
import { projectPath } from '../src/server/project-files.ts';

/**
 * The operations of a folder as a TypeScript module: types of their answers and variables, and per operation a
 * `…Question` that ties both to its text.
 *
 * @param folder of `.graphql` files, as a path in the project
 * @param sdl the schema that answers them
 * @param questionModule the module that exports the type `Question`, as the printed one imports it
 * @throws when an operation does not fit the schema
 */
export async function operationsModule(folder: string, sdl: string, questionModule: string): Promise<string> {
  const documents = documentsIn(folder);
  const types = await codegen({
    filename: 'operations.ts',
    schema: parse(sdl),
    schemaAst: buildSchema(sdl),
    documents,
    config: { skipTypename: true, defaultScalarType: 'string' },
    plugins: [{ 'typescript-operations': { enumType: 'string-literal' } }],
    pluginMap: { 'typescript-operations': typescriptOperations },
  });
  const { definitions } = concatAST(documents.map(({ document }) => document));
  const fragments = definitions.filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION);
  const operations = Object.entries(separateOperations({ kind: Kind.DOCUMENT, definitions }));
  return [
    `// Printed from ../queries by \`npm run schema\`; not to be edited.\n// Of a question, …Query is the data and …QueryVariables the variables; …Fragment is a part that questions share.\nimport type { Question } from '${questionModule}';`,
    types.trim(),
    ...fragments.map((fragment) => `const ${constantOf(fragment)} = \`${print(fragment)}\`;`),
    ...operations.map(([name, document]) => questionOf(name, document)),
    '',
  ].join('\n\n');
}

/** The operations of a folder as a client sends them, each with the fragments that it uses, by name. */
export function operationTexts(folder: string): [name: string, text: string][] {
  const { definitions } = concatAST(documentsIn(folder).map(({ document }) => document));
  return Object.entries(separateOperations({ kind: Kind.DOCUMENT, definitions })).map(([name, document]) => {
    const [operations, fragments] = partsOf(document);
    return [name, [...operations, ...fragments].map(print).join('\n\n')];
  });
}

function documentsIn(folder: string): { readonly location: string; readonly document: DocumentNode }[] {
  return readdirSync(projectPath(folder))
    .filter((name) => name.endsWith('.graphql'))
    .sort()
    .map((name) => {
      const location = join(projectPath(folder), name);
      return { location, document: parse(new Source(readFileSync(location, 'utf8'), name)) };
    });
}

const partsOf = ({ definitions }: DocumentNode) =>
  [
    definitions.filter(({ kind }) => kind === Kind.OPERATION_DEFINITION),
    definitions.filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION),
  ] as const;

/**
 * A question as a constant; its text is the operation and the constants of its fragments. They are joined by a call that
 * is marked as pure: bundlers keep a template with values, as it may call `toString`.
 */
function questionOf(name: string, document: DocumentNode): string {
  const type = name.charAt(0).toUpperCase() + name.slice(1);
  const [operations, fragments] = partsOf(document);
  const operation = `\`${operations.map(print).join('\n\n')}\``;
  const text =
    fragments.length === 0
      ? operation
      : `/* @__PURE__ */ [${[operation, ...fragments.map(constantOf)].join(', ')}].join('\\n\\n')`;
  return [
    `/** The operation \`${name}\`. */`,
    `export const ${name}Question: Question<${type}Query, ${type}QueryVariables> = {`,
    `  name: '${name}',`,
    `  text: ${text},`,
    '};',
  ].join('\n');
}

const constantOf = ({ name: { value } }: FragmentDefinitionNode): string =>
  `${value.charAt(0).toLowerCase()}${value.slice(1)}Fragment`;
