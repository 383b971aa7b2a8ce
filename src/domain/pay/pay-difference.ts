import { isOwnMedian, type MedianFigure, mediansOf, type PayFigure } from './pay-figure.ts';

/**
 * Why the pay of two roles cannot be compared. NO_FIGURE: one has no median. BROAD_MATCH: one has medians only of
 * occupations that it does not match closely. DIFFERENT_SOURCES: no source has comparable medians of both.
 * SAME_OCCUPATION: both medians are of the same occupation.
 */
const payUnknownReasons = ['NO_FIGURE', 'BROAD_MATCH', 'DIFFERENT_SOURCES', 'SAME_OCCUPATION'] as const;
/** Why a difference in pay is unknown. */
export type PayUnknownReason = (typeof payUnknownReasons)[number];

/** The median pay of two roles by one source. */
interface PayDifference {
  readonly from: number;
  readonly to: number;
  readonly currency: string | null;
  readonly region: string | null;
  readonly year: number | null;
  readonly measure: string | null;
  readonly source: string;
}

/** A difference, or the reason why it is unknown. */
export type PayComparison =
  | { readonly difference: PayDifference; readonly reason: null }
  | { readonly difference: null; readonly reason: PayUnknownReason };

/**
 * The difference in median pay between two roles. It compares figures of one source, release, region, currency, year and
 * measure only. Each must be about the role itself or about an occupation that the role matches EXACT or CLOSE, and not
 * both about the same one. Of several pairs the first counts. O(a · b)
 *
 * @param a, b figures in the order of `comparePayFigures`
 */
export function payDifference(a: readonly PayFigure[], b: readonly PayFigure[]): PayComparison {
  const [mediansA, mediansB] = [mediansOf(a), mediansOf(b)];
  if (mediansA.length === 0 || mediansB.length === 0) return unknown('NO_FIGURE');
  const [ownA, ownB] = [mediansA.filter(isOwnMedian), mediansB.filter(isOwnMedian)];
  if (ownA.length === 0 || ownB.length === 0) return unknown('BROAD_MATCH');
  let reason: PayUnknownReason = 'DIFFERENT_SOURCES';
  for (const from of ownA) {
    for (const to of ownB) {
      if (!areComparable(from, to)) continue;
      if (from.code !== to.code || from.code === null) {
        return { difference: differenceOf(from, to), reason: null };
      }
      reason = 'SAME_OCCUPATION';
    }
  }
  return unknown(reason);
}

const unknown = (reason: PayUnknownReason): PayComparison => ({ difference: null, reason });

const areComparable = (a: PayFigure, b: PayFigure): boolean =>
  a.source === b.source &&
  a.region === b.region &&
  a.currency === b.currency &&
  a.year === b.year &&
  a.measure === b.measure;

const differenceOf = (from: MedianFigure, to: MedianFigure): PayDifference => {
  const { source, region, currency, year, measure } = to;
  return { from: from.median, to: to.median, source, region, currency, year, measure };
};
