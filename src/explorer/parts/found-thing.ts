import type { SearchKind, SearchQuery } from '../api/operations.ts';
import { hrefOf } from '../navigation/address.ts';
import { texts } from '../texts.ts';

type Edge = NonNullable<SearchQuery['search']>['edges'][number];

export interface FoundThing {
  readonly id: string;
  readonly ref: string;
  readonly kind: SearchKind;
  readonly name: string;
  /** Why it was found, when its own name does not say. */
  readonly because: string;
  /** Null when it has no view of its own. */
  readonly href: string | null;
  readonly family: string | null;
}

const views = { Role: 'role', Skill: 'skill', Tool: 'tool', Industry: 'industry' } as const;

/** A search result for people, or null when it is nothing that has a name of its own. */
export function foundThing({ node, match, matchedName }: Edge): FoundThing | null {
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
    href: view ? hrefOf({ view, ref: node.ref }) : null,
    family: node.__typename === 'Role' ? node.family : null,
  };
}
