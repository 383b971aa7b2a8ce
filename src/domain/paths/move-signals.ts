import { getOrAdd } from '../collections/grouping.ts';
import { toMillionths } from '../collections/millionths.ts';
import type { MergedMoves } from './move-facts.ts';

/** The signals by which a move is judged, each unknown for some moves. */
export const signals = [
  'COMMONNESS',
  'NEW_SKILLS',
  'YEARS',
  'OBSERVED',
  'LIKELY',
  'PAY_DROP',
  'EXPOSURE',
] as const;
/** Measurable property of a move that weights apply to. */
export type Signal = (typeof signals)[number];

/** The columns that the signals of moves are computed from. */
export interface MoveSignals extends MergedMoves {
  /** Share of the target's listed skills that the start has, 0 to 1; NaN when the target lists too few. */
  readonly coverage: Float64Array;
  /** Share of the people who move on from the role that are likely to make the move, above 0 to 1. See likelyMoves. */
  readonly likely: Float64Array;
  /** Share by which the median pay falls, 0 to 1, 0 when it does not fall; NaN when it cannot be compared. */
  readonly payDrop: Float64Array;
  /** Per role the share of its tasks that language models could help with, NaN when unknown; and per move its target. */
  readonly exposure: { readonly ofRole: Float64Array; readonly targets: Uint32Array };
  /** The place whose counts `observed` rests on; null when no fact that counts has a place. */
  readonly place: string | null;
  /** Upper quartiles by the column of their signal, filled on first use. Shared by copies with another coverage. */
  readonly quartiles: WeakMap<object, { readonly value: number | null }>;
  /** Per column of a signal its values in millionths, filled on first use: −1 where not yet. Shared likewise. */
  readonly values: WeakMap<object, Float64Array>;
}

/** The columns of moves, with what is derived from them still to be computed. */
export const moveSignals = (
  moves: MergedMoves,
  columns: Pick<MoveSignals, 'coverage' | 'likely' | 'payDrop' | 'exposure' | 'place'>,
): MoveSignals => ({ ...moves, ...columns, quartiles: new WeakMap(), values: new WeakMap() });

/**
 * A signal of a move in units, before the weight; NaN when unknown. COMMONNESS: 1 COMMON, 2 OCCASIONAL, 4 RARE.
 * NEW_SKILLS: 1 − coverage. YEARS: midpoint of the years before the move. OBSERVED: −ln of the share that was counted
 * making it. LIKELY: −ln of the share that is likely to make it. PAY_DROP: share by which the median pay falls.
 * EXPOSURE: share of the tasks of the next role that language models could help with.
 */
export function signalValue(moves: MoveSignals, signal: Signal, move: number): number {
  switch (signal) {
    case 'COMMONNESS':
      return (moves.commonness[move] as number) || Number.NaN;
    case 'NEW_SKILLS':
      return 1 - (moves.coverage[move] as number);
    case 'YEARS':
      return ((moves.yearsLow[move] as number) + (moves.yearsHigh[move] as number)) / 2;
    case 'OBSERVED':
      return -Math.log(moves.observed[move] as number) + 0; // never −0
    case 'LIKELY':
      return -Math.log(moves.likely[move] as number) + 0;
    case 'PAY_DROP':
      return moves.payDrop[move] as number;
    case 'EXPOSURE':
      return moves.exposure.ofRole[moves.exposure.targets[move] as number] as number;
  }
}

/**
 * A function from a move to a signal of it in millionths, rounded once; NaN when unknown. Each value is computed once for a
 * column, O(1) afterwards. O(moves) for the first call with a column
 */
export function signalInMillionths(moves: MoveSignals, signal: Signal): (move: number) => number {
  const values = getOrAdd(moves.values, columnOf(moves, signal), () =>
    new Float64Array(moves.present.length).fill(-1),
  );
  return (move) => {
    if (values[move] === -1) values[move] = toMillionths(signalValue(moves, signal, move));
    return values[move] as number;
  };
}

const columnOf = (moves: MoveSignals, signal: Signal): object =>
  ({
    COMMONNESS: moves.commonness,
    NEW_SKILLS: moves.coverage,
    YEARS: moves.yearsLow,
    OBSERVED: moves.observed,
    LIKELY: moves.likely,
    PAY_DROP: moves.payDrop,
    EXPOSURE: moves.exposure,
  })[signal];

/**
 * The upper quartile of a signal over all moves that are present; null when none is known. O(moves · log) for the first
 * call with a column, then O(1).
 */
export function signalQuartile(moves: MoveSignals, signal: Signal): number | null {
  return getOrAdd(moves.quartiles, columnOf(moves, signal), () => {
    const values = new Float64Array(moves.present.length);
    for (let move = 0; move < values.length; move++) {
      values[move] = moves.present[move] === 1 ? signalValue(moves, signal, move) : Number.NaN;
    }
    return { value: upperQuartile(values) };
  }).value;
}

/** Whether any move that is present is calculated. O(moves) for the first call with these columns, then O(1) */
export const isClosenessKnown = ({ quartiles, closeness, present }: MoveSignals): boolean =>
  getOrAdd(quartiles, closeness, () => ({
    value: closeness.find((value, move) => present[move] === 1 && !Number.isNaN(value)) ?? null,
  })).value !== null;

/** The value at rank ⌈0.75 n⌉ in ascending order (nearest rank), without NaN; null when there is none. */
export function upperQuartile(values: Float64Array): number | null {
  const sorted = values.filter((value) => !Number.isNaN(value)).sort();
  return sorted[Math.ceil(0.75 * sorted.length) - 1] ?? null;
}
