import { getOrAdd } from '../collections/grouping.ts';
import { compareText } from '../collections/text.ts';
import { type Basis, bases } from '../graph/source.ts';
import { isOwnMedian } from '../pay/pay.ts';
import { at, type CareerMap } from './career-map.ts';

/** What of a map's paths can be told apart by: who says moves, on what basis, and where pay is known. */
export interface PathChoices {
  /** Ids of sources, those believed first at the front. */
  readonly sources: readonly string[];
  readonly bases: readonly Basis[];
  /** Most roles first, then by region and currency. */
  readonly payScales: readonly PayScale[];
}

/** A place and currency in which medians can be compared with a floor. */
export interface PayScale {
  readonly region: string;
  readonly currency: string;
  /** How many roles have a median there. */
  readonly roles: number;
}

const held = new WeakMap<CareerMap, PathChoices>();

/** O(facts of moves + figures) at the first question of a map, then O(1). */
export const pathChoices = (map: CareerMap): PathChoices =>
  getOrAdd(held, map, () => ({ ...wordOf(map), payScales: payScalesOf(map) }));

function wordOf({ facts, sources }: CareerMap): Pick<PathChoices, 'sources' | 'bases'> {
  const [seenSources, seenBases] = [new Set<number>(), new Set<number>()];
  for (let fact = 0; fact < at(facts.offsets, facts.offsets.length - 1); fact++) {
    seenSources.add(at(facts.source, fact));
    seenBases.add(at(facts.basis, fact));
  }
  return {
    sources: sources.filter((_, place) => seenSources.has(place)),
    bases: bases.filter((_, place) => seenBases.has(place)),
  };
}

function payScalesOf({ pay }: CareerMap): PayScale[] {
  const scales = new Map<string, PayScale>();
  for (const figures of pay) {
    const known = new Map<string, PayScale>();
    for (const figure of figures) {
      const { region, currency } = figure;
      if (region === null || currency === null || !isOwnMedian(figure)) continue;
      known.set(`${region} ${currency}`, { region, currency, roles: 1 });
    }
    for (const [key, scale] of known) scales.set(key, { ...scale, roles: (scales.get(key)?.roles ?? 0) + 1 });
  }
  return [...scales.values()].sort(
    (a, b) => b.roles - a.roles || compareText(a.region, b.region) || compareText(a.currency, b.currency),
  );
}
