import { compareText } from '../collections/text.ts';
import type { SourcedFact } from '../graph/fact.ts';
import { compareSources } from '../graph/precedence.ts';
import type { Value } from '../graph/property.ts';
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
  /** Lower end of a range. */
  readonly low: number | null;
  /** A quarter earns less. */
  readonly p25: number | null;
  /** A tenth earns less. */
  readonly p10: number | null;
}

/** A place and a currency. Figures of different ones are never compared. */
export interface PayScale {
  /** ISO 3166 code. */
  readonly region: string;
  /** ISO 4217 code. */
  readonly currency: string;
}

/** A figure as a fact states it. @param region code of the place, or null @param match see PayFigure */
export function payFigure(
  { source, context, properties }: SourcedFact,
  region: string | null,
  match: CodeMatch | null,
): PayFigure {
  const property = <T extends Value>(name: string) => (properties[name] ?? null) as T | null;
  return {
    source,
    context,
    region,
    match,
    currency: property('currency'),
    year: property('year'),
    measure: property('measure'),
    code: property('code'),
    median: property('median'),
    low: property('low'),
    p25: property('p25'),
    p10: property('p10'),
  };
}

/** Measures of another time than a year; a figure counts as one per year unless its measure says so. */
export const otherThanYearly = '\\bper (hour|day|week|month)\\b';
const notYearly = new RegExp(otherThanYearly, 'i');

/**
 * Orders figures: by precedence of their source, then source id, then the latest year, then context, then region and
 * currency, unknown first, then by everything else.
 */
export const comparePayFigures = (a: PayFigure, b: PayFigure): number =>
  compareSources(a.source, b.source) ||
  (b.year ?? 0) - (a.year ?? 0) ||
  compareText(a.context, b.context) ||
  compareText(a.region ?? '', b.region ?? '') ||
  compareText(a.currency ?? '', b.currency ?? '') ||
  compareText(JSON.stringify(a), JSON.stringify(b));

/** Whether a figure is about the role itself, or about an occupation that the role matches EXACT or CLOSE. */
export const isOwnFigure = ({ code, match }: PayFigure): boolean =>
  code === null || match === 'EXACT' || match === 'CLOSE';

/**
 * What a figure says of pay per year: its median; without one the most that it says pay is at least, the lower end of
 * its range, else the lowest quarter or tenth. Null when it says neither, or is not per year.
 */
export const yearlyAmount = ({ measure, median, low, p25, p10 }: PayFigure): number | null =>
  notYearly.test(measure ?? '') ? null : (median ?? low ?? p25 ?? p10);

/**
 * The amount that stands for a role's pay per year in a place and currency: that of the first own figure with a median,
 * else of the first own figure with a lower end; null without either.
 *
 * @param figures in the order of `comparePayFigures`
 */
export function yearlyPay(figures: readonly PayFigure[], { region, currency }: PayScale): number | null {
  const ownFigures = figures.filter(
    (figure) =>
      isOwnFigure(figure) &&
      figure.region === region &&
      figure.currency === currency &&
      yearlyAmount(figure) !== null,
  );
  const figure = ownFigures.find(({ median }) => median !== null) ?? ownFigures[0];
  return figure ? yearlyAmount(figure) : null;
}
