import { compareText } from '../collections/text.ts';
import type { DescribedKind } from '../graph/model.ts';

/** How a name matches a text, best first; see NameIndex.search. */
export const searchMatches = ['EXACT', 'PREFIX', 'WORDS', 'TYPO'] as const;
export type SearchMatch = (typeof searchMatches)[number];

/** A thing that was found, by the best of its names. */
export interface SearchHit {
  readonly kind: DescribedKind;
  readonly id: string;
  readonly matchedName: string;
  readonly match: SearchMatch;
  /** All that order goes by; see comparePositions. */
  readonly position: HitPosition;
}

/** match, letters that differ, words only begun, official, words of the name, alias; name, place of the kind, id. */
export type HitPosition = readonly [number, number, number, number, number, number, string, number, string];

/** The order of hits; total. */
export function comparePositions(a: HitPosition, b: HitPosition): number {
  for (let i = 0; i < a.length; i++) {
    const x = a[i] as string | number;
    const y = b[i] as typeof x;
    const order = typeof x === 'string' ? compareText(x, String(y)) : x - Number(y);
    if (order !== 0) return order;
  }
  return 0;
}

export const isHitPosition = (value: readonly unknown[]): value is HitPosition =>
  value.length === 9 &&
  value.every((part, i) => (i === 6 || i === 8 ? typeof part === 'string' : Number.isInteger(part)));
