import { compareText } from '../collections/text.ts';
import { compareSources } from '../graph/precedence.ts';
import type { CodeMatch } from '../graph/vocabulary.ts';

/** A figure that one source publishes about the pay in a role. */
export interface PayFigure {
  /** `name@version` */
  readonly source: string;
  /** Tells the figures of one source apart. */
  readonly context: string;
  /** ISO 3166 code, or null when the place has none. */
  readonly region: string | null;
  readonly currency: string | null;
  readonly year: number | null;
  readonly measure: string | null;
  /** Id of the official occupation that the figure is about; null when it is about the role itself. */
  readonly code: string | null;
  /** How the role matches that occupation, or null when unknown. */
  readonly match: CodeMatch | null;
  /** Half earn less. Null for a bare range, whose midpoint is never taken for a median. */
  readonly median: number | null;
}

/** A figure with a median. */
export interface MedianFigure extends PayFigure {
  readonly median: number;
}

const hasMedian = (figure: PayFigure): figure is MedianFigure => figure.median !== null;

const isAboutRole = ({ code, match }: PayFigure): boolean =>
  code === null || match === 'EXACT' || match === 'CLOSE';

/** Orders figures: by precedence of their source, then source id, then the latest year, then context. */
export const comparePayFigures = (a: PayFigure, b: PayFigure): number =>
  compareSources(a.source, b.source) || (b.year ?? 0) - (a.year ?? 0) || compareText(a.context, b.context);

/** The figures that have a median. */
export const mediansOf = (figures: readonly PayFigure[]): MedianFigure[] => figures.filter(hasMedian);

/** Whether a figure is a median of the role itself, or of an occupation that the role matches EXACT or CLOSE. */
export const isOwnMedian = (figure: PayFigure): boolean => hasMedian(figure) && isAboutRole(figure);

/**
 * The median that stands for a role's pay in a place and currency: the first own median, or null without one.
 *
 * @param figures in the order of `comparePayFigures`
 */
export const medianPay = (figures: readonly PayFigure[], currency: string, region: string): number | null =>
  figures.find((figure) => isOwnMedian(figure) && figure.currency === currency && figure.region === region)
    ?.median ?? null;
