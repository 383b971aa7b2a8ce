import { rowOf } from '../collections/rows.ts';
import { noSkill, type SkillLevels } from './coverage.ts';
import type { OwnAbilities } from './own-skills.ts';
import type { SkillMap } from './skill-map.ts';

/** Where a person starts: in a role, by id, with abilities of their own, both, or neither. */
export interface Start extends OwnAbilities {
  readonly role: string | null;
}

/** A person's skills and tools, indexed as in the skill map. */
export interface Standing {
  readonly skills: SkillLevels;
  /** Per tool 1 when the person has it, else 0. */
  readonly tools: Uint8Array;
}

/**
 * The skills and tools of a start. Of two levels of a skill the better counts, and an unknown level beats a known one
 * (see coverage.ts). Ids that the map lacks are ignored. O(skills and tools of the map)
 */
export function standingAt({ roles, skills, tools, requirements, uses }: SkillMap, start: Start): Standing {
  const levels: SkillLevels = new Float64Array(skills.ids.length).fill(noSkill);
  const heldTools = new Uint8Array(tools.ids.length);
  const role = start.role === null ? undefined : roles.indexOf.get(start.role);
  if (role !== undefined) {
    const { offsets, skills: items, level } = requirements;
    const end = offsets[role + 1] as number;
    for (let entry = offsets[role] as number; entry < end; entry++) {
      levels[items[entry] as number] = level[entry] as number;
    }
    for (const tool of rowOf(uses, role)) heldTools[tool] = 1;
  }
  for (const { skill, level } of start.skills) {
    const index = skills.indexOf.get(skill);
    if (index !== undefined) levels[index] = Math.max(levels[index] as number, level); // NaN stays NaN
  }
  for (const tool of start.tools) {
    const index = tools.indexOf.get(tool);
    if (index !== undefined) heldTools[index] = 1;
  }
  return { skills: levels, tools: heldTools };
}

/** Whether the person has a skill, at any level. */
export const hasSkill = ({ skills }: Standing, skill: number): boolean => skills[skill] !== noSkill;
