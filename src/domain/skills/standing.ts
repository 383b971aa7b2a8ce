import { rowOf } from '../collections/rows.ts';
import { type Had, notHad } from './coverage.ts';
import type { OwnAbilities } from './own-skills.ts';
import type { SkillMap } from './skill-map.ts';

/** Where somebody stands: in a role, by id, with skills and tools of their own, both, or nothing yet. */
export interface Start extends OwnAbilities {
  readonly role: string | null;
}

/** What somebody has, as places in the skill map. */
export interface Standing {
  readonly skills: Had;
  /** Per tool 1 when it is had. */
  readonly tools: Uint8Array;
}

/**
 * What a start amounts to: of a skill that both the role lists and the person has, the better level counts. An unknown
 * level is not bettered, as it counts in full (see coverage.ts). Ids that the map does not hold count for nothing.
 */
export function standingAt({ roles, skills, tools, requirements, uses }: SkillMap, start: Start): Standing {
  const had: Had = new Float64Array(skills.ids.length).fill(notHad);
  const usedTools = new Uint8Array(tools.ids.length);
  const role = start.role === null ? undefined : roles.indexOf.get(start.role);
  if (role !== undefined) {
    const { offsets, skills: items, level } = requirements;
    const end = offsets[role + 1] as number;
    for (let i = offsets[role] as number; i < end; i++) had[items[i] as number] = level[i] as number;
    for (const tool of rowOf(uses, role)) usedTools[tool] = 1;
  }
  for (const { skill, level } of start.skills) {
    const place = skills.indexOf.get(skill);
    if (place !== undefined) had[place] = Math.max(had[place] as number, level); // NaN stays
  }
  for (const tool of start.tools) {
    const place = tools.indexOf.get(tool);
    if (place !== undefined) usedTools[place] = 1;
  }
  return { skills: had, tools: usedTools };
}

export const isHad = ({ skills }: Standing, skill: number): boolean => skills[skill] !== notHad;
