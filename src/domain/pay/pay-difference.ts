import type { CodeMatch } from '../graph/vocabulary.ts';
import { countedFigures, type Included, type PayFigure } from './pay-figure.ts';

/**
 * Why the pay of two roles cannot be compared. NO_FIGURE: one has neither a median nor a range. BROAD_MATCH: one has
 * figures only of occupations that it does not match closely. DIFFERENT_SOURCES: no source has comparable figures of
 * both. SAME_OCCUPATION: both figures are of the same occupation.
 */
const payUnknownReasons = ['NO_FIGURE', 'BROAD_MATCH', 'DIFFERENT_SOURCES', 'SAME_OCCUPATION'] as const;
/** Why a difference in pay is unknown. */
export type PayUnknownReason = (typeof payUnknownReasons)[number];

/** What of two figures is compared: medians, or the lower ends of ranges that come without a median. */
const comparedAmounts = ['MEDIAN', 'LOWER_END'] as const;
/** Which amounts of two figures are compared. */
export type ComparedAmount = (typeof comparedAmounts)[number];

/** The pay of two roles by one source. */
interface PayDifference {
  readonly from: number;
  readonly to: number;
  /** What both amounts are. */
  readonly compared: ComparedAmount;
  readonly currency: string | null;
  readonly region: string;
  readonly year: number | null;
  readonly measure: string | null;
  readonly source: string;
  /** What each figure is about: the role itself, or an occupation that it matches so. */
  readonly fromMatch: FigureMatch;
  readonly toMatch: FigureMatch;
}

/** What a figure of a role is about: the role itself (OWN), or an occupation that the role matches so. */
export type FigureMatch = 'OWN' | CodeMatch;

/** What a figure is about; null for an occupation whose match is not known. */
export const figureMatch = ({ code, match }: Pick<PayFigure, 'code' | 'match'>): FigureMatch | null =>
  code === null ? 'OWN' : match;

/** A difference, or the reason why it is unknown. */
export type PayComparison =
  | { readonly difference: PayDifference; readonly reason: null }
  | { readonly difference: null; readonly reason: PayUnknownReason };

/**
 * The difference in pay between two roles: of medians, else of the lower ends of ranges without a median, never of one
 * and the other. It compares figures of one source, release, region, currency, year and measure only. Each must be about
 * the role itself or about an occupation that the role matches EXACT or CLOSE, or BROAD where that is included, and not
 * both about the same one. Of several pairs the first counts. O(a · b)
 *
 * @param a, b figures in the order of `comparePayFigures`
 */
export function payDifference(
  a: readonly PayFigure[],
  b: readonly PayFigure[],
  include?: Included,
): PayComparison {
  const [figuresA, figuresB] = [a.filter(hasAmount), b.filter(hasAmount)];
  if (figuresA.length === 0 || figuresB.length === 0) return unknown('NO_FIGURE');
  const [ownA, ownB] = [countedFigures(figuresA, include), countedFigures(figuresB, include)];
  if (ownA.length === 0 || ownB.length === 0) return unknown('BROAD_MATCH');
  let reason: PayUnknownReason = 'DIFFERENT_SOURCES';
  for (const compared of comparedAmounts) {
    for (const from of ownA) {
      for (const to of ownB) {
        const [amountFrom, amountTo] = [amountOf(from, compared), amountOf(to, compared)];
        if (amountFrom === null || amountTo === null || !areComparable(from, to)) continue;
        if (from.code !== to.code || from.code === null) {
          const { source, region, currency, year, measure } = to;
          const amounts = { from: amountFrom, to: amountTo, compared };
          const matches = {
            fromMatch: figureMatch(from) as FigureMatch, // counted figures have one
            toMatch: figureMatch(to) as FigureMatch,
          };
          return {
            difference: { ...amounts, ...matches, source, region, currency, year, measure },
            reason: null,
          };
        }
        reason = 'SAME_OCCUPATION';
      }
    }
  }
  return unknown(reason);
}

const unknown = (reason: PayUnknownReason): PayComparison => ({ difference: null, reason });

const amountOf = ({ median, low }: PayFigure, compared: ComparedAmount): number | null =>
  compared === 'MEDIAN' ? median : median === null ? low : null;

const hasAmount = ({ median, low }: PayFigure): boolean => median !== null || low !== null;

const areComparable = (a: PayFigure, b: PayFigure): boolean =>
  a.source === b.source &&
  a.region === b.region &&
  a.currency === b.currency &&
  a.year === b.year &&
  a.measure === b.measure;
