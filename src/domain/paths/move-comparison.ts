import { knownNumber } from '../collections/known-number.ts';
import { neededEntries } from '../skills/needed-skills.ts';
import type { CareerMap } from './career-map.ts';
import { signalsOf } from './constraints.ts';
import type { MoveSignals } from './move-signals.ts';

/** What is known of a move: how its two roles compare, the years before it, and how many people make it. */
export interface MoveComparison {
  /** Share of the target's listed skills that the start has, 0 to 1; null when the target lists too few. */
  readonly coverage: number | null;
  /** Number of skills that the target needs; see needed-skills.ts. */
  readonly skillsKnown: number;
  /** Midpoint of the years usually spent before the move, or null when unknown. */
  readonly years: number | null;
  /** Share of the people in the first role who were counted making the move, above 0 to 1; null when unknown. */
  readonly observed: number | null;
  /** The place that `observed` is about; null when no counted fact names a place. */
  readonly place: string | null;
}

/** Asks for moves by the ids of their two roles. */
export interface MoveComparisonQuestion {
  readonly pairs: readonly (readonly [from: string, to: string])[];
  /** The place whose counts are told; null for the one with most people. */
  readonly place: string | null;
}

/**
 * Compares the two roles of a move of the map, those that stand in for its own where it is bridged. O(requirements of the target)
 *
 * @param signals of the place that the question is about
 */
export function moveComparison(map: CareerMap, signals: MoveSignals, move: number): MoveComparison {
  const to = endOf(map, signals, move);
  const { coverage, yearsLow, yearsHigh, observed, place } = signals;
  return {
    coverage: knownNumber(coverage[move] as number),
    skillsKnown: neededEntries(map, to).length,
    years: knownNumber(((yearsLow[move] as number) + (yearsHigh[move] as number)) / 2),
    observed: knownNumber(observed[move] as number),
    place,
  };
}

/** The role that a move leads to, or the one that it stands for; see MoveFacts.endAs. */
const endOf = ({ targets }: Pick<CareerMap, 'targets'>, { endAs }: MoveSignals, move: number): number =>
  (endAs[move] || (targets[move] as number) + 1) - 1;

/** Compares the two roles of each pair. @returns in order; null where no move joins them. O(pairs · moves of a role) */
export function compareMoves(
  map: CareerMap,
  { pairs, place }: MoveComparisonQuestion,
): (MoveComparison | null)[] {
  const signals = signalsOf(map, place === null ? {} : { place });
  return pairs.map(([fromId, toId]) => {
    const [from, to] = [map.indexOf.get(fromId), map.indexOf.get(toId)];
    if (from === undefined || to === undefined) return null;
    const start = map.offsets[from] as number;
    const position = map.targets.subarray(start, map.offsets[from + 1]).indexOf(to);
    return position < 0 ? null : moveComparison(map, signals, start + position);
  });
}
