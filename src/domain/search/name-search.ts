import type { DescribedKind } from '../graph/model.ts';
import type { NameIndex } from './name-index.ts';
import { comparePositions, type HitPosition, type SearchHit } from './search.ts';

/** What to find, and which part of it is wanted. */
export interface SearchQuestion {
  readonly text: string;
  readonly kinds: readonly DescribedKind[];
  readonly size: number;
  /** Which end of the window the page begins at. */
  readonly from: 'start' | 'end';
  /** The window is what comes between; null for the ends of the list. They need not be in the list. */
  readonly after: HitPosition | null;
  readonly before: HitPosition | null;
}

export interface SearchPage {
  /** In order, whichever end the page was taken from. */
  readonly hits: readonly SearchHit[];
  /** Whether the window goes on beyond the page, at the end it was not taken from. */
  readonly hasMore: boolean;
  /** How many were found on all pages. */
  readonly total: number;
}

/** A page of what NameIndex.search finds. */
export function searchNames(index: NameIndex, question: SearchQuestion): SearchPage {
  const { text, kinds, size, from, after, before } = question;
  const found = index.search(text, kinds);
  const start = after ? firstWhere(found.length, (i) => compareAt(i, after) > 0) : 0;
  const end = Math.max(
    start,
    before ? firstWhere(found.length, (i) => compareAt(i, before) >= 0) : found.length,
  );
  const [low, high] =
    from === 'start' ? [start, Math.min(end, start + size)] : [Math.max(start, end - size), end];
  const hits = Array.from({ length: high - low }, (_, i) => found.at(low + i) as SearchHit);
  return { hits, hasMore: hits.length < end - start, total: found.length };

  function compareAt(i: number, position: HitPosition): number {
    return comparePositions((found.at(i) as SearchHit).position, position);
  }
}

/** The first place from which on all pass; the length when none does. */
function firstWhere(length: number, passes: (place: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (passes(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
