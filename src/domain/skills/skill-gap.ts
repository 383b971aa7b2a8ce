import { knownNumber } from '../collections/known-number.ts';
import { coverageOf } from './coverage.ts';
import { type GapTotals, gapTotals } from './gap-totals.ts';
import { type RoleDifference, roleDifference } from './role-difference.ts';
import { type SkillNeed, skillNeeds, type ToolNeed, toolNeeds } from './role-needs.ts';
import type { SkillMap } from './skill-map.ts';
import { type Standing, type Start, standingAt } from './standing.ts';

/** Why skills cannot be compared: a role lists none. */
const noGapReasons = ['TO_LISTS_NO_SKILLS', 'FROM_LISTS_NO_SKILLS'] as const;
/** Which of the two roles lists no skills. */
export type NoGapReason = (typeof noGapReasons)[number];

/** What a role needs, compared with what a person has. */
export interface SkillGap {
  /** Null when skills can be compared; otherwise `skills` is empty. */
  readonly reason: NoGapReason | null;
  /** Share of the listed skills that the person has, 0 to 1; null when the role lists too few (see coverage.ts). */
  readonly coverage: number | null;
  readonly totals: GapTotals;
  readonly toolTotals: GapTotals;
  readonly skills: readonly SkillNeed[];
  readonly tools: readonly ToolNeed[];
  /** Null when the start is not a role. */
  readonly difference: RoleDifference | null;
}

/** Asks for the gap from a start to a role. */
export interface SkillGapQuestion {
  readonly start: Start;
  /** Id of a role; one that the map lacks lists nothing. */
  readonly to: string;
}

/** The gap from a start to a role, in the skills that it needs (see needed-skills.ts). O(skills and tools of the map + requirements · log) */
export function skillGap(map: SkillMap, { start, to }: SkillGapQuestion): SkillGap {
  const standing = standingAt(map, start);
  const role = map.roles.indexOf.get(to);
  const reason = whyNoGap(map, start, to);
  const skills = role === undefined || reason ? [] : skillNeeds(map, standing, role);
  const tools = role === undefined ? [] : toolNeeds(map, standing, role);
  return {
    reason,
    coverage: role === undefined || reason ? null : knownNumber(coverageAt(map, standing, role)),
    totals: gapTotals(skills.map(({ status }) => status)),
    toolTotals: gapTotals(tools.map(({ status }) => status)),
    skills,
    tools,
    difference: start.role === null ? null : roleDifference(map, start.role, to),
  };
}

/** Why skills cannot be compared, or null. No listed skills means unknown, not "none required". */
export function whyNoGap({ roles, requirements }: SkillMap, start: Start, to: string): NoGapReason | null {
  const listsNone = (id: string) => {
    const role = roles.indexOf.get(id);
    return role === undefined || requirements.offsets[role] === requirements.offsets[role + 1];
  };
  if (listsNone(to)) return 'TO_LISTS_NO_SKILLS';
  const isStartKnown = start.role === null || start.skills.length > 0 || !listsNone(start.role);
  return isStartKnown ? null : 'FROM_LISTS_NO_SKILLS';
}

/** Coverage of a role by what a person has; NaN when the role lists too few skills. */
export const coverageAt = ({ requirements, weights }: SkillMap, { skills }: Standing, role: number): number =>
  coverageOf(requirements, weights, role, skills);
