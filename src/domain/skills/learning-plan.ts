import { rowOf } from '../collections/rows.ts';
import { coverageOf } from './coverage.ts';
import { type GapTotals, gapTotals } from './gap-status.ts';
import { learningOrder } from './learning-order.ts';
import { known, type SkillNeed, skillNeeds } from './role-needs.ts';
import { coverageAt, type NoGapReason, whyNoGap } from './skill-gap.ts';
import type { SkillMap } from './skill-map.ts';
import { isHad, type Standing, type Start, standingAt } from './standing.ts';

export interface LearningStep {
  readonly skill: string;
  /** What the role lists of it; null for what it does not list, but something that it lists builds on. */
  readonly need: SkillNeed | null;
  /** Skills of other steps: what it builds on, and what builds on it. */
  readonly buildsOn: readonly string[];
  readonly unlocks: readonly string[];
  /** With which one practises it: those that the role uses first, then by id. */
  readonly tools: readonly string[];
  /** The share of what the role lists that is had after this step, 0 to 1; null where it lists too little. */
  readonly coverageAfter: number | null;
}

export interface LearningPlan {
  /** Null when there is something to compare; else there are no steps. */
  readonly reason: NoGapReason | null;
  readonly totals: GapTotals;
  /** Before the first step. */
  readonly coverage: number | null;
  readonly steps: readonly LearningStep[];
  /** Skills of the plan, and others between them, that build on each other in a circle. */
  readonly cycles: readonly (readonly string[])[];
}

export interface LearningPlanQuestion {
  readonly start: Start;
  /** Id of a role. */
  readonly to: string;
}

/**
 * What to learn for a role, in an order in which it can be learnt (see learning-order.ts), what counts most as early as
 * can be: the listed skills that are missing or below, and what they build on and one does not have. Whoever has a skill
 * is taken to have what it builds on, unless the role lists that by itself.
 *
 * O(steps · what the role lists, and the skills below them)
 */
export function learningPlan(map: SkillMap, { start, to }: LearningPlanQuestion): LearningPlan {
  const role = map.roles.indexOf.get(to);
  const reason = whyNoGap(map, start, to);
  if (role === undefined || reason) {
    return { reason, totals: gapTotals([]), coverage: null, steps: [], cycles: [] };
  }
  const standing = standingAt(map, start);
  const needs = skillNeeds(map, standing, role);
  const { order, cycles } = planned(map, standing, needs);
  const named = (skills: readonly number[]) => skills.map((skill) => map.skills.ids[skill] as string);
  return {
    reason,
    totals: gapTotals(needs.map(({ status }) => status)),
    coverage: known(coverageAt(map, standing, role)),
    steps: stepsOf(map, standing, role, order, new Map(needs.map((need) => [need.skill, need]))),
    cycles: cycles.map(named),
  };
}

function planned(map: SkillMap, standing: Standing, needs: readonly SkillNeed[]) {
  const before = (skill: number) => [...rowOf(map.buildsOn, skill)];
  const listed = needs.map(({ skill }) => map.skills.indexOf.get(skill) as number);
  const toLearn = listed.filter((_, i) => needs[i]?.status === 'MISSING' || needs[i]?.status === 'BELOW');
  const settled = new Set(listed);
  for (const skill of standing.skills.keys()) if (isHad(standing, skill)) settled.add(skill);
  const implied = leadingTo(
    [...settled].filter((skill) => isHad(standing, skill)),
    before,
    () => true,
  );
  const prerequisites = leadingTo(
    toLearn.filter((skill) => !isHad(standing, skill)),
    before,
    (skill) => !settled.has(skill) && !implied.has(skill),
  );
  return learningOrder([...toLearn, ...prerequisites], before);
}

/** What some skills build on, directly or by way of what is let through, in the order of discovery. */
function leadingTo(
  skills: readonly number[],
  before: (skill: number) => readonly number[],
  isLetThrough: (skill: number) => boolean,
): Set<number> {
  const found = new Set<number>();
  const open = [...skills];
  for (let skill = open.pop(); skill !== undefined; skill = open.pop()) {
    for (const other of before(skill)) {
      if (found.has(other) || !isLetThrough(other)) continue;
      found.add(other);
      open.push(other);
    }
  }
  return found;
}

function stepsOf(
  map: SkillMap,
  { skills: had }: Standing,
  role: number,
  order: readonly number[],
  needs: ReadonlyMap<string, SkillNeed>,
): LearningStep[] {
  const after = had.slice();
  const inPlan = new Set(order);
  const used = new Set(rowOf(map.uses, role));
  const buildsOn = new Map(
    order.map((skill) => [skill, [...rowOf(map.buildsOn, skill)].filter((other) => inPlan.has(other))]),
  );
  const unlocks = new Map(order.map((skill) => [skill, [] as number[]]));
  for (const [skill, others] of buildsOn) for (const other of others) unlocks.get(other)?.push(skill);
  const ids = (skills: readonly number[] = []) => skills.map((skill) => map.skills.ids[skill] as string);
  return order.map((skill) => {
    const id = map.skills.ids[skill] as string;
    const need = needs.get(id) ?? null;
    after[skill] = need?.need ?? Number.NaN;
    const tools = [...rowOf(map.supportedBy, skill)];
    return {
      skill: id,
      need,
      buildsOn: ids(buildsOn.get(skill)),
      unlocks: ids(unlocks.get(skill)),
      tools: [...tools.filter((tool) => used.has(tool)), ...tools.filter((tool) => !used.has(tool))].map(
        (tool) => map.tools.ids[tool] as string,
      ),
      coverageAfter: known(coverageOf(map.requirements, map.weights, role, after)),
    };
  });
}
