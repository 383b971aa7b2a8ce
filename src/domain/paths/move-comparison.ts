import { at, type CareerMap } from './career-map.ts';

/** How the two roles of a move compare, and what is known of it, by all sources. */
export interface MoveComparison {
  /** How much of what the second role lists the first has, 0 to 1; null where it lists too little (coverage.ts). */
  readonly coverage: number | null;
  /** How many skills the second role lists. */
  readonly skillsKnown: number;
  /** The middle of the years usually spent before it; null when unknown. */
  readonly years: number | null;
  /** The share of those in the first role who were seen to make it, above 0 to 1; null when nobody counted. */
  readonly observed: number | null;
}

export interface MoveComparisonQuestion {
  /** Role ids. */
  readonly pairs: readonly (readonly [from: string, to: string])[];
}

const known = (value: number): number | null => (Number.isNaN(value) ? null : value);

/** How the two roles of a move of the map compare. O(1) */
export function moveComparison(map: CareerMap, move: number): MoveComparison {
  const to = at(map.targets, move);
  const { offsets } = map.requirements;
  return {
    coverage: known(at(map.coverage, move)),
    skillsKnown: at(offsets, to + 1) - at(offsets, to),
    years: known((at(map.signals.yearsLow, move) + at(map.signals.yearsHigh, move)) / 2),
    observed: known(at(map.signals.observed, move)),
  };
}

/** @returns per pair, in their order; null where no move joins them. O(pairs · moves of a role) */
export function compareMoves(map: CareerMap, { pairs }: MoveComparisonQuestion): (MoveComparison | null)[] {
  return pairs.map(([fromId, toId]) => {
    const [from, to] = [map.indexOf.get(fromId), map.indexOf.get(toId)];
    if (from === undefined || to === undefined) return null;
    const first = at(map.offsets, from);
    const place = map.targets.subarray(first, at(map.offsets, from + 1)).indexOf(to);
    return place < 0 ? null : moveComparison(map, first + place);
  });
}
