import type { DescribedKind } from '../graph/model.ts';
import { nameKey } from './name.ts';
import type { NameIndex } from './name-index.ts';
import type { HitWindow } from './ranked-rows.ts';
import type { SearchHit } from './search.ts';

/** What to search for, and the page to return. */
export interface SearchQuestion extends HitWindow {
  readonly text: string;
  readonly kinds: readonly DescribedKind[];
  /** Whether it is to suggest something: the first hits only (see `RankedRows.suggestions`), by NameIndex.search; false when left out. */
  readonly isForgiving?: boolean;
}

/** A page of hits. */
export interface SearchPage {
  /** Best first, whichever end the page starts at. */
  readonly hits: readonly SearchHit[];
  /** Whether the window goes on beyond the page. */
  readonly hasMore: boolean;
  /** Number of hits on all pages. */
  readonly total: number;
}

/** A page of the hits of NameIndex.search. O(hits) */
export function searchNames(
  index: NameIndex,
  { text, kinds, isForgiving, ...window }: SearchQuestion,
): SearchPage {
  const all = index.search(text, kinds, isForgiving);
  if (isForgiving)
    return { hits: all.suggestions(window.size, nameKey(text)), hasMore: false, total: all.size };
  const { hits, inWindow } = all.page(window);
  return { hits, hasMore: hits.length < inWindow, total: all.size };
}
