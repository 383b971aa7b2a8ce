import { at, type CareerMap } from './career-map.ts';
import {
  allowedBy,
  type ConstraintName,
  namesOf,
  type PathConstraints,
  without,
} from './path-constraints.ts';
import { cheapestPaths, type FoundPath, type FoundPaths, fewestSteps, maxPathSteps } from './paths.ts';
import {
  isSignalKnown,
  type Measure,
  type MoveCosts,
  measures,
  millionths,
  moveCosts,
  presets,
  type Signal,
  signalCost,
  type Weights,
} from './ranking.ts';

/**
 * Why there is no path: the role is the same, nothing leads there, more moves are needed, the constraints leave none,
 * no data, or the search was cut short.
 */
export const noPathReasons = [
  'SAME_ROLE',
  'UNREACHABLE',
  'MORE_STEPS_NEEDED',
  'CONSTRAINTS',
  'NO_DATA',
  'BUDGET',
] as const;
export type NoPathReason = (typeof noPathReasons)[number];

/** The prefixes that a search may take up: about a second at the very worst, a clique of 64 roles behind one gate. */
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
  /** Skills that `to` lists and an earlier role of the path does too, the most important first. */
  readonly skillsCarriedOver: readonly string[];
  /** How much of what `to` lists `from` has, 0 to 1; null where `to` lists too little (see coverage.ts). */
  readonly coverage: number | null;
  /** How many skills `to` lists. */
  readonly skillsKnown: number;
}

/** The step that a path leans on most: of no known commonness, else the rarest. */
export interface WeakestStep {
  /** From 0. */
  readonly index: number;
  readonly why: 'COMMONNESS_UNKNOWN' | 'RAREST';
}

export interface CareerPath {
  /** 1 for the best. */
  readonly rank: number;
  /** In units of the ranking: by TYPICAL a COMMON move is 1. */
  readonly cost: number;
  /** What each weighed measure adds to the cost, each rounded by itself to millionths. */
  readonly costParts: readonly { readonly measure: Measure; readonly cost: number }[];
  readonly roles: readonly string[];
  readonly steps: readonly CareerPathStep[];
  /** Summed over the moves whose years are known; null when none is. */
  readonly yearsBefore: Years | null;
  /** Moves whose years are unknown, so not in the sum. */
  readonly unknownSteps: number;
  /** Signals of the ranking that some move lacks; those moves cost an assumed value. */
  readonly unknownSignals: readonly Signal[];
  /** Null when every move is COMMON. */
  readonly weakestStep: WeakestStep | null;
}

export interface CareerPaths {
  readonly paths: readonly CareerPath[];
  /** Null when there are paths. */
  readonly reason: NoPathReason | null;
  /** With MORE_STEPS_NEEDED: how many moves the shortest way has. */
  readonly stepsNeeded: number | null;
  /** With CONSTRAINTS: those which, dropped alone, would open a way; empty when more than one must go. */
  readonly unblockedBy: readonly ConstraintName[];
  /** False when the search was cut short. */
  readonly complete: boolean;
}

export interface CareerPathQuestion {
  /** Role ids; a role that the map does not hold has no moves. */
  readonly from: string;
  readonly to: string;
  /** 1 to 6. */
  readonly maxSteps: number;
  /** How many paths. */
  readonly k: number;
  /** TYPICAL when left out. */
  readonly weights?: Weights;
  readonly constraints?: PathConstraints;
  readonly onePerNextRole?: boolean;
}

/** The k best paths by the caller's measure that keep to the constraints, with what to say about each. */
export function careerPaths(map: CareerMap, question: CareerPathQuestion): CareerPaths {
  const { weights = presets.TYPICAL, constraints = {} } = question;
  if (question.from === question.to) return none('SAME_ROLE');
  const from = map.indexOf.get(question.from);
  const to = map.indexOf.get(question.to);
  if (from === undefined || to === undefined) return none('UNREACHABLE');
  const costs = moveCosts(map, weights);
  if (!costs) return none('NO_DATA');

  const { paths, complete } = search(map, costs.costs, question, constraints);
  if (paths.length === 0) return whyNone(map, costs.costs, question, from, to, complete);
  return {
    paths: paths.map((path, i) => describePath(map, costs, path, i + 1)),
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

function search(
  map: CareerMap,
  costs: Float64Array,
  question: CareerPathQuestion,
  constraints: PathConstraints,
): FoundPaths {
  const indexOf = (id: string): number | undefined => map.indexOf.get(id);
  const via = [...new Set(constraints.via ?? [])].map(indexOf);
  if (via.includes(undefined)) return { paths: [], complete: true };
  return cheapestPaths(map, {
    ...question,
    from: indexOf(question.from) as number,
    to: indexOf(question.to) as number,
    costs,
    budget: pathBudget,
    allowed: allowedBy(map, constraints),
    via: via as number[],
  });
}

/** Drops each constraint alone, then lets the path be longer. */
function whyNone(
  map: CareerMap,
  costs: Float64Array,
  question: CareerPathQuestion,
  from: number,
  to: number,
  complete: boolean,
): CareerPaths {
  if (!complete) return none('BUDGET', { complete });
  const { constraints = {} } = question;
  const fewest = fewestSteps(map, from, to);
  if (fewest === undefined) return none('UNREACHABLE');
  const names = namesOf(constraints);
  if (names.length === 0) return none('MORE_STEPS_NEEDED', { stepsNeeded: fewest });

  const finds = (left: PathConstraints) => search(map, costs, { ...question, k: 1 }, left).paths.length > 0;
  const unblockedBy = names.filter((name) => finds(without(constraints, name)));
  if (unblockedBy.length > 0) return none('CONSTRAINTS', { unblockedBy });

  const alike = new Float64Array(costs.length);
  const longer = search(map, alike, { ...question, k: 1, maxSteps: maxPathSteps }, constraints).paths[0];
  if (longer) return none('MORE_STEPS_NEEDED', { stepsNeeded: longer.moves.length });
  return fewest > question.maxSteps
    ? none('MORE_STEPS_NEEDED', { stepsNeeded: fewest })
    : none('CONSTRAINTS');
}

/** What to say about a path that was found by these costs. */
export function describePath(map: CareerMap, costs: MoveCosts, path: FoundPath, rank: number): CareerPath {
  const { moves } = path;
  const known = moves.filter((move) => !Number.isNaN(at(map.yearsLow, move)));
  const sum = (column: Float64Array) => known.reduce((total, move) => total + at(column, move), 0);
  return {
    rank,
    cost: path.cost / millionths,
    costParts: costParts(costs, moves),
    roles: path.roles.map((role) => map.roleIds[role] as string),
    steps: describeSteps(map, path),
    yearsBefore: known.length > 0 ? { low: sum(map.yearsLow), high: sum(map.yearsHigh) } : null,
    unknownSteps: moves.length - known.length,
    unknownSignals: costs.weighed
      .filter((part) => moves.some((move) => !isSignalKnown(part, move)))
      .map(({ signal }) => signal),
    weakestStep: weakestStep(map, moves),
  };
}

function costParts({ weights, weighed }: MoveCosts, moves: readonly number[]): CareerPath['costParts'] {
  return measures
    .filter((measure) => weights[measure] > 0)
    .map((measure) => {
      const part = weighed.find(({ signal }) => signal === measure);
      const cost = part
        ? moves.reduce((total, move) => total + signalCost(part, move), 0)
        : weights[measure] * moves.length;
      return { measure, cost: Math.round(cost * millionths) / millionths };
    });
}

/** The first of the weakest. */
function weakestStep(map: CareerMap, moves: readonly number[]): WeakestStep | null {
  const rarity = moves.map((move) => at(map.commonness, move) || Number.POSITIVE_INFINITY);
  const weakest = Math.max(...rarity);
  if (weakest <= 1) return null;
  return {
    index: rarity.indexOf(weakest),
    why: weakest === Number.POSITIVE_INFINITY ? 'COMMONNESS_UNKNOWN' : 'RAREST',
  };
}

function describeSteps(map: CareerMap, { roles, moves }: FoundPath): CareerPathStep[] {
  const { skillIds, offsets, skills } = map.requirements;
  const listed = (role: number) => [...skills.subarray(at(offsets, role), at(offsets, role + 1))];
  const held = new Set(listed(roles[0] as number));
  return moves.map((move, i) => {
    const [from, to] = [roles[i] as number, roles[i + 1] as number];
    const wanted = listed(to);
    const names = (indexes: readonly number[]) => indexes.map((skill) => skillIds[skill] as string);
    const step = {
      from: map.roleIds[from] as string,
      to: map.roleIds[to] as string,
      skillsToGain: names(wanted.filter((skill) => !held.has(skill))),
      skillsCarriedOver: names(wanted.filter((skill) => held.has(skill))),
      coverage: Number.isNaN(at(map.coverage, move)) ? null : at(map.coverage, move),
      skillsKnown: wanted.length,
    };
    for (const skill of wanted) held.add(skill);
    return step;
  });
}
