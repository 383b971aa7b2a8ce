import { type PayComparison, type PayFigure, payDifference } from '../pay/pay.ts';
import { learningOrder } from '../skills/learning-order.ts';
import type { OwnAbilities } from '../skills/own-skills.ts';
import { at, type CareerMap } from './career-map.ts';
import type { FoundPath } from './cheapest-paths.ts';
import { type PayFloor, payByFloor } from './constraints.ts';
import { type FirstRole, listedSkills, placeOfSkill } from './first-roles.ts';
import { type MoveComparison, moveComparison } from './move-comparison.ts';
import {
  type Measure,
  type MoveCosts,
  measures,
  millionths,
  partOf,
  type Signal,
  signalValue,
  startValue,
} from './ranking.ts';

export interface Years {
  readonly low: number;
  readonly high: number;
}

export interface CareerPathStep {
  /** Null where a person takes up a first role. */
  readonly from: string | null;
  readonly to: string;
  /**
   * How the two roles compare, whatever the person has; null where nobody says that people move so: for a first role,
   * and where the two are only called related.
   */
  readonly move: MoveComparison | null;
  /** Skills that `to` lists and neither the person nor a role of the path before it has, in learning order. */
  readonly skillsToGain: readonly string[];
  /** Skills that `to` lists and the person or an earlier role of the path has too, the most important first. */
  readonly skillsCarriedOver: readonly string[];
  /** Tools that `to` uses and neither the person nor an earlier role of the path does, by id. */
  readonly toolsToGain: readonly string[];
  /** How much of what `to` lists the person and `from` have, 0 to 1; null where `to` lists too little (coverage.ts). */
  readonly coverage: number | null;
  /** How many skills `to` lists. */
  readonly skillsKnown: number;
  /** What `to` pays more than `from`, or why that is unknown; null where a person takes up a first role. */
  readonly pay: PayComparison | null;
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
  /** From where the path begins, a person's first role being the first. */
  readonly roles: readonly string[];
  readonly steps: readonly CareerPathStep[];
  /** All that is to be gained on the way, each once, in learning order. */
  readonly skillsToGain: readonly string[];
  /** Summed over the moves whose years are known; null when none is. */
  readonly yearsBefore: Years | null;
  /** Steps whose years are unknown, so not in the sum. */
  readonly unknownSteps: number;
  /** Signals of the ranking that some step lacks; those steps cost an assumed value. */
  readonly unknownSignals: readonly Signal[];
  /** Roles after the start whose pay is unknown by the floor that was asked for; empty when none was. */
  readonly unknownPay: readonly string[];
  /** Null when every move is COMMON. */
  readonly weakestStep: WeakestStep | null;
}

/** How a path was found. */
export interface PathFinding {
  readonly costs: MoveCosts;
  /** The roles that a person may begin with; null when the way begins with a role. */
  readonly starts: readonly FirstRole[] | null;
  readonly own?: OwnAbilities | undefined;
  readonly floor?: PayFloor | undefined;
}

/** What to say about a path. O(requirements of its roles) */
export function describePath(
  map: CareerMap,
  finding: PathFinding,
  path: FoundPath,
  rank: number,
): CareerPath {
  const { costs, floor } = finding;
  const { moves: judged } = costs;
  const start = finding.starts?.find(({ role }) => role === path.roles[0]);
  const idOf = (role: number) => map.roleIds[role] as string;
  const known = path.moves.filter((move) => !Number.isNaN(at(judged.yearsLow, move)));
  const sum = (column: Float64Array) => known.reduce((total, move) => total + at(column, move), 0);
  const steps = describeSteps(map, finding, path, start);
  const values = (signal: Signal): number[] => [
    ...(start ? [startValue(signal, start.coverage)] : []),
    ...path.moves.map((move) => signalValue(judged, signal, move)),
  ];
  const afterStart = start ? path.roles : path.roles.slice(1);
  const gained = new Set(steps.flatMap(({ skillsToGain }) => skillsToGain));
  return {
    rank,
    cost: path.cost / millionths,
    costParts: costParts(costs, steps.length, values),
    roles: path.roles.map(idOf),
    steps,
    skillsToGain: learningOrder([...gained], (skill) => map.buildsOn.get(skill) ?? []).order,
    yearsBefore: known.length > 0 ? { low: sum(judged.yearsLow), high: sum(judged.yearsHigh) } : null,
    unknownSteps: steps.length - known.length,
    unknownSignals: costs.weighed
      .filter(({ signal }) => values(signal).some(Number.isNaN))
      .map(({ signal }) => signal),
    unknownPay: floor ? afterStart.filter((role) => payByFloor(map, floor, role) === null).map(idOf) : [],
    weakestStep: weakestStep(finding, path),
  };
}

function costParts(
  { weights, weighed }: MoveCosts,
  steps: number,
  values: (signal: Signal) => readonly number[],
): CareerPath['costParts'] {
  return measures
    .filter((measure) => weights[measure] > 0)
    .map((measure) => {
      const part = weighed.find(({ signal }) => signal === measure);
      const cost = part
        ? values(part.signal).reduce((total, value) => total + partOf(part, value), 0)
        : weights[measure] * steps;
      return { measure, cost: Math.round(cost * millionths) / millionths };
    });
}

/** The first of the weakest moves; taking up a first role is none. */
function weakestStep({ costs, starts }: PathFinding, { moves }: FoundPath): WeakestStep | null {
  const rarity = moves.map((move) => at(costs.moves.commonness, move) || Number.POSITIVE_INFINITY);
  const weakest = Math.max(...rarity);
  if (weakest <= 1) return null;
  return {
    index: rarity.indexOf(weakest) + (starts ? 1 : 0),
    why: weakest === Number.POSITIVE_INFINITY ? 'COMMONNESS_UNKNOWN' : 'RAREST',
  };
}

function describeSteps(
  map: CareerMap,
  { costs, own }: PathFinding,
  { roles, moves }: FoundPath,
  start: FirstRole | undefined,
): CareerPathStep[] {
  const { skillIds } = map.requirements;
  const held = new Set(own?.skills.map(({ skill }) => placeOfSkill(map, skill)));
  const tools = new Set(own?.tools);
  const take = (role: number) => {
    for (const skill of listedSkills(map, role)) held.add(skill);
    for (const tool of map.tools[role] ?? []) tools.add(tool);
  };
  const namesOf = (skills: readonly number[]) => skills.map((skill) => skillIds[skill] as string);
  const step = (
    from: number | null,
    to: number,
    move: MoveComparison | null,
    coverage: number,
    pay: PayComparison | null,
  ) => {
    const wanted = listedSkills(map, to);
    const missing = namesOf(wanted.filter((skill) => !held.has(skill)));
    const said = {
      from: from === null ? null : (map.roleIds[from] as string),
      to: map.roleIds[to] as string,
      move,
      skillsToGain: learningOrder(missing, (skill) => map.buildsOn.get(skill) ?? []).order,
      skillsCarriedOver: namesOf(wanted.filter((skill) => held.has(skill))),
      toolsToGain: (map.tools[to] ?? []).filter((tool) => !tools.has(tool)),
      coverage: Number.isNaN(coverage) ? null : coverage,
      skillsKnown: wanted.length,
      pay,
    };
    take(to);
    return said;
  };
  const first = start ? [step(null, start.role, null, start.coverage, null)] : [];
  if (!start) take(roles[0] as number);
  const payOf = (role: number) => map.pay[role] as readonly PayFigure[];
  return [
    ...first,
    ...moves.map((move, i) => {
      const [from, to] = [roles[i] as number, roles[i + 1] as number];
      const comparison = at(map.signals.present, move) === 1 ? moveComparison(map, move) : null;
      return step(
        from,
        to,
        comparison,
        at(costs.moves.coverage, move),
        payDifference(payOf(from), payOf(to)),
      );
    }),
  ];
}
