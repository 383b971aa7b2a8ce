import { getOrAdd } from '../collections/grouping.ts';
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
  const [ownA, ownB] = [comparedFigures(a, include), comparedFigures(b, include)];
  if (ownA.length === 0 || ownB.length === 0) {
    return unknown(a.some(hasAmount) && b.some(hasAmount) ? 'BROAD_MATCH' : 'NO_FIGURE');
  }
  let reason: PayUnknownReason = 'DIFFERENT_SOURCES';
  for (const compared of comparedAmounts) {
    for (const { figure: from, scale } of ownA) {
      const amountFrom = amountOf(from, compared);
      if (amountFrom === null) continue;
      for (const { figure: to, scale: scaleTo } of ownB) {
        const amountTo = amountOf(to, compared);
        if (amountTo === null || scale !== scaleTo) continue;
        if (from.code !== to.code || from.code === null) {
          const difference: PayDifference = {
            from: amountFrom,
            to: amountTo,
            compared,
            source: to.source,
            region: to.region,
            currency: to.currency,
            year: to.year,
            measure: to.measure,
            fromMatch: figureMatch(from) as FigureMatch, // counted figures have one
            toMatch: figureMatch(to) as FigureMatch,
          };
          return { difference, reason: null };
        }
        reason = 'SAME_OCCUPATION';
      }
    }
  }
  return unknown(reason);
}

/** A figure that is compared, with what it must have in common with the other one as a text. */
interface ComparedFigure {
  readonly figure: PayFigure;
  readonly scale: string;
}

/** The figures that are compared; found once per list, as many paths make the same move. */
const comparedFigures = (
  figures: readonly PayFigure[],
  include: Included | undefined,
): readonly ComparedFigure[] =>
  figures.length === 0
    ? []
    : getOrAdd(keptFigures[include ?? 'OWN'], figures, () =>
        countedFigures(figures.filter(hasAmount), include).map((figure) => ({
          figure,
          scale: scaleOf(figure),
        })),
      );

const keptFigures = {
  OWN: new WeakMap<readonly PayFigure[], readonly ComparedFigure[]>(),
  BROADER: new WeakMap<readonly PayFigure[], readonly ComparedFigure[]>(),
};

const scaleOf = ({ source, region, currency, year, measure }: PayFigure): string =>
  JSON.stringify([source, region, currency, year, measure]);

const unknown = (reason: PayUnknownReason): PayComparison => ({ difference: null, reason });

const amountOf = ({ median, low }: PayFigure, compared: ComparedAmount): number | null =>
  compared === 'MEDIAN' ? median : median === null ? low : null;

const hasAmount = ({ median, low }: PayFigure): boolean => median !== null || low !== null;
