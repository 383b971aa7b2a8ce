import { compareText } from '../collections/text.ts';
import type { DescribedKind } from '../graph/model.ts';

/** How a name matches a text; see NameIndex.search. */
export type SearchMatch = 'EXACT' | 'CORE' | 'PREFIX' | 'WORDS' | 'MOST_WORDS' | 'TYPO';

/** A thing that a search found, by the best of its names. */
export interface SearchHit {
  readonly kind: DescribedKind;
  readonly id: string;
  readonly matchedName: string;
  readonly match: SearchMatch;
  /** Everything that hits are ordered by; see comparePositions. */
  readonly position: HitPosition;
}

/**
 * The sort key of a hit: class of the match, what it lacks, words that are only begun (see NameMatch), 1 for official
 * names, words of the name, 1 for aliases; then name, position of the kind in `describedKinds`, id.
 */
export type HitPosition = readonly [number, number, number, number, number, number, string, number, string];

/** Orders hits, best first. No two things compare as equal. */
export function comparePositions(a: HitPosition, b: HitPosition): number {
  for (let i = 0; i < a.length; i++) {
    const x = a[i] as string | number;
    const y = b[i] as typeof x;
    const order = typeof x === 'string' ? compareText(x, String(y)) : x - Number(y);
    if (order !== 0) return order;
  }
  return 0;
}

/** Whether the parts of a decoded cursor have the types of a hit's position. */
export const isHitPosition = (value: readonly unknown[]): value is HitPosition =>
  value.length === 9 &&
  value.every((part, i) => (i === 6 || i === 8 ? typeof part === 'string' : Number.isInteger(part)));
