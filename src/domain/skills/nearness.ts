import { type Rows, rowOf } from '../collections/rows.ts';
import type { SkillMap } from './skill-map.ts';
import type { Start } from './standing.ts';

/**
 * Per role how near it is to a start, 0 to 1: the cosine of what the start is made of and what the role lists, skill by
 * skill. A start is made of the skills of its role, each by its weight there (see skillWeights), and of own skills, each
 * by its idf. Things that are EXACT share a coordinate; what is CLOSE to something of the start counts as that does. A
 * start without any skill is equally near to all roles: 1. O(entries of the map)
 */
export function nearness(map: SkillMap, start: Start): Float64Array {
  const { offsets, skills, equivalence } = map.requirements;
  const { standIn } = equivalence;
  const roles = map.roles.ids.length;
  const weights = startWeights(map, start);
  const length = Math.hypot(...weights.filter((weight) => weight > 0));
  if (length === 0) return new Float64Array(roles).fill(1);
  const counted = withClose(weights, equivalence);
  return Float64Array.from({ length: roles }, (_, role) => {
    let product = 0;
    let squares = 0;
    for (let entry = offsets[role] as number; entry < (offsets[role + 1] as number); entry++) {
      const weight = map.weights[entry] as number;
      product += weight * (counted[standIn[skills[entry] as number] as number] as number);
      squares += weight * weight;
    }
    return squares === 0 ? 0 : Math.min(1, product / (Math.sqrt(squares) * length));
  });
}

/** Per thing that stands for others the weight of a start's skills, as in `nearness`; 0 for what it lacks. O(skills) */
export function startWeights(
  { roles, skills, requirements, skillRarity, weights }: SkillMap,
  start: Start,
): Float64Array {
  const { standIn } = requirements.equivalence;
  const ownWeights = new Float64Array(skills.ids.length);
  const add = (skill: number, weight: number): void => {
    const thing = standIn[skill] as number;
    ownWeights[thing] = Math.max(ownWeights[thing] as number, weight);
  };
  const role = start.role === null ? undefined : roles.indexOf.get(start.role);
  if (role !== undefined) {
    const end = requirements.offsets[role + 1] as number;
    for (let entry = requirements.offsets[role] as number; entry < end; entry++) {
      add(requirements.skills[entry] as number, weights[entry] as number);
    }
  }
  for (const { skill } of start.skills) {
    const index = skills.indexOf.get(skill);
    if (index !== undefined) add(index, skillRarity.idf[index] as number);
  }
  return ownWeights;
}

/** A copy in which each thing counts at least as much as what is CLOSE to it. */
function withClose(
  ownWeights: Float64Array,
  { alike, standIn }: { alike: Rows; standIn: Uint32Array },
): Float64Array {
  const counted = ownWeights.slice();
  for (const [thing, weight] of ownWeights.entries()) {
    if (weight === 0) continue;
    for (const other of rowOf(alike, thing)) {
      const close = standIn[other] as number;
      counted[close] = Math.max(counted[close] as number, weight);
    }
  }
  return counted;
}
