import { coverages, noSkill, type SkillLevels } from '../skills/coverage.ts';
import type { OwnAbilities } from '../skills/own-skills.ts';
import type { CareerMap } from './career-map.ts';

/** A person's level of each skill of the map. Skills that no role lists are ignored. */
export function ownLevelsOf(map: CareerMap, { skills }: OwnAbilities): SkillLevels {
  const levels = new Float64Array(map.requirements.skillIds.length).fill(noSkill);
  for (const { skill, level } of skills) {
    const index = map.skillIndexOf.get(skill);
    if (index !== undefined) levels[index] = level;
  }
  return levels;
}

/** Coverage of each move's target, counting own skills. O(moves · requirements of a role), or O(1) without own skills */
export function moveCoverage(map: CareerMap, abilities: OwnAbilities | undefined): Float64Array {
  if (!abilities || abilities.skills.length === 0) return map.signals.coverage;
  return coverages(map.requirements, map.offsets, map.targets, ownLevelsOf(map, abilities));
}
