import { at, type CareerMap } from './career-map.ts';

/** Costs are integers in millionths of a unit, so that sums are exact and equal on every machine. */
export const millionths = 1_000_000;

/** What it costs to make each move, by one measure. */
export interface MoveCosts {
  /** Millionths per move. */
  readonly costs: Float64Array;
  /** Whether a move's signal is known; an unknown one costs the upper quartile of the known. */
  readonly known: (move: number) => boolean;
}

/**
 * TYPICAL: a COMMON move costs 1, an OCCASIONAL one 2, a RARE one 4. A move of unknown commonness costs the upper
 * quartile (nearest rank, over the whole map) of the known ones: it may be taken, but is never a bargain.
 *
 * @returns null when no move of the map has a known commonness: there is nothing to rank by
 */
export function typicalCosts(map: CareerMap): MoveCosts | null {
  const unknown = upperQuartile(map.commonness.filter((weight) => weight > 0));
  if (unknown === null) return null;
  const costs = Float64Array.from(map.commonness, (weight) => (weight || unknown) * millionths);
  return { costs, known: (move) => at(map.commonness, move) > 0 };
}

/** The value at rank ⌈0.75 n⌉ in ascending order; null when there is none. */
export function upperQuartile(values: Uint8Array): number | null {
  const sorted = values.slice().sort();
  return sorted[Math.ceil(0.75 * sorted.length) - 1] ?? null;
}
