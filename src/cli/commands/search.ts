import { Option } from 'commander';
import type { GraphQLEnumType } from 'graphql';
import { schema } from '../../graphql/schema.ts';
import { type AskOptions, answer } from '../ask.ts';
import { DocumentedCommand } from '../documented-command.ts';
import { wholeNumber } from '../options/whole-number.ts';
import { storeOption } from '../options/with-store.ts';
import { columns, type Terminal } from '../output/terminal.ts';

const query = `query Search($text: String!, $kinds: [SearchKind!], $first: Int) {
  search(text: $text, kinds: $kinds, first: $first) {
    totalCount
    edges {
      match matchedName
      node {
        __typename
        ... on Role { ref title }
        ... on Skill { ref name } ... on Tool { ref name } ... on Industry { ref name } ... on Region { ref name }
        ... on Product { ref name } ... on Activity { ref name } ... on Credential { ref name }
      }
    }
  }
}`;

interface SearchAnswer {
  readonly search: {
    readonly totalCount: number;
    readonly edges: readonly {
      readonly match: string;
      readonly matchedName: string;
      readonly node: {
        readonly __typename: string;
        readonly ref?: string;
        readonly title?: string;
        readonly name?: string;
      } | null;
    }[];
  };
}

interface SearchOptions extends AskOptions {
  readonly kind?: string;
  readonly first: number;
}

const kinds = (schema.getType('SearchKind') as GraphQLEnumType)
  .getValues()
  .map(({ name }) => name.toLowerCase());

export const searchCommand = new DocumentedCommand('search')
  .description('things by any of their names, also with typing errors')
  .argument('<text>', 'what to look for')
  .addOption(new Option('--kind <kind>', 'only this kind').choices(kinds))
  .option('--first <n>', 'how many, at most 100', wholeNumber, 10)
  .addOption(storeOption())
  .option('--json', 'the answer as GraphQL gives it')
  .examples(['career-graph search "ml enginer"', 'career-graph search C++ --kind skill --json'])
  .action((text: string, { kind, first, ...options }: SearchOptions) =>
    answer<SearchAnswer>(options, {
      query,
      variables: { text, first, kinds: kind ? [kind.toUpperCase()] : null },
      render: (found, terminal) => renderSearch(found, text, terminal),
      found: ({ search }) => search.edges.length > 0,
    }),
  );

function renderSearch({ search }: SearchAnswer, text: string, terminal: Terminal): string {
  const { edges, totalCount } = search;
  if (edges.length === 0) return `Nothing here is called anything like "${text}".\n`;
  const rows = edges.flatMap(({ node, match, matchedName }) => {
    if (!node) return []; // gone since it was found
    const shown = node.title ?? node.name ?? '';
    const how = [matchedName === shown ? '' : `called ${matchedName}`, match === 'TYPO' ? 'nearly' : ''];
    return [[node.__typename.toLowerCase(), shown, node.ref ?? '', how.filter(Boolean).join(', ')]];
  });
  const lines = columns(rows, '');
  const more = totalCount > edges.length ? [terminal.dim(`${totalCount} found; --first shows more.`)] : [];
  return `${[...lines, ...more].join('\n')}\n`;
}
