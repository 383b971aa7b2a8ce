import { isSameWork } from './bridges.ts';
import { type WithCalculated, withFallback } from './calculated-fallback.ts';
import type { CareerMap } from './career-map.ts';
import { type CareerPath, describePath } from './career-path.ts';
import {
  type ConstraintName,
  namesOf,
  type PathConstraints,
  payByFloor,
  signalsOf,
  without,
} from './constraints.ts';
import { fewestSteps } from './fewest-steps.ts';
import { moveCoverage } from './move-coverage.ts';
import { maxPathSteps } from './path-limits.ts';
import { type CareerPathQuestion, type PathSearch, pathSearch } from './path-search.ts';

/**
 * Why there is no path. SAME_ROLE: both ends are one role. SAME_WORK: they are the same work by code. UNREACHABLE: no moves lead there. MORE_STEPS_NEEDED: every
 * path is longer than asked for. CONSTRAINTS: no path meets them. NO_DATA: no move has a signal that the weights count.
 * NO_START: no role lists any of the person's skills. BUDGET: the search was cut short.
 */
const noPathReasons = [
  'SAME_ROLE',
  'SAME_WORK',
  'UNREACHABLE',
  'MORE_STEPS_NEEDED',
  'CONSTRAINTS',
  'NO_DATA',
  'NO_START',
  'BUDGET',
] as const;
/** Why a search returns no path. */
export type NoPathReason = (typeof noPathReasons)[number];

/** The best paths, or the reason why there is none. */
export interface CareerPaths {
  /** Best first. */
  readonly paths: readonly CareerPath[];
  /** Null when there are paths. */
  readonly reason: NoPathReason | null;
  /** Number of steps of the shortest path; only with MORE_STEPS_NEEDED. */
  readonly stepsNeeded: number | null;
  /** Constraints that, dropped alone, open a path; only with CONSTRAINTS or NO_DATA, and empty when no single one does. */
  readonly unblockedBy: readonly ConstraintName[];
  /** False when the budget ended the search. */
  readonly complete: boolean;
  /** The place whose counted moves count; null when none that counts names a place. */
  readonly place: string | null;
}

/**
 * The k cheapest paths that meet the constraints, described; see cheapestPaths for the method and the order. Calculated
 * moves count only where there is no path without them, and one, of however many steps, with them. Without a path, it searches again without each constraint to
 * tell the reason.
 */
export function careerPaths(map: CareerMap, question: CareerPathQuestion): WithCalculated<CareerPaths> {
  return withFallback(
    map,
    question.constraints ?? {},
    (constraints) => pathsUnder(map, { ...question, constraints }),
    ({ paths, reason }) =>
      paths.length === 0 && reason !== 'SAME_ROLE' && reason !== 'SAME_WORK' && reason !== 'BUDGET',
    ({ paths, stepsNeeded }) => paths.length > 0 || stepsNeeded !== null,
  );
}

function pathsUnder(map: CareerMap, question: CareerPathQuestion): CareerPaths {
  if (question.from === question.to) return none('SAME_ROLE');
  const isInMap = (id: string | null) => id === null || map.indexOf.has(id);
  if (!isInMap(question.from) || !isInMap(question.to)) return none('UNREACHABLE');
  const from = question.from === null ? null : (map.indexOf.get(question.from) as number);
  if (isSameWork(map, from, map.indexOf.get(question.to) as number)) return none('SAME_WORK');
  const { abilities, constraints = {}, skip = 0 } = question;
  const coverage = moveCoverage(map, abilities);
  const search = pathSearch(map, question, constraints, coverage);
  const { costs, starts, place } = search;
  if (!costs && search.hasMoves) {
    return { ...none('NO_DATA', { unblockedBy: openingConstraints(map, question, coverage) }), place };
  }
  const { paths, complete } = search.find(question.maxSteps, question.k);
  if (!costs || paths.length === 0) {
    return { ...whyNone(map, question, search, coverage, complete), place };
  }
  const { tradeOff } = question;
  const payThere = constraints.payNeverBelow && payByFloor(map, constraints.payNeverBelow);
  const context = { costs, starts, abilities, payThere, tradeOff };
  return {
    paths: paths.slice(skip).map((path, i) => describePath(map, context, path, skip + i + 1)),
    reason: null,
    stepsNeeded: null,
    unblockedBy: [],
    complete,
    place,
  };
}

const none = (reason: NoPathReason, more: Partial<CareerPaths> = {}): CareerPaths => ({
  paths: [],
  reason,
  stepsNeeded: null,
  unblockedBy: [],
  complete: true,
  place: null,
  ...more,
});

/** The constraints that, dropped alone, open a path. One search each */
const openingConstraints = (
  map: CareerMap,
  question: CareerPathQuestion,
  coverage: Float64Array,
): ConstraintName[] => {
  const { constraints = {}, maxSteps } = question;
  return namesOf(constraints).filter((name) => {
    const search = pathSearch(map, question, without(constraints, name), coverage);
    return search.find(maxSteps, 1).paths.length > 0;
  });
};

/** Drops each constraint alone, then allows more steps. */
function whyNone(
  map: CareerMap,
  question: CareerPathQuestion,
  { costs, starts, find }: PathSearch,
  coverage: Float64Array,
  complete: boolean,
): CareerPaths {
  if (!complete) return none('BUDGET', { complete });
  const { constraints = {}, from, to, maxSteps } = question;
  const names = namesOf(constraints);
  if (starts?.length === 0 && names.length === 0) return none('NO_START');
  const unconstrainedMoves: PathConstraints = constraints.calculated ? { calculated: true } : {};
  const unconstrained = pathSearch(map, question, unconstrainedMoves, coverage);
  const { present } = signalsOf(map, unconstrainedMoves);
  const goal = map.indexOf.get(to) as number;
  const isPresent = (move: number, target: number) => {
    const presence = present[move] || (costs ? (costs.signals.present[move] as number) : 0);
    return presence === 1 || (presence === 2 && target === goal);
  };
  const leastSteps =
    from === null
      ? unconstrained.find(maxPathSteps, 1, true).paths[0]?.roles.length
      : fewestSteps(map, map.indexOf.get(from) as number, goal, isPresent);
  if (leastSteps === undefined) return none('UNREACHABLE');
  if (names.length === 0) return none('MORE_STEPS_NEEDED', { stepsNeeded: leastSteps });

  const unblockedBy = openingConstraints(map, question, coverage);
  if (unblockedBy.length > 0) return none('CONSTRAINTS', { unblockedBy });
  const longer = find(maxPathSteps, 1, true).paths[0];
  if (longer) {
    return none('MORE_STEPS_NEEDED', { stepsNeeded: longer.moves.length + (starts ? 1 : 0) });
  }
  return leastSteps > maxSteps ? none('MORE_STEPS_NEEDED', { stepsNeeded: leastSteps }) : none('CONSTRAINTS');
}
