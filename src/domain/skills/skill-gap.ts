import { coverageOf } from './coverage.ts';
import { type GapTotals, gapTotals } from './gap-status.ts';
import { type RoleDifference, roleDifference } from './role-difference.ts';
import { known, type SkillNeed, skillNeeds, type ToolNeed, toolNeeds } from './role-needs.ts';
import type { SkillMap } from './skill-map.ts';
import { type Standing, type Start, standingAt } from './standing.ts';

/** Why two lists cannot be compared: one of the roles lists no skills. */
const noGapReasons = ['TO_LISTS_NO_SKILLS', 'FROM_LISTS_NO_SKILLS'] as const;
export type NoGapReason = (typeof noGapReasons)[number];

export interface SkillGap {
  /** Null when the lists can be compared; else `skills` is empty. */
  readonly reason: NoGapReason | null;
  /** How much of what `to` lists is had, 0 to 1; null where it lists too little (see coverage.ts). */
  readonly coverage: number | null;
  readonly totals: GapTotals;
  readonly toolTotals: GapTotals;
  readonly skills: readonly SkillNeed[];
  readonly tools: readonly ToolNeed[];
  /** Null when the start is not a role. */
  readonly difference: RoleDifference | null;
}

export interface SkillGapQuestion {
  readonly start: Start;
  /** Id of a role. */
  readonly to: string;
}

/** What a role lists beside what one has. A role that the map does not hold lists nothing. O(what both list · log) */
export function skillGap(map: SkillMap, { start, to }: SkillGapQuestion): SkillGap {
  const standing = standingAt(map, start);
  const role = map.roles.indexOf.get(to);
  const reason = whyNoGap(map, start, to);
  const skills = role === undefined || reason ? [] : skillNeeds(map, standing, role);
  const tools = role === undefined ? [] : toolNeeds(map, standing, role);
  return {
    reason,
    coverage: role === undefined || reason ? null : known(coverageAt(map, standing, role)),
    totals: gapTotals(skills.map(({ status }) => status)),
    toolTotals: gapTotals(tools.map(({ status }) => status)),
    skills,
    tools,
    difference: start.role === null ? null : roleDifference(map, start.role, to),
  };
}

/** A role without skills is not one that asks for none, and who comes from one is not without skills. */
export function whyNoGap({ roles, requirements }: SkillMap, start: Start, to: string): NoGapReason | null {
  const listsNone = (id: string) => {
    const role = roles.indexOf.get(id);
    return role === undefined || requirements.offsets[role] === requirements.offsets[role + 1];
  };
  if (listsNone(to)) return 'TO_LISTS_NO_SKILLS';
  const isKnown = start.role === null || start.skills.length > 0 || !listsNone(start.role);
  return isKnown ? null : 'FROM_LISTS_NO_SKILLS';
}

export const coverageAt = ({ requirements, weights }: SkillMap, { skills }: Standing, role: number): number =>
  coverageOf(requirements, weights, role, skills);
