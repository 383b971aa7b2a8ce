import { toSixPlaces } from '../collections/millionths.ts';
import { skillWeights } from './rarity.ts';
import { fewestRequirements, type Requirements } from './requirements.ts';

/** Per skill a level from 0 to 1; NaN for a skill of unknown level, `noSkill` without the skill. */
export type SkillLevels = Float64Array;
/** The level of a skill that is missing. */
export const noSkill = -1;

/**
 * Coverage of each move a→b: the share of b's listed skills that a has, Σ w(s) · min(1, have(s) / need(s)) / Σ w(s) over
 * b's requirements, 0 to 1. If either level is unknown, having the skill counts as met; a need of level 0 is met.
 *
 * @param ownLevels levels that the mover has beside those of a; the better level counts
 * @returns per move, to six places; NaN where b lists fewer than `fewestRequirements` skills, or none of weight.
 *   O(moves · requirements of a role)
 */
export function coverages(
  requirements: Requirements,
  offsets: Uint32Array,
  targets: Uint32Array,
  ownLevels: SkillLevels = new Float64Array(requirements.skillIds.length).fill(noSkill),
): Float64Array {
  const weights = skillWeights(requirements);
  const { skills, level } = requirements;
  const levels = ownLevels.slice();
  const result = new Float64Array(targets.length);
  for (let from = 0; from + 1 < offsets.length; from++) {
    const [start, end] = [requirements.offsets[from] as number, requirements.offsets[from + 1] as number];
    for (let entry = start; entry < end; entry++) {
      const skill = skills[entry] as number;
      levels[skill] = Math.max(level[entry] as number, ownLevels[skill] as number); // NaN stays NaN
    }
    for (let move = offsets[from] as number; move < (offsets[from + 1] as number); move++) {
      result[move] = coverageOf(requirements, weights, targets[move] as number, levels);
    }
    for (let entry = start; entry < end; entry++) {
      const skill = skills[entry] as number;
      levels[skill] = ownLevels[skill] as number;
    }
  }
  return result;
}

/** Coverage of one role by some skill levels, as in `coverages`. O(requirements of the role) */
export function coverageOf(
  requirements: Requirements,
  weights: Float64Array,
  role: number,
  levels: SkillLevels,
): number {
  const { covered, total } = coveredWeight(requirements, weights, role, levels);
  return total > 0 ? toSixPlaces(covered / total) : Number.NaN;
}

/** The weight of a role's requirements, and the part that is covered; both 0 where it lists too few skills. */
export function coveredWeight(
  { offsets, skills, level }: Requirements,
  weights: Float64Array,
  role: number,
  levels: SkillLevels,
): { readonly covered: number; readonly total: number } {
  const [start, end] = [offsets[role] as number, offsets[role + 1] as number];
  let covered = 0;
  let total = 0;
  if (end - start < fewestRequirements) return { covered, total };
  for (let entry = start; entry < end; entry++) {
    const weight = weights[entry] as number;
    total += weight;
    covered += weight * metShare(levels[skills[entry] as number] as number, level[entry] as number);
  }
  return { covered, total };
}

/** The share of a need that a level meets, 0 to 1. If either level is unknown, having the skill counts as met. */
export function metShare(have: number, need: number): number {
  if (need === 0) return 1;
  if (have === noSkill) return 0;
  return Number.isNaN(have) || Number.isNaN(need) ? 1 : Math.min(1, have / need);
}
