import type { SearchQuery, SearchQueryVariables } from '../api/operations.ts';
import { CitedText } from './cited-text.ts';
import { echoOf } from './wording.ts';

type Search = NonNullable<SearchQuery['search']>;
type Found = NonNullable<Search['edges'][number]['node']>;

function nameOf(node: Found): string {
  if ('title' in node) return node.title;
  if ('name' in node) return node.name;
  return 'code' in node ? `${node.code} ${node.officialTitle}` : '';
}

/** The things that a text names, the best match first. */
export function searchAnswer(
  { search }: { readonly search: Search },
  { text }: SearchQueryVariables,
): CitedText | string {
  if (search.edges.length === 0)
    return `NOT_FOUND: nothing in this graph has a name like ${echoOf(text)}. Try another word for it, or a broader one.`;
  const nodes = search.edges.flatMap(({ node }) => (node && 'ref' in node ? [node] : []));
  return new CitedText().list(`${search.totalCount} found; the best:`, nodes, (node) => [
    `${node.__typename}: ${nameOf(node)} (${node.ref})`,
    node.evidence,
    ['title', 'name', 'code'],
  ]);
}
