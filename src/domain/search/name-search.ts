import { firstIndexWhere } from '../collections/binary-search.ts';
import type { DescribedKind } from '../graph/model.ts';
import type { NameIndex } from './name-index.ts';
import { comparePositions, type HitPosition, type SearchHit } from './search.ts';

/** What to search for, and the page to return. */
export interface SearchQuestion {
  readonly text: string;
  readonly kinds: readonly DescribedKind[];
  readonly size: number;
  /** The end of the window that the page starts at. */
  readonly from: 'start' | 'end';
  /** The window lies between these positions and excludes them; null stands for the end of the list. Neither need exist. */
  readonly after: HitPosition | null;
  readonly before: HitPosition | null;
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

/** A page of the hits of NameIndex.search, found by binary search. O(log hits + page size) after the search */
export function searchNames(index: NameIndex, question: SearchQuestion): SearchPage {
  const { text, kinds, size, from, after, before } = question;
  const allHits = index.search(text, kinds);
  const start = after ? firstIndexWhere(allHits.length, (i) => compareAt(i, after) > 0) : 0;
  const end = Math.max(
    start,
    before ? firstIndexWhere(allHits.length, (i) => compareAt(i, before) >= 0) : allHits.length,
  );
  const [low, high] =
    from === 'start' ? [start, Math.min(end, start + size)] : [Math.max(start, end - size), end];
  const hits = Array.from({ length: high - low }, (_, i) => allHits.at(low + i) as SearchHit);
  return { hits, hasMore: hits.length < end - start, total: allHits.length };

  function compareAt(i: number, position: HitPosition): number {
    return comparePositions((allHits.at(i) as SearchHit).position, position);
  }
}
