import { compareText } from '../collections/text.ts';
import { compareSources } from '../graph/precedence.ts';
import type { CodeMatch } from '../graph/vocabulary.ts';

/** What one source publishes of the pay in a role. */
export interface PayFigure {
  /** `name@version` */
  readonly source: string;
  /** Tells the figures of one source apart. */
  readonly context: string;
  /** ISO 3166 code; null when the place has none. */
  readonly region: string | null;
  readonly currency: string | null;
  readonly year: number | null;
  readonly measure: string | null;
  /** Id of the official occupation that it was published for; null when it is for the role itself. */
  readonly code: string | null;
  /** How the role matches that occupation; null when nobody says. */
  readonly match: CodeMatch | null;
  /** Half earn less. Null for a bare range: its middle is never taken for a median. */
  readonly median: number | null;
}

/**
 * Why two roles' pay cannot be compared: one has no median at all; one has only medians of occupations that it does not
 * match closely; no source has a median of both that is alike; both medians are those of one occupation.
 */
export const payUnknownReasons = [
  'NO_FIGURE',
  'BROAD_MATCH',
  'DIFFERENT_SOURCES',
  'SAME_OCCUPATION',
] as const;
export type PayUnknownReason = (typeof payUnknownReasons)[number];

/** What a second role pays more than a first, by one source. */
interface PayDifference {
  readonly from: number;
  readonly to: number;
  readonly currency: string | null;
  readonly region: string | null;
  readonly year: number | null;
  readonly measure: string | null;
  readonly source: string;
}

/** A difference, or the reason why there is none. */
export type PayComparison =
  | { readonly difference: PayDifference; readonly reason: null }
  | { readonly difference: null; readonly reason: PayUnknownReason };

interface Median extends PayFigure {
  readonly median: number;
}

const isMedian = (figure: PayFigure): figure is Median => figure.median !== null;
const isOwn = ({ code, match }: PayFigure): boolean =>
  code === null || match === 'EXACT' || match === 'CLOSE';

/** Figures in the order in which they are believed: by precedence, then source, then the latest year, then context. */
export const comparePay = (a: PayFigure, b: PayFigure): number =>
  compareSources(a.source, b.source) || (b.year ?? 0) - (a.year ?? 0) || compareText(a.context, b.context);

/**
 * The difference in median pay between two roles: only between figures of one source and release, region, currency, year
 * and measure, each for the role itself or for an occupation that it matches EXACT or CLOSE, not both for the same one.
 * Of several pairs the one that is believed first. O(a · b)
 *
 * @param a, b figures in the order of `comparePay`
 */
export function payDifference(a: readonly PayFigure[], b: readonly PayFigure[]): PayComparison {
  if (!a.some(isMedian) || !b.some(isMedian)) return unknown('NO_FIGURE');
  const [ours, theirs] = [a, b].map((figures) => figures.filter(isMedian).filter(isOwn)) as [
    Median[],
    Median[],
  ];
  if (ours.length === 0 || theirs.length === 0) return unknown('BROAD_MATCH');
  let reason: PayUnknownReason = 'DIFFERENT_SOURCES';
  for (const from of ours) {
    for (const to of theirs) {
      if (!areAlike(from, to)) continue;
      if (from.code !== to.code || from.code === null)
        return { difference: differenceOf(from, to), reason: null };
      reason = 'SAME_OCCUPATION';
    }
  }
  return unknown(reason);
}

const unknown = (reason: PayUnknownReason): PayComparison => ({ difference: null, reason });

const areAlike = (a: PayFigure, b: PayFigure): boolean =>
  a.source === b.source &&
  a.region === b.region &&
  a.currency === b.currency &&
  a.year === b.year &&
  a.measure === b.measure;

const differenceOf = (from: Median, to: Median): PayDifference => {
  const { source, region, currency, year, measure } = to;
  return { from: from.median, to: to.median, source, region, currency, year, measure };
};

/** Whether a figure is a median of the role itself, or of an occupation that it matches closely. */
export const isOwnMedian = (figure: PayFigure): boolean => isMedian(figure) && isOwn(figure);

/** The median that stands for a role's pay in a place: the one believed first among those that are its own; else null. */
export const medianPay = (figures: readonly PayFigure[], currency: string, region: string): number | null =>
  figures.find((figure) => isOwnMedian(figure) && figure.currency === currency && figure.region === region)
    ?.median ?? null;
