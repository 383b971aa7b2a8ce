import type { SearchKind, SearchQuery } from '../../api/operations.ts';
import { hrefOf } from '../../navigation/address.ts';
import { texts } from '../../texts/texts.ts';

type Edge = NonNullable<SearchQuery['search']>['edges'][number];

/** A search result as people read it. */
export interface SearchResult {
  readonly id: string;
  readonly ref: string;
  readonly kind: SearchKind;
  readonly name: string;
  /** Which other name matched; empty when the name itself did. */
  readonly because: string;
  /** Which other sources have it too, such as "also O*NET, ESCO"; empty when none has. */
  readonly also: string;
  /** The address of its view. */
  readonly href: string;
  /** Line of work; null for anything but a role, and for a role without one. */
  readonly family: string | null;
}

/** Things with a view of their own by name; others are shown by their global id. */
const views = { Role: 'role', Skill: 'skill', Tool: 'tool', Industry: 'industry' } as const;

/** Kinds that a text without digits is searched for: as codes bear the titles of occupations, these would be listed twice. */
const kindsOfWords = Object.keys(texts.search.kinds).filter(
  (kind) => kind !== 'OCCUPATION_CODE',
) as SearchKind[];

/** What a text is searched for when nothing narrows it. */
export const kindsFor = (text: string): SearchKind[] | null => (/\d/.test(text) ? null : kindsOfWords);

/** The results in the order of the answer, without nodes that have no name of their own. */
export const searchResults = ({ search }: SearchQuery): SearchResult[] =>
  (search?.edges ?? []).flatMap((edge) => searchResult(edge) ?? []);

function searchResult({ node, match, matchedName }: Edge): SearchResult | null {
  if (!node || !('ref' in node)) return null;
  const name = nameOf(node);
  const view = views[node.__typename as keyof typeof views];
  return {
    id: node.id,
    ref: node.ref,
    kind: node.__typename.replace(/(?<=[a-z])(?=[A-Z])/g, '_').toUpperCase() as SearchKind,
    name,
    because:
      match === 'TYPO'
        ? texts.search.nearly(matchedName)
        : matchedName === name
          ? ''
          : texts.search.matched(matchedName),
    also: 'equivalents' in node ? also(node.equivalents) : '',
    href: view ? hrefOf({ view, ref: node.ref }) : hrefOf({ view: 'thing', ref: node.id }),
    family: node.__typename === 'Role' ? node.family : null,
  };
}

type Equivalents = Extract<NonNullable<Edge['node']>, { __typename: 'Skill' }>['equivalents'];

function also(equivalents: Equivalents): string {
  const names = (equivalents?.nodes ?? []).flatMap((node) =>
    (node?.evidence ?? []).flatMap(({ source }) => source?.name ?? []),
  );
  return names.length === 0 ? '' : texts.search.also([...new Set(names)].sort());
}

type Named = Extract<NonNullable<Edge['node']>, { ref: string }>;

function nameOf(node: Named): string {
  if ('title' in node) return node.title;
  return 'code' in node ? [node.code, node.officialTitle].filter(Boolean).join(' · ') : node.name;
}
