import type { OwnAbilities } from '../skills/own-skills.ts';
import { at, type CareerMap } from './career-map.ts';
import { type CareerPath, describePath } from './career-path.ts';
import { cheapestPaths, type FoundPaths, fewestSteps, maxPathSteps } from './cheapest-paths.ts';
import {
  type ConstraintName,
  judgedBy,
  namesOf,
  type PathConstraints,
  usableMoves,
  usableRoles,
  without,
} from './constraints.ts';
import { coverageWith, type FirstRole, firstRoles } from './first-roles.ts';
import { costOf, type MoveCosts, moveCosts, presets, startCost, type Weights } from './ranking.ts';

/**
 * Why there is no path: the role is the same, nothing leads there, more moves are needed, the constraints leave none,
 * no data, a person's skills are listed by no role to start with, or the search was cut short.
 */
export const noPathReasons = [
  'SAME_ROLE',
  'UNREACHABLE',
  'MORE_STEPS_NEEDED',
  'CONSTRAINTS',
  'NO_DATA',
  'NO_START',
  'BUDGET',
] as const;
export type NoPathReason = (typeof noPathReasons)[number];

/** The prefixes that a search may take up: about a second at the very worst, a clique of 64 roles behind one gate. */
export const pathBudget = 200_000;

export interface CareerPaths {
  readonly paths: readonly CareerPath[];
  /** Null when there are paths. */
  readonly reason: NoPathReason | null;
  /** With MORE_STEPS_NEEDED: how many steps the shortest way has. */
  readonly stepsNeeded: number | null;
  /** With CONSTRAINTS or NO_DATA: those which, dropped alone, would open a way; empty when no single one would. */
  readonly unblockedBy: readonly ConstraintName[];
  /** False when the search was cut short. */
  readonly complete: boolean;
}

export interface CareerPathQuestion {
  /** Role ids; a role that the map does not hold has no moves. Null: the way begins with a person, by `own`. */
  readonly from: string | null;
  readonly to: string;
  /** 1 to 6; a person's first role is a step too. */
  readonly maxSteps: number;
  /** How many paths. */
  readonly k: number;
  /** TYPICAL when left out. */
  readonly weights?: Weights;
  readonly constraints?: PathConstraints;
  readonly onePerNextRole?: boolean;
  /** What the mover has besides the skills of the roles. */
  readonly own?: OwnAbilities;
  /** How many of the best paths to leave out of the answer, as somebody has them already; none when left out. */
  readonly skip?: number;
}

/** The k best paths by the caller's measure that keep to the constraints, with what to say about each. */
export function careerPaths(map: CareerMap, question: CareerPathQuestion): CareerPaths {
  if (question.from === question.to) return none('SAME_ROLE');
  const isKnown = (id: string | null) => id === null || map.indexOf.has(id);
  if (!isKnown(question.from) || !isKnown(question.to)) return none('UNREACHABLE');
  const coverage = coverageWith(map, question.own);
  const search = prepare(map, question, question.constraints ?? {}, coverage);
  const { costs, starts } = search;
  if (!costs && search.hasMoves) return none('NO_DATA', { unblockedBy: openers(map, question, coverage) });
  const { paths, complete } = search.find(question.maxSteps, question.k);
  if (!costs || paths.length === 0) return whyNone(map, question, search, coverage, complete);
  const { own, skip = 0, constraints } = question;
  const finding = { costs, starts, own, floor: constraints?.payNeverBelow };
  return {
    paths: paths.slice(skip).map((path, i) => describePath(map, finding, path, skip + i + 1)),
    reason: null,
    stepsNeeded: null,
    unblockedBy: [],
    complete,
  };
}

const none = (reason: NoPathReason, more: Partial<CareerPaths> = {}): CareerPaths => ({
  paths: [],
  reason,
  stepsNeeded: null,
  unblockedBy: [],
  complete: true,
  ...more,
});

interface Search {
  /** Null when no move has what the ranking goes by. */
  readonly costs: MoveCosts | null;
  /** Whether any move rests on what the constraints let count. */
  readonly hasMoves: boolean;
  /** The roles that a person may begin with; null when the way begins with a role. */
  readonly starts: readonly FirstRole[] | null;
  /** @param free whether moves cost nothing, so that only their number counts */
  readonly find: (maxSteps: number, k: number, free?: boolean) => FoundPaths;
}

/** @param coverage per move, as the mover has it */
function prepare(
  map: CareerMap,
  question: CareerPathQuestion,
  constraints: PathConstraints,
  coverage: Float64Array,
): Search {
  const { from, own, weights = presets.TYPICAL, onePerNextRole } = question;
  const moves = { ...judgedBy(map, constraints), coverage };
  const costs = moveCosts(moves, weights);
  const isUsable = usableMoves(map, moves, constraints);
  const starts =
    from === null ? firstRoles(map, own ?? { skills: [], tools: [] }, usableRoles(map, constraints)) : null;
  const via = [...new Set(constraints.via ?? [])].map((id) => map.indexOf.get(id));
  const find: Search['find'] = (maxSteps, k, free = false) => {
    if (!costs || via.includes(undefined)) return { paths: [], complete: true, taken: 0 };
    return cheapestPaths(map, {
      starts: starts
        ? starts.map(({ role, coverage }) => ({ role, cost: free ? 0 : startCost(costs, coverage) }))
        : [{ role: map.indexOf.get(from as string) as number, cost: 0 }],
      startIsStep: starts !== null,
      to: map.indexOf.get(question.to) as number,
      maxSteps,
      k,
      cost: free ? () => 0 : (move) => costOf(costs, move),
      isUsable,
      budget: pathBudget,
      via: via as number[],
      ...(onePerNextRole && { onePerNextRole }),
    });
  };
  return { costs, hasMoves: moves.present.includes(1), starts, find };
}

/** The constraints that, dropped alone, leave a way. */
const openers = (map: CareerMap, question: CareerPathQuestion, coverage: Float64Array): ConstraintName[] => {
  const { constraints = {}, maxSteps } = question;
  return namesOf(constraints).filter((name) => {
    const left = prepare(map, question, without(constraints, name), coverage);
    return left.find(maxSteps, 1).paths.length > 0;
  });
};

/** Drops each constraint alone, then lets the path be longer. */
function whyNone(
  map: CareerMap,
  question: CareerPathQuestion,
  { costs, starts, find }: Search,
  coverage: Float64Array,
  complete: boolean,
): CareerPaths {
  if (!complete) return none('BUDGET', { complete });
  const { constraints = {}, from, to, maxSteps } = question;
  const names = namesOf(constraints);
  if (starts?.length === 0 && names.length === 0) return none('NO_START');
  const free = prepare(map, question, {}, coverage);
  const isThere = (move: number) =>
    at(map.signals.present, move) === 1 || (costs !== null && at(costs.moves.present, move) === 1);
  const fewest =
    from === null
      ? free.find(maxPathSteps, 1, true).paths[0]?.roles.length
      : fewestSteps(map, map.indexOf.get(from) as number, map.indexOf.get(to) as number, isThere);
  if (fewest === undefined) return none('UNREACHABLE');
  if (names.length === 0) return none('MORE_STEPS_NEEDED', { stepsNeeded: fewest });

  const unblockedBy = openers(map, question, coverage);
  if (unblockedBy.length > 0) return none('CONSTRAINTS', { unblockedBy });
  const longer = find(maxPathSteps, 1, true).paths[0];
  if (longer) return none('MORE_STEPS_NEEDED', { stepsNeeded: longer.moves.length + (starts ? 1 : 0) });
  return fewest > maxSteps ? none('MORE_STEPS_NEEDED', { stepsNeeded: fewest }) : none('CONSTRAINTS');
}
