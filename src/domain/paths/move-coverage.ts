import { coverages } from '../skills/coverage.ts';
import type { OwnAbilities } from '../skills/own-skills.ts';
import { skillWeights } from '../skills/rarity.ts';
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

const weightsIn = ({ requirements }: CareerMap): Float64Array => skillWeights(requirements);

/** The weight of each entry of the requirements; see skillWeights. O(entries) on first use */
export const entryWeights = (map: CareerMap): Float64Array => map.derived.of(map, weightsIn);

/** Coverage of each move's target, counting own skills. O(moves · requirements of a role), or O(1) without own skills */
export function moveCoverage(map: CareerMap, abilities: OwnAbilities | undefined): Float64Array {
  if (!abilities || abilities.skills.length === 0) return map.signals.coverage;
  const { requirements, comparedPairs, comparedPair, includedSkills } = map;
  const levels = ownLevelsOf(map, abilities);
  const coverage = coverages(requirements, comparedPairs, includedSkills, levels, entryWeights(map));
  return perMove(coverage, comparedPair);
}

/** A column per move, from one per compared pair. @param comparedPair as in CareerMap */
export const perMove = (column: Float64Array, comparedPair: Uint32Array | null): Float64Array =>
  comparedPair ? Float64Array.from(comparedPair, (pair) => column[pair] as number) : column;
