import { coverages } from '../skills/coverage.ts';
import type { OwnAbilities } from '../skills/own-skills.ts';
import { addSkill, noSkillLevels, type SkillLevels } from '../skills/skill-levels.ts';
import type { CareerMap } from './career-map.ts';

/** A person's level of each skill of the map, with those that own skills include. Other skills are ignored. */
export function ownLevelsOf(map: CareerMap, { skills }: OwnAbilities): SkillLevels {
  const levels = noSkillLevels(map.requirements.skillIds.length);
  for (const { skill, level } of skills) {
    const index = map.skillIndexOf.get(skill);
    if (index !== undefined) addSkill(levels, map.includedSkills, index, level);
  }
  return levels;
}

/** Coverage of each move's target, counting own skills. O(moves · requirements of a role), or O(1) without own skills */
export function moveCoverage(map: CareerMap, abilities: OwnAbilities | undefined): Float64Array {
  if (!abilities || abilities.skills.length === 0) return map.signals.coverage;
  const moves = { offsets: map.offsets, items: map.targets };
  return coverages(map.requirements, moves, map.includedSkills, ownLevelsOf(map, abilities));
}
