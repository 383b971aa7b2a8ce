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
  /** Null when it has no view of its own. */
  readonly href: string | null;
  /** Line of work; null for anything but a role, and for a role without one. */
  readonly family: string | null;
}

const views = { Role: 'role', Skill: 'skill', Tool: 'tool', Industry: 'industry' } as const;

/** The results in the order of the answer, without nodes that have no name of their own. */
export const searchResults = ({ search }: SearchQuery): SearchResult[] =>
  (search?.edges ?? []).flatMap((edge) => searchResult(edge) ?? []);

function searchResult({ node, match, matchedName }: Edge): SearchResult | null {
  if (!node || !('ref' in node)) return null;
  const name = 'title' in node ? node.title : node.name;
  const view = views[node.__typename as keyof typeof views];
  return {
    id: node.id,
    ref: node.ref,
    kind: node.__typename.toUpperCase() as SearchKind,
    name,
    because:
      match === 'TYPO'
        ? texts.search.nearly(matchedName)
        : matchedName === name
          ? ''
          : texts.search.matched(matchedName),
    also: 'equivalents' in node ? also(node.equivalents) : '',
    href: view ? hrefOf({ view, ref: node.ref }) : null,
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
