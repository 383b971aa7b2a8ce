import { toMillionths } from '../collections/millionths.ts';
import type { FirstRole } from './first-roles.ts';
import {
  isClosenessKnown,
  type MoveSignals,
  type Signal,
  signalInMillionths,
  signalQuartile,
  signals,
  signalValue,
} from './move-signals.ts';

/** The cost of a move is a weighted sum of these measures: 1 for the step, and the signals of the move. */
export const measures = ['STEPS', ...signals] as const;
/** What a weight applies to. */
export type Measure = (typeof measures)[number];

/** The weight of a unit of each measure, 0 to `maxWeight`, not all 0. */
export type Weights = Readonly<Record<Measure, number>>;
/** Maximum weight of a measure. */
export const maxWeight = 1_000;

const only = (measure: Measure): Weights => ({
  STEPS: 0,
  COMMONNESS: 0,
  NEW_SKILLS: 0,
  YEARS: 0,
  OBSERVED: 0,
  LIKELY: 0,
  PAY_DROP: 0,
  EXPOSURE: 0,
  [measure]: 1,
});

/** The weight 1 for each of some measures. */
export const weightsOfAll = (some: readonly Measure[]): Weights =>
  Object.fromEntries(measures.map((measure) => [measure, some.includes(measure) ? 1 : 0])) as Weights;

/** Weights by name; each ranks by a single measure. */
export const presets = {
  TYPICAL: only('COMMONNESS'),
  FEWEST_STEPS: only('STEPS'),
  LEAST_NEW_SKILLS: only('NEW_SKILLS'),
  FASTEST: only('YEARS'),
  MOST_TRAVELLED: only('OBSERVED'),
  LIKELY: only('LIKELY'),
} as const;
/** Name of ready-made weights. */
export type Preset = keyof typeof presets;

/** What a RARE move costs by commonness. */
const rareCost = 4;

/** A signal with a weight above 0. */
interface WeighedSignal {
  readonly signal: Signal;
  readonly weight: number;
  /** What an unknown value costs before the weight: the upper quartile of the known values, or 0 when none is known. */
  readonly assumed: number;
}

/** How moves are priced under some weights. */
export interface MoveCosts {
  readonly signals: MoveSignals;
  readonly weights: Weights;
  readonly weighed: readonly WeighedSignal[];
}

/**
 * Prices moves by weights. A move with an unknown signal is possible but never a bargain: the signal costs the upper
 * quartile of the known values, over all moves that are present.
 *
 * @returns null when no weighed signal is known of any move and steps cost nothing; closeness does for commonness. O(moves · log) for the first
 *   question with a signal, then O(1)
 */
export function moveCosts(moveSignals: MoveSignals, weights: Weights): MoveCosts | null {
  const weighed = signals
    .filter((signal) => weights[signal] > 0)
    .map((signal) => ({ signal, weight: weights[signal], quartile: signalQuartile(moveSignals, signal) }));
  const isAnyKnown = ({ signal, quartile }: { signal: Signal; quartile: number | null }) =>
    quartile !== null || (signal === 'COMMONNESS' && isClosenessKnown(moveSignals));
  if (weights.STEPS === 0 && !weighed.some(isAnyKnown)) return null;
  return {
    signals: moveSignals,
    weights,
    weighed: weighed.map(({ quartile, ...rest }) => ({ ...rest, assumed: quartile ?? 0 })),
  };
}

/** The cost of a move in millionths, rounded once. */
export function costOf({ signals: moveSignals, weights, weighed }: MoveCosts, move: number): number {
  let cost = weights.STEPS;
  for (const part of weighed) cost += movePart(moveSignals, part, move);
  return toMillionths(cost);
}

/** A signal of entering a first role, in units before the weight; NaN when unknown, as all of a move's own are. */
export function startValue({ exposure }: MoveSignals, signal: Signal, { role, coverage }: FirstRole): number {
  switch (signal) {
    case 'NEW_SKILLS':
      return 1 - coverage;
    case 'EXPOSURE':
      return exposure.ofRole[role] as number;
    default:
      return Number.NaN;
  }
}

/** What a move takes by each of some measures, in millionths, rounded once; NaN when unknown. */
export const moveValues = (moves: MoveSignals, some: readonly Measure[]): ((move: number) => number)[] =>
  some.map((measure) => (measure === 'STEPS' ? () => toMillionths(1) : signalInMillionths(moves, measure)));

/** As `moveValues`, for entering a first role. */
export const startValues = (moves: MoveSignals, some: readonly Measure[], first: FirstRole): number[] =>
  some.map((measure) => toMillionths(measure === 'STEPS' ? 1 : startValue(moves, measure, first)));

/** Cost (millionths) of entering a first role. */
export function startCost({ signals: moves, weights, weighed }: MoveCosts, first: FirstRole): number {
  let cost = weights.STEPS;
  for (const part of weighed) cost += partOf(part, startValue(moves, part.signal, first));
  return toMillionths(cost);
}

/**
 * The part of a move's cost that a signal adds, weighed. The commonness of a calculated move is unknown, so it costs what is
 * assumed, and more the further apart the two occupations are: (1 − closeness) times what a RARE move costs. So close steps
 * come before leaps, and none costs less than a move of unknown commonness.
 */
export function movePart(moves: MoveSignals, part: WeighedSignal, move: number): number {
  const value = signalValue(moves, part.signal, move);
  const closeness = moves.closeness[move] as number;
  if (part.signal !== 'COMMONNESS' || !Number.isNaN(value) || Number.isNaN(closeness))
    return partOf(part, value);
  return part.weight * (part.assumed + rareCost * (1 - closeness));
}

/** The part of a step's cost that a signal adds, weighed. @param value of the signal; NaN when unknown */
export const partOf = ({ weight, assumed }: WeighedSignal, value: number): number =>
  weight * (Number.isNaN(value) ? assumed : value);
