import { toSixPlaces } from '../collections/millionths.ts';
import { type Rows, rowEnd, rowOf, rowStart } from '../collections/rows.ts';
import { skillWeights } from './rarity.ts';
import { fewestRequirements, type Requirements } from './requirements.ts';
import { addSkill, noSkill, noSkillLevels, type SkillLevels } from './skill-levels.ts';

/**
 * Coverage of each move a→b: the share of b's listed skills that a has, Σ w(s) · min(1, have(s) / need(s)) / Σ w(s) over
 * b's requirements, 0 to 1. If either level is unknown, having the skill counts as met; a need of level 0 is met.
 *
 * @param moves row a holds the roles b
 * @param included what having a skill includes; see prerequisites.ts
 * @param ownLevels levels that the mover has beside those of a, complete with what they include; the better level counts
 * @param weights of the entries of the requirements, see skillWeights; O(entries) more when left out
 * @returns per move, to six places; NaN where b lists fewer than `fewestRequirements` skills of some weight, and where a
 *   lists none while the mover has none. O(moves · requirements of a role)
 */
export function coverages(
  requirements: Requirements,
  moves: Rows,
  included: Rows,
  ownLevels: SkillLevels = noSkillLevels(requirements.skillIds.length),
  weights: Float64Array = skillWeights(requirements),
): Float64Array {
  const { offsets, skills, level } = requirements;
  const hasOwnSkills = ownLevels.some((level) => level !== noSkill);
  const levels = ownLevels.slice();
  const coverage = new Float64Array(moves.items.length).fill(Number.NaN);
  for (let from = 0; from + 1 < moves.offsets.length; from++) {
    const [firstMove, lastMove] = [rowStart(moves, from), rowEnd(moves, from)];
    const [start, end] = [offsets[from] as number, offsets[from + 1] as number];
    if (firstMove === lastMove || (start === end && !hasOwnSkills)) continue;
    for (let entry = start; entry < end; entry++) {
      addSkill(levels, included, skills[entry] as number, level[entry] as number);
    }
    for (let move = firstMove; move < lastMove; move++) {
      coverage[move] = coverageOf(requirements, weights, moves.items[move] as number, levels);
    }
    for (let entry = start; entry < end; entry++) {
      for (const skill of rowOf(included, skills[entry] as number))
        levels[skill] = ownLevels[skill] as number;
    }
  }
  return coverage;
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

/** The weight of a role's requirements, and the part that is covered; both 0 where it lists too few skills of weight. */
export function coveredWeight(
  { offsets, skills, level }: Requirements,
  weights: Float64Array,
  role: number,
  levels: SkillLevels,
): { readonly covered: number; readonly total: number } {
  const [start, end] = [offsets[role] as number, offsets[role + 1] as number];
  let [covered, total, counting] = [0, 0, 0];
  for (let entry = start; entry < end; entry++) {
    const weight = weights[entry] as number;
    if (weight === 0) continue;
    counting++;
    total += weight;
    covered += weight * metShare(levels[skills[entry] as number] as number, level[entry] as number);
  }
  return counting < fewestRequirements ? { covered: 0, total: 0 } : { covered, total };
}

/** The share of a need that a level meets, 0 to 1. If either level is unknown, having the skill counts as met. */
export function metShare(have: number, need: number): number {
  if (need === 0) return 1;
  if (have === noSkill) return 0;
  return Number.isNaN(have) || Number.isNaN(need) ? 1 : Math.min(1, have / need);
}
