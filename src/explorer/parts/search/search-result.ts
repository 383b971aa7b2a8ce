import type { SearchKind, SearchMatch, SearchQuery } from '../../api/operations.ts';
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
  /**
   * Which other sources have it too, such as "also ESCO, O*NET"; of a thing that is not the editors' whose it is, such
   * as "from O*NET". Empty for what only editors have.
   */
  readonly origin: string;
  /** Whether the text is one of its names. */
  readonly isExact: boolean;
  /** Whether the name that matched has all that the text says. */
  readonly isSure: boolean;
  /** Whether it is the code of an occupation that no role matches, and the text names it. */
  readonly isWithoutRole: boolean;
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

/** Matches of a name that has all that the text says. */
const strictMatches: readonly SearchMatch[] = ['EXACT', 'PREFIX', 'CORE', 'WORDS'];

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
    origin: 'evidence' in node ? originOf(node) : '',
    isExact: match === 'EXACT',
    isSure: strictMatches.includes(match),
    isWithoutRole:
      node.__typename === 'OccupationCode' && node.roles?.totalCount === 0 && strictMatches.includes(match),
    href: view ? hrefOf({ view, ref: node.ref }) : hrefOf({ view: 'thing', ref: node.id }),
    family: node.__typename === 'Role' ? node.family : null,
  };
}

type Compared = Extract<Named, { evidence: unknown }>;

function originOf(node: Compared): string {
  const others =
    node.__typename === 'Role'
      ? node.official.filter(({ match }) => match === 'EXACT').map(({ role }) => role)
      : (node.equivalents?.nodes ?? []);
  const also = sourceNames(others.flatMap((other) => other?.evidence ?? []));
  if (also.length > 0) return texts.search.also(also);
  const isEditors = node.evidence.some(({ basis }) => basis === 'CURATED');
  return isEditors ? '' : texts.search.from(sourceNames(node.evidence));
}

type Sourced = { readonly source: { readonly name: string } | null };

const sourceNames = (evidence: readonly Sourced[]): string[] =>
  [...new Set(evidence.flatMap(({ source }) => source?.name ?? []))].sort();

type Named = Extract<NonNullable<Edge['node']>, { ref: string }>;

function nameOf(node: Named): string {
  if ('title' in node) return node.title;
  return 'code' in node ? [node.code, node.officialTitle].filter(Boolean).join(' · ') : node.name;
}
