import { compareText } from '../collections/text.ts';
import { type Basis, bases } from '../graph/source.ts';
import { isOwnFigure, type PayScale, yearlyAmount } from '../pay/pay-figure.ts';
import type { CareerMap } from './career-map.ts';
import { type CountedPlace, placesOf } from './counted-places.ts';

/** The values that path constraints can take on a map. */
export interface PathChoices {
  /** Ids of the sources that have moves, in order of precedence. */
  readonly sources: readonly string[];
  /** Families of roles, in code point order. */
  readonly families: readonly string[];
  /** Bases that some move has. */
  readonly bases: readonly Basis[];
  /** Places that are part of no other, and currencies, of known pay; most roles first, then by region and currency. */
  readonly payScales: readonly CountedPayScale[];
  /** Places in which moves were counted; most people first, then by name. */
  readonly places: readonly CountedPlace[];
}

/** A region and currency in which pay can be compared with a floor. */
export interface CountedPayScale extends PayScale {
  /** Number of roles whose pay is known there; see yearlyPay. */
  readonly roles: number;
}

/** The choices of a map. O(facts of moves + figures) for the first question, then O(1). */
export const pathChoices = (map: CareerMap): PathChoices => map.derived.of(map, choicesOf);

const choicesOf = (map: CareerMap): PathChoices => ({
  ...originsOf(map),
  families: [...new Set(map.families)].filter((family) => family !== null).sort(compareText),
  payScales: payScalesOf(map),
  places: placesOf(map),
});

function originsOf({ facts, sources }: CareerMap): Pick<PathChoices, 'sources' | 'bases'> {
  const sourceCodes = new Set(facts.source);
  const basisCodes = new Set(facts.basis);
  return {
    sources: sources.filter((_, code) => sourceCodes.has(code)),
    bases: bases.filter((_, code) => basisCodes.has(code)),
  };
}

function payScalesOf({ pay }: CareerMap): CountedPayScale[] {
  const scales = new Map<string, CountedPayScale>();
  for (const figures of pay) {
    const roleScales = new Map<string, CountedPayScale>();
    for (const figure of figures) {
      const { region, currency } = figure;
      if (currency === null || !isOwnFigure(figure)) continue;
      if (yearlyAmount(figure) === null) continue;
      roleScales.set(`${region} ${currency}`, { region, currency, roles: 1 });
    }
    for (const [key, scale] of roleScales) {
      scales.set(key, { ...scale, roles: (scales.get(key)?.roles ?? 0) + 1 });
    }
  }
  return [...scales.values()].sort(
    (a, b) => b.roles - a.roles || compareText(a.region, b.region) || compareText(a.currency, b.currency),
  );
}
