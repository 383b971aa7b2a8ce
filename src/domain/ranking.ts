import { at, type CareerMap } from './career-map.ts';

/** Costs are integers in millionths of a unit, so that sums are exact and equal on every machine. */
export const millionths = 1_000_000;

/** What a move can be judged by, where it is known. */
const signals = ['COMMONNESS', 'NEW_SKILLS', 'YEARS', 'OBSERVED'] as const;
export type Signal = (typeof signals)[number];

/** What a move costs goes by: each move by itself, and its signals. */
export const measures = ['STEPS', ...signals] as const;
export type Measure = (typeof measures)[number];

/** How much a unit of each measure counts; 0 to `maxWeight`, not all 0. */
export type Weights = Readonly<Record<Measure, number>>;
export const maxWeight = 1_000;

const alone = (measure: Measure): Weights => ({
  STEPS: 0,
  COMMONNESS: 0,
  NEW_SKILLS: 0,
  YEARS: 0,
  OBSERVED: 0,
  [measure]: 1,
});

export const presets = {
  TYPICAL: alone('COMMONNESS'),
  FEWEST_STEPS: alone('STEPS'),
  LEAST_NEW_SKILLS: alone('NEW_SKILLS'),
  FASTEST: alone('YEARS'),
  MOST_TRAVELLED: alone('OBSERVED'),
} as const;
export type Preset = keyof typeof presets;

/** A signal that costs go by. */
interface WeighedSignal {
  readonly signal: Signal;
  readonly weight: number;
  /** Per move what it costs by this signal alone, before the weight; NaN when unknown. */
  readonly values: Float64Array;
  /** What an unknown one costs: the upper quartile (nearest rank, over the whole map) of the known; 0 when none is. */
  readonly assumed: number;
}

/** What it costs to make each move, by some weights. */
export interface MoveCosts {
  /** Millionths per move, rounded once. */
  readonly costs: Float64Array;
  readonly weights: Weights;
  readonly weighed: readonly WeighedSignal[];
}

/**
 * Costs by the caller's weights, in units: STEPS 1 a move; COMMONNESS 1 COMMON, 2 OCCASIONAL, 4 RARE; NEW_SKILLS 1 −
 * coverage; YEARS the middle of the years before the move; OBSERVED −ln of the share that was seen to make it. A move of
 * unknown signal may be taken, but is never a bargain: it costs the upper quartile of the known.
 *
 * @returns null when nothing is known of any weighed signal and moves by themselves cost nothing. O(moves · log)
 */
export function moveCosts(map: CareerMap, weights: Weights): MoveCosts | null {
  const weighed = signals
    .filter((signal) => weights[signal] > 0)
    .map((signal) => {
      const values = signalValues(map, signal);
      return { signal, weight: weights[signal], values, known: upperQuartile(values) };
    });
  if (weights.STEPS === 0 && weighed.every(({ known }) => known === null)) return null;
  const parts = weighed.map(({ known, ...rest }): WeighedSignal => ({ ...rest, assumed: known ?? 0 }));
  const costs = new Float64Array(map.targets.length);
  for (let move = 0; move < costs.length; move++) {
    let cost = weights.STEPS;
    for (const part of parts) cost += signalCost(part, move);
    costs[move] = Math.round(cost * millionths);
  }
  return { costs, weights, weighed: parts };
}

/** What a move costs by one signal, its weight in it. */
export function signalCost({ values, weight, assumed }: WeighedSignal, move: number): number {
  const value = at(values, move);
  return weight * (Number.isNaN(value) ? assumed : value);
}

export const isSignalKnown = ({ values }: WeighedSignal, move: number): boolean =>
  !Number.isNaN(at(values, move));

function signalValues(map: CareerMap, signal: Signal): Float64Array {
  switch (signal) {
    case 'COMMONNESS':
      return Float64Array.from(map.commonness, (weight) => weight || Number.NaN);
    case 'NEW_SKILLS':
      return map.coverage.map((coverage) => 1 - coverage);
    case 'YEARS':
      return map.yearsLow.map((low, move) => (low + at(map.yearsHigh, move)) / 2);
    case 'OBSERVED':
      return map.observed.map((share) => -Math.log(share) + 0); // never −0
  }
}

/** The value at rank ⌈0.75 n⌉ in ascending order of those that are not NaN; null when there is none. */
export function upperQuartile(values: Float64Array): number | null {
  const sorted = values.filter((value) => !Number.isNaN(value)).sort();
  return sorted[Math.ceil(0.75 * sorted.length) - 1] ?? null;
}
