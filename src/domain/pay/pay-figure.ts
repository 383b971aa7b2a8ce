import { compareText } from '../collections/text.ts';
import type { SourcedFact } from '../graph/fact.ts';
import { precedence } from '../graph/precedence.ts';
import type { Value } from '../graph/property.ts';
import { type CodeMatch, codeMatches } from '../graph/vocabulary.ts';

/** A figure that one source publishes about the pay in a role. */
export interface PayFigure {
  /** `name@version` */
  readonly source: string;
  /** Tells the figures of one source apart. */
  readonly context: string;
  /** Key of the place; see `regionKey`. */
  readonly region: string;
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

/**
 * What names a place among figures: its ISO 3166 code, or its id when it has none, as most metropolitan areas. An id that
 * is another place's code would be taken for it; ours hold small letters, codes capitals.
 */
export const regionKey = (id: string, code: string | null): string => code ?? id;

/** Figures of occupations that are wider than the role, taken into account only when a question says so. */
export type Included = 'BROADER';

/** A place and a currency. Figures of different ones are never compared. */
export interface PayScale {
  /** Key of the place; see `regionKey`. */
  readonly region: string;
  /** ISO 4217 code. */
  readonly currency: string;
  /** Absent: figures of the role itself and of occupations that it matches EXACT or CLOSE alone. */
  readonly include?: Included;
}

/**
 * A figure as a fact states it.
 *
 * @param region key of the place
 * @param code the occupation that the fact starts at; null for a fact about a role, which may name an occupation itself
 * @param match see PayFigure
 */
export function payFigure(
  { source, context, properties }: SourcedFact,
  region: string,
  code: string | null,
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
    code: code ?? property('code'),
    median: property('median'),
    low: property('low'),
    p25: property('p25'),
    p10: property('p10'),
  };
}

/** Measures of another time than a year; a figure counts as one per year unless its measure says so. */
export const otherThanYearly = '\\bper (hour|day|week|month)\\b';
const notYearly = new RegExp(otherThanYearly, 'i');

/** How far a figure is from the role: 0 for the role's own, then by match; the greatest for a match that is unknown. */
export const distanceOf = ({ code, match }: Pick<PayFigure, 'code' | 'match'>): number =>
  code === null ? 0 : match === null ? codeMatches.length : codeMatches.indexOf(match) + 1;

/**
 * Orders figures: by precedence of their source, then the latest year, then source id, then context, then how close they
 * are to the role, then the occupation, region and currency, unknown first, then by everything else.
 */
export const comparePayFigures = (a: PayFigure, b: PayFigure): number =>
  precedence(a.source) - precedence(b.source) ||
  (b.year ?? 0) - (a.year ?? 0) ||
  compareText(a.source, b.source) ||
  compareText(a.context, b.context) ||
  distanceOf(a) - distanceOf(b) ||
  compareText(a.code ?? '', b.code ?? '') ||
  compareText(a.region, b.region) ||
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

/** Whether a figure is about an occupation that is wider than the role. */
const isBroader = ({ code, match }: PayFigure): boolean => code !== null && match === 'BROAD';

/** The figures that count: own ones, then broader ones where a question includes them. */
export const countedFigures = (
  figures: readonly PayFigure[],
  include: Included | undefined,
): readonly PayFigure[] => [
  ...figures.filter(isOwnFigure),
  ...(include === 'BROADER' ? figures.filter(isBroader) : []),
];

/**
 * The amount that stands for a role's pay per year in a place and currency: that of the first own figure with a median,
 * else of the first own figure with a lower end; without either the same of broader ones, where they are included; else
 * null.
 *
 * @param figures in the order of `comparePayFigures`
 */
export function yearlyPay(
  figures: readonly PayFigure[],
  { region, currency, include }: PayScale,
): number | null {
  const here = figures.filter(
    (figure) => figure.region === region && figure.currency === currency && yearlyAmount(figure) !== null,
  );
  for (const isCounted of include === 'BROADER' ? [isOwnFigure, isBroader] : [isOwnFigure]) {
    const counted = here.filter(isCounted);
    const figure = counted.find(({ median }) => median !== null) ?? counted[0];
    if (figure) return yearlyAmount(figure);
  }
  return null;
}

/**
 * The figure whose median stands for a role's pay per year in a place and currency: the first own one with a median, else
 * the first broader one, where they are included; else null. Ranges have none.
 *
 * @param figures in the order of `comparePayFigures`
 */
export const yearlyMedian = (
  figures: readonly PayFigure[],
  { region, currency, include }: PayScale,
): (PayFigure & { readonly median: number }) | null => {
  const counted = countedFigures(figures, include).find(
    (figure) =>
      figure.region === region &&
      figure.currency === currency &&
      figure.median !== null &&
      yearlyAmount(figure) !== null,
  );
  return (counted as (PayFigure & { readonly median: number }) | undefined) ?? null;
};
