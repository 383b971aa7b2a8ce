import { at, type CareerMap } from './career-map.ts';
import { cheapestPaths, type FoundPath, fewestSteps } from './paths.ts';
import { type MoveCosts, millionths, typicalCosts } from './ranking.ts';

/** Why there is no path: the role is the same, nothing leads there, more moves are needed, or no data. */
export const noPathReasons = ['SAME_ROLE', 'UNREACHABLE', 'MORE_STEPS_NEEDED', 'NO_DATA'] as const;
export type NoPathReason = (typeof noPathReasons)[number];

/**
 * The prefixes that a search may take up: about a second at the very worst, a clique of 64 roles behind one gate.
 * The first path is found within maxSteps + 1 prefixes, so the limit can cost later paths only.
 */
export const pathBudget = 200_000;

export interface Years {
  readonly low: number;
  readonly high: number;
}

export interface CareerPathStep {
  readonly from: string;
  readonly to: string;
  /** Skills that `to` lists and no role of the path before it does, the most important first. */
  readonly skillsToGain: readonly string[];
}

export interface CareerPath {
  /** 1 for the best. */
  readonly rank: number;
  /** In units: a COMMON move is 1. */
  readonly cost: number;
  readonly roles: readonly string[];
  readonly steps: readonly CareerPathStep[];
  /** Summed over the moves whose years are known; null when none is. */
  readonly yearsBefore: Years | null;
  /** Moves whose years are unknown, so not in the sum. */
  readonly unknownSteps: number;
  /** Signals of the ranking that some move lacks; those moves cost an assumed value. */
  readonly unknownSignals: readonly 'COMMONNESS'[];
}

export interface CareerPaths {
  readonly paths: readonly CareerPath[];
  /** Null when there are paths. */
  readonly reason: NoPathReason | null;
  /** With MORE_STEPS_NEEDED: how many moves the shortest way has. */
  readonly stepsNeeded: number | null;
  /** False when the search was cut short. */
  readonly complete: boolean;
}

/**
 * The k best paths by the TYPICAL ranking, with what to say about each.
 *
 * @param question role ids and 1 ≤ maxSteps ≤ 6; a role that the map does not hold has no moves
 */
export function careerPaths(
  map: CareerMap,
  question: { readonly from: string; readonly to: string; readonly maxSteps: number; readonly k: number },
): CareerPaths {
  const none = (reason: NoPathReason, stepsNeeded: number | null = null): CareerPaths => ({
    paths: [],
    reason,
    stepsNeeded,
    complete: true,
  });
  if (question.from === question.to) return none('SAME_ROLE');
  const from = map.indexOf.get(question.from);
  const to = map.indexOf.get(question.to);
  if (from === undefined || to === undefined) return none('UNREACHABLE');
  const costs = typicalCosts(map);
  if (!costs) return none('NO_DATA');

  const { maxSteps, k } = question;
  const found = cheapestPaths(map, { from, to, maxSteps, k, costs: costs.costs, budget: pathBudget });
  if (found.paths.length > 0) {
    const paths = found.paths.map((path, i) => describePath(map, costs, path, i + 1));
    return { paths, reason: null, stepsNeeded: null, complete: found.complete };
  }
  const steps = fewestSteps(map, from, to);
  return steps === undefined ? none('UNREACHABLE') : none('MORE_STEPS_NEEDED', steps);
}

function describePath(map: CareerMap, costs: MoveCosts, path: FoundPath, rank: number): CareerPath {
  const known = path.moves.filter((move) => !Number.isNaN(at(map.yearsLow, move)));
  const sum = (column: Float64Array) => known.reduce((total, move) => total + at(column, move), 0);
  const roles = path.roles.map((role) => map.roleIds[role] as string);
  return {
    rank,
    cost: path.cost / millionths,
    roles,
    steps: describeSteps(map, path.roles, roles),
    yearsBefore: known.length > 0 ? { low: sum(map.yearsLow), high: sum(map.yearsHigh) } : null,
    unknownSteps: path.moves.length - known.length,
    unknownSignals: path.moves.every(costs.known) ? [] : ['COMMONNESS'],
  };
}

function describeSteps(
  map: CareerMap,
  indexes: readonly number[],
  roles: readonly string[],
): CareerPathStep[] {
  const held = new Set<string>();
  const learn = (role: number | undefined): string[] => {
    const listed = role === undefined ? [] : (map.skills[role] ?? []);
    const gained = listed.filter((skill) => !held.has(skill));
    for (const skill of gained) held.add(skill);
    return gained;
  };
  learn(indexes[0]);
  return roles.slice(1).map((to, i) => ({
    from: roles[i] as string,
    to,
    skillsToGain: learn(indexes[i + 1]),
  }));
}
