import { rowOf } from '../collections/rows.ts';
import type { OwnAbilities } from './own-skills.ts';
import { addSkill, noSkill, noSkillLevels, type SkillLevels } from './skill-levels.ts';
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
 * The skills and tools of a start, with all that its skills build on (see prerequisites.ts). Ids that the map lacks are
 * ignored. O(skills and tools of the map + skills that those of the start include)
 */
export function standingAt(map: SkillMap, start: Start): Standing {
  const { roles, skills, tools, requirements, includedSkills, uses, toolEquivalence } = map;
  const levels = noSkillLevels(skills.ids.length);
  const heldTools = new Uint8Array(tools.ids.length);
  const addTool = (tool: number): void => {
    heldTools[tool] = 1;
    for (const other of rowOf(toolEquivalence.alike, tool)) heldTools[other] = 1;
  };
  const role = start.role === null ? undefined : roles.indexOf.get(start.role);
  if (role !== undefined) {
    const { offsets, skills: items, level } = requirements;
    const end = offsets[role + 1] as number;
    for (let entry = offsets[role] as number; entry < end; entry++) {
      addSkill(levels, includedSkills, items[entry] as number, level[entry] as number);
    }
    for (const tool of rowOf(uses, role)) addTool(tool);
  }
  for (const { skill, level } of start.skills) {
    const index = skills.indexOf.get(skill);
    if (index !== undefined) addSkill(levels, includedSkills, index, level);
  }
  for (const tool of start.tools) {
    const index = tools.indexOf.get(tool);
    if (index !== undefined) addTool(index);
  }
  return { skills: levels, tools: heldTools };
}

/** Whether the person has a skill, at any level. */
export const hasSkill = ({ skills }: Standing, skill: number): boolean => skills[skill] !== noSkill;
