import { getOrAdd } from '../collections/grouping.ts';
import { at, type CareerMap } from './career-map.ts';
import type { MoveSignals } from './move-facts.ts';

/** Costs are integers in millionths of a unit, so that sums are exact and equal on every machine. */
export const millionths = 1_000_000;

/** What a move can be judged by, where it is known. */
const signals = ['COMMONNESS', 'NEW_SKILLS', 'YEARS', 'OBSERVED', 'PAY_DROP'] as const;
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
  PAY_DROP: 0,
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

/** What moves are judged by: what is said of them, and what follows from what their ends list and pay. */
export interface Judged extends MoveSignals {
  readonly coverage: Float64Array;
  readonly payDrop: Float64Array;
}

/** The moves of the map by all that is known. */
export const judgedOf = (map: CareerMap): Judged =>
  getOrAdd(judgedMaps, map, () => ({ ...map.signals, coverage: map.coverage, payDrop: map.payDrop }));
const judgedMaps = new WeakMap<CareerMap, Judged>();

/**
 * What a move costs by one signal, in units, before the weight; NaN when unknown: COMMONNESS 1 COMMON, 2 OCCASIONAL,
 * 4 RARE; NEW_SKILLS 1 − coverage; YEARS the middle of the years before the move; OBSERVED −ln of the share that was
 * seen to make it; PAY_DROP the share by which the median pay falls.
 */
export function signalValue(moves: Judged, signal: Signal, move: number): number {
  switch (signal) {
    case 'COMMONNESS':
      return at(moves.commonness, move) || Number.NaN;
    case 'NEW_SKILLS':
      return 1 - at(moves.coverage, move);
    case 'YEARS':
      return (at(moves.yearsLow, move) + at(moves.yearsHigh, move)) / 2;
    case 'OBSERVED':
      return -Math.log(at(moves.observed, move)) + 0; // never −0
    case 'PAY_DROP':
      return at(moves.payDrop, move);
  }
}

/** A signal that costs go by. */
interface WeighedSignal {
  readonly signal: Signal;
  readonly weight: number;
  /** What an unknown one costs, before the weight: the upper quartile of the known; 0 when none is. */
  readonly assumed: number;
}

/** What it costs to make moves, by some weights. */
export interface MoveCosts {
  readonly moves: Judged;
  readonly weights: Weights;
  readonly weighed: readonly WeighedSignal[];
}

/**
 * Costs by the caller's weights. A move of unknown signal may be taken, but is never a bargain: it costs the upper
 * quartile (nearest rank) of the known, over all moves that are present.
 *
 * @returns null when nothing is known of any weighed signal and moves by themselves cost nothing. The first question
 *   after a signal of a map takes O(moves · log), the others O(1)
 */
export function moveCosts(moves: Judged, weights: Weights): MoveCosts | null {
  const weighed = signals
    .filter((signal) => weights[signal] > 0)
    .map((signal) => ({ signal, weight: weights[signal], known: quartileOf(moves, signal) }));
  if (weights.STEPS === 0 && weighed.every(({ known }) => known === null)) return null;
  return { moves, weights, weighed: weighed.map(({ known, ...rest }) => ({ ...rest, assumed: known ?? 0 })) };
}

/** Millionths that a move costs, rounded once. */
export function costOf({ moves, weights, weighed }: MoveCosts, move: number): number {
  let cost = weights.STEPS;
  for (const part of weighed) cost += partOf(part, signalValue(moves, part.signal, move));
  return Math.round(cost * millionths);
}

/**
 * What a person's first role costs by one signal, before the weight: how much of what it lists is new to them is all that
 * is known.
 */
export const startValue = (signal: Signal, coverage: number): number =>
  signal === 'NEW_SKILLS' ? 1 - coverage : Number.NaN;

/** Millionths that it costs a person to take up a first role of which they have so much. */
export function startCost({ weights, weighed }: MoveCosts, coverage: number): number {
  let cost = weights.STEPS;
  for (const part of weighed) cost += partOf(part, startValue(part.signal, coverage));
  return Math.round(cost * millionths);
}

/** What a step costs by one signal, its weight in it. */
export const partOf = ({ weight, assumed }: WeighedSignal, value: number): number =>
  weight * (Number.isNaN(value) ? assumed : value);

/** By which moves are present, and by what their signal is made of. */
const quartiles = new WeakMap<Uint8Array, WeakMap<object, { readonly known: number | null }>>();

const columnOf = (moves: Judged, signal: Signal): object =>
  ({
    COMMONNESS: moves.commonness,
    NEW_SKILLS: moves.coverage,
    YEARS: moves.yearsLow,
    OBSERVED: moves.observed,
    PAY_DROP: moves.payDrop,
  })[signal];

function quartileOf(moves: Judged, signal: Signal): number | null {
  const byColumn = getOrAdd(quartiles, moves.present, () => new WeakMap());
  return getOrAdd(byColumn, columnOf(moves, signal), () => {
    const values = new Float64Array(moves.present.length);
    for (let move = 0; move < values.length; move++) {
      values[move] = at(moves.present, move) ? signalValue(moves, signal, move) : Number.NaN;
    }
    return { known: upperQuartile(values) };
  }).known;
}

/** The value at rank ⌈0.75 n⌉ in ascending order of those that are not NaN; null when there is none. */
export function upperQuartile(values: Float64Array): number | null {
  const sorted = values.filter((value) => !Number.isNaN(value)).sort();
  return sorted[Math.ceil(0.75 * sorted.length) - 1] ?? null;
}
