import { type Rows, rowEnd, rowStart } from '../collections/rows.ts';

/** Per skill a level from 0 to 1; NaN for a skill of unknown level, `noSkill` without the skill. */
export type SkillLevels = Float64Array;
/** The level of a skill that is missing. */
export const noSkill = -1;

/** Levels of someone without any skill. */
export const noSkillLevels = (skills: number): SkillLevels => new Float64Array(skills).fill(noSkill);

/**
 * Adds a skill to what somebody has, with all that it includes: whoever has a skill has what it builds on, at its level
 * or better. Of two levels the better counts, and an unknown level beats a known one, as it counts as met (see
 * coverage.ts). O(skills that it includes)
 *
 * @param included see prerequisites.ts
 */
export function addSkill(levels: SkillLevels, included: Rows, skill: number, level: number): void {
  const end = rowEnd(included, skill);
  for (let i = rowStart(included, skill); i < end; i++) {
    const other = included.items[i] as number;
    levels[other] = Math.max(levels[other] as number, level); // NaN stays NaN
  }
}
