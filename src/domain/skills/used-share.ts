import { getOrAdd } from '../collections/grouping.ts';
import { rowOf } from '../collections/rows.ts';
import type { Equivalence } from '../graph/equivalence.ts';
import { metShare } from './coverage.ts';
import { startWeights } from './nearness.ts';
import { skillDemand } from './skill-demand.ts';
import type { SkillMap } from './skill-map.ts';
import type { Standing, Start } from './standing.ts';

/**
 * Per role the share of what a start has that the role asks for, 0 to 1; 0 for a start that has nothing. What a start has:
 * its skills, each by its weight (see nearness.ts), and its own tools, each by its idf. A skill counts by how strongly the
 * role asks for it (see skill-demand.ts) and by how far the level is met; a tool counts when the role uses it. What is EXACT
 * or CLOSE to something of the start counts as that does, and each thing of the start counts once. O(entries of the map)
 */
export function usedShares(map: SkillMap, start: Start, standing: Standing): Float64Array {
  const { requirements, uses, toolEquivalence, toolRarity } = map;
  const { offsets, skills, level, equivalence } = requirements;
  const demand = map.derived.of(map, demandIn);
  const ownSkills = ownThings(startWeights(map, start), equivalence);
  const toolWeights = new Float64Array(map.tools.ids.length);
  for (const id of start.tools) {
    const tool = map.tools.indexOf.get(id);
    if (tool === undefined) continue;
    toolWeights[toolEquivalence.standIn[tool] as number] = toolRarity.idf[tool] as number;
  }
  const ownTools = ownThings(toolWeights, toolEquivalence);
  const total = ownSkills.total + ownTools.total;
  return Float64Array.from(map.roles.ids, (_, role) => {
    if (total === 0) return 0;
    for (let entry = offsets[role] as number; entry < (offsets[role + 1] as number); entry++) {
      const skill = skills[entry] as number;
      if (!ownSkills.countsAs(skill)) continue;
      const share = metShare(standing.skills[skill] as number, level[entry] as number);
      ownSkills.use(skill, (demand[entry] as number) * share);
    }
    for (const tool of rowOf(uses, role)) if (ownTools.countsAs(tool)) ownTools.use(tool, 1);
    return (ownSkills.takeSum() + ownTools.takeSum()) / total;
  });
}

const demandIn = ({ requirements }: SkillMap): Float64Array => skillDemand(requirements);

/** The things of a start, and how much of each one role uses. @param weights per thing that stands for others */
function ownThings(weights: Float64Array, { standIn, alike }: Equivalence) {
  const things: number[] = [];
  for (let thing = 0; thing < weights.length; thing++) if ((weights[thing] as number) > 0) things.push(thing);
  const uses = new Float64Array(things.length);
  const usedBy = new Map<number, number[]>(); // by stand-in the positions in `things` of what it counts as
  const countsAs = new Uint8Array(weights.length); // by stand-in 1 when it counts as some of them
  for (const [position, thing] of things.entries()) {
    const others = Array.from(rowOf(alike, thing), (other) => standIn[other] as number);
    for (const other of new Set([thing, ...others])) {
      getOrAdd(usedBy, other, () => []).push(position);
      countsAs[other] = 1;
    }
  }
  return {
    total: things.reduce((sum, thing) => sum + (weights[thing] as number), 0),
    countsAs: (item: number): boolean => countsAs[standIn[item] as number] === 1,
    use(item: number, share: number): void {
      for (const position of usedBy.get(standIn[item] as number) ?? []) {
        uses[position] = Math.max(uses[position] as number, share);
      }
    },
    /** The weight that was used since the last call. */
    takeSum(): number {
      const sum = things.reduce(
        (sum, thing, position) => sum + (weights[thing] as number) * (uses[position] as number),
        0,
      );
      uses.fill(0);
      return sum;
    },
  };
}
