import { knownNumber } from '../collections/known-number.ts';
import { rowOf } from '../collections/rows.ts';
import { coverageOf } from './coverage.ts';
import { type GapTotals, gapTotals } from './gap-totals.ts';
import { learningOrder } from './learning-order.ts';
import { skillsBelow } from './prerequisites.ts';
import { type SkillNeed, skillNeeds } from './role-needs.ts';
import { coverageAt, type NoGapReason, whyNoGap } from './skill-gap.ts';
import { addSkill } from './skill-levels.ts';
import type { SkillMap } from './skill-map.ts';
import { hasSkill, type Standing, type Start, standingAt } from './standing.ts';

/** A skill to learn. */
export interface LearningStep {
  /** Id. */
  readonly skill: string;
  /** The role's need of it; null for a prerequisite that the role does not need by itself. */
  readonly need: SkillNeed | null;
  /** Ids of skills of other steps that it builds on. */
  readonly buildsOn: readonly string[];
  /** Ids of skills of other steps that build on it. */
  readonly unlocks: readonly string[];
  /** Ids of tools that support it: those that the role uses first, then by id. */
  readonly tools: readonly string[];
  /** Coverage of the role after this step, 0 to 1; null when the role lists too few skills. */
  readonly coverageAfter: number | null;
}

/** What to learn for a role. */
export interface LearningPlan {
  /** Null when skills can be compared; otherwise there are no steps. */
  readonly reason: NoGapReason | null;
  readonly totals: GapTotals;
  /** Before the first step; null when the role lists too few skills. */
  readonly coverage: number | null;
  readonly steps: readonly LearningStep[];
  /** Cycles of skills of the plan, and of others between them, that build on each other; by id. */
  readonly cycles: readonly (readonly string[])[];
}

/** Asks for the plan from a start to a role. */
export interface LearningPlanQuestion {
  readonly start: Start;
  /** Id of a role. */
  readonly to: string;
}

/**
 * The skills to learn for a role: the skills it needs that are missing or below, and their prerequisites that the person
 * lacks. They come in learning order (see learning-order.ts), skills of much weight as early as possible.
 *
 * O(steps · requirements of the role + skills below the steps)
 */
export function learningPlan(map: SkillMap, { start, to }: LearningPlanQuestion): LearningPlan {
  const role = map.roles.indexOf.get(to);
  const reason = whyNoGap(map, start, to);
  if (role === undefined || reason) {
    return { reason, totals: gapTotals([]), coverage: null, steps: [], cycles: [] };
  }
  const standing = standingAt(map, start);
  const needs = skillNeeds(map, standing, role);
  const { order, cycles } = planOrder(map, standing, needs);
  const idsOf = (skills: readonly number[]) => skills.map((skill) => map.skills.ids[skill] as string);
  return {
    reason,
    totals: gapTotals(needs.map(({ status }) => status)),
    coverage: knownNumber(coverageAt(map, standing, role)),
    steps: stepsOf(map, standing, role, order, new Map(needs.map((need) => [need.skill, need]))),
    cycles: cycles.map(idsOf),
  };
}

/** The skills to learn, in order. */
function planOrder(map: SkillMap, standing: Standing, needs: readonly SkillNeed[]) {
  const prerequisitesOf = (skill: number) => [...rowOf(map.buildsOn, skill)];
  const neededSkills = needs.map(({ skill }) => map.skills.indexOf.get(skill) as number);
  const toLearn = neededSkills.filter(
    (_, i) => needs[i]?.status === 'MISSING' || needs[i]?.status === 'BELOW',
  );
  const { standIn } = map.requirements.equivalence;
  const isNeeded = new Set(neededSkills.map((skill) => standIn[skill]));
  const prerequisites = new Set(
    toLearn
      .filter((skill) => !hasSkill(standing, skill))
      .flatMap((skill) => [...rowOf(skillsBelow(map), skill)])
      .filter((skill) => !isNeeded.has(standIn[skill]) && !hasSkill(standing, skill)),
  );
  return learningOrder([...toLearn, ...prerequisites], prerequisitesOf);
}

function stepsOf(
  map: SkillMap,
  { skills: levels }: Standing,
  role: number,
  order: readonly number[],
  needs: ReadonlyMap<string, SkillNeed>,
): LearningStep[] {
  const levelsAfter = levels.slice();
  const inPlan = new Set(order);
  const usedTools = new Set(rowOf(map.uses, role));
  const buildsOn = new Map(
    order.map((skill) => [skill, [...rowOf(map.buildsOn, skill)].filter((other) => inPlan.has(other))]),
  );
  const unlocks = new Map(order.map((skill) => [skill, [] as number[]]));
  for (const [skill, others] of buildsOn) for (const other of others) unlocks.get(other)?.push(skill);
  const ids = (skills: readonly number[] = []) => skills.map((skill) => map.skills.ids[skill] as string);
  return order.map((skill) => {
    const id = map.skills.ids[skill] as string;
    const need = needs.get(id) ?? null;
    addSkill(levelsAfter, map.includedSkills, skill, need?.need ?? Number.NaN);
    const tools = [...rowOf(map.supportedBy, skill)];
    return {
      skill: id,
      need,
      buildsOn: ids(buildsOn.get(skill)),
      unlocks: ids(unlocks.get(skill)),
      tools: [
        ...tools.filter((tool) => usedTools.has(tool)),
        ...tools.filter((tool) => !usedTools.has(tool)),
      ].map((tool) => map.tools.ids[tool] as string),
      coverageAfter: knownNumber(coverageOf(map.requirements, map.weights, role, levelsAfter)),
    };
  });
}
