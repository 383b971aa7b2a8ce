import { type SearchKind, type SearchQuery, searchQuestion } from '../api/operations.ts';
import { type AskOptions, answer, type Complete } from '../ask.ts';
import { DocumentedCommand } from '../documented-command.ts';
import { choiceOption } from '../options/choice.ts';
import { wholeNumber } from '../options/whole-number.ts';
import { storeOption } from '../options/with-store.ts';
import { columns, type Terminal } from '../output/terminal.ts';
import { namesakesText } from '../output/wording.ts';

interface SearchOptions extends AskOptions {
  readonly kind?: SearchKind;
  readonly first: number;
}

const kinds = Object.keys({
  ROLE: true,
  SKILL: true,
  TOOL: true,
  INDUSTRY: true,
  CREDENTIAL: true,
  PRODUCT: true,
  ACTIVITY: true,
  REGION: true,
  FIELD_OF_STUDY: true,
  TRAIT: true,
  OCCUPATION_CODE: true,
} satisfies Record<SearchKind, true>);

/** `career-graph search` */
export const searchCommand = new DocumentedCommand('search')
  .description('find anything by any of its names, also with typing errors')
  .argument('<text>', 'what to look for')
  .addOption(choiceOption('--kind <kind>', 'only this kind', kinds))
  .option('--first <n>', 'how many, at most 100', wholeNumber, 10)
  .addOption(storeOption())
  .option('--json', 'print the answer as JSON, in the shape of the API')
  .examples(['career-graph search "ml enginer"', 'career-graph search C++ --kind skill --json'])
  .action((text: string, { kind, first, ...options }: SearchOptions) =>
    answer(options, searchQuestion, {
      variables: { text, first, kinds: kind ? [kind] : null },
      render: (matches, terminal) => renderSearch(matches, text, terminal),
      isEmpty: ({ search }) => search.edges.length === 0,
    }),
  );

/** `OccupationCode` as people write it: `occupation code`. */
const kindWords = (type: string): string => type.replace(/(?<=[a-z])(?=[A-Z])/g, ' ').toLowerCase();

type Found = NonNullable<Complete<SearchQuery>['search']['edges'][number]['node']>;

/** Which other sources have the same thing; of one that is not the editors', whose it is. */
function originOf(node: Extract<Found, { evidence: unknown }>): string {
  const others =
    node.__typename === 'Role'
      ? node.official.filter(({ match }) => match === 'EXACT').map(({ role }) => role)
      : (node.equivalents?.nodes ?? []);
  const also = sourceNames(others.flatMap((other) => other?.evidence ?? []));
  if (also !== '') return `also ${also}`;
  return node.evidence.some(({ basis }) => basis === 'CURATED') ? '' : `from ${sourceNames(node.evidence)}`;
}

const sourceNames = (evidence: readonly { readonly source: { readonly name: string } | null }[]): string =>
  [...new Set(evidence.flatMap(({ source }) => source?.name ?? []))].sort().join(', ');

function renderSearch({ search }: Complete<SearchQuery>, text: string, terminal: Terminal): string {
  const { edges, totalCount } = search;
  if (edges.length === 0) return `Nothing has a name like "${text}".\n`;
  const rows = edges.flatMap(({ node, match, matchedName }) => {
    if (!node || !('ref' in node)) return []; // removed while the answer was made
    const name =
      'title' in node ? node.title : 'code' in node ? (node.officialTitle ?? node.code) : node.name;
    const how = [
      'evidence' in node ? originOf(node) : '',
      'namesakes' in node && node.namesakes.length > 0
        ? `also the name of ${namesakesText(node.namesakes)}`
        : '',
      matchedName === name ? '' : `called ${matchedName}`,
      match === 'TYPO' ? 'with a typing error' : '',
    ];
    return [[kindWords(node.__typename), name, node.ref, how.filter(Boolean).join(', ')]];
  });
  const more = totalCount > edges.length ? [terminal.dim(`${totalCount} found; --first shows more.`)] : [];
  return `${[...columns(rows, ''), ...more].join('\n')}\n`;
}
