import { knownNumber } from '../collections/known-number.ts';
import { type GapStatus, gapStatus } from './gap-status.ts';
import { neededEntries } from './needed-skills.ts';
import type { SkillMap } from './skill-map.ts';
import type { Standing } from './standing.ts';

/** A skill that a role needs, compared with a person's. */
export interface SkillNeed {
  /** Id. */
  readonly skill: string;
  readonly status: GapStatus;
  /** Level that the role lists, 0 to 1; null when unknown. */
  readonly need: number | null;
  /** The person's level, 0 to 1; null when unknown, or without the skill. */
  readonly have: number | null;
  readonly importance: number | null;
  readonly essential: boolean | null;
  /** ln(1 + N / df); see rarity.ts. */
  readonly rarity: number;
  /** Number of roles that list it. */
  readonly listedBy: number;
}

/** A tool that a role uses. A person has it or not. */
export interface ToolNeed {
  /** Id. */
  readonly tool: string;
  readonly status: 'MISSING' | 'MET';
  readonly importance: number | null;
  /** As of a skill. */
  readonly rarity: number;
  /** Number of roles that use it. */
  readonly listedBy: number;
}

/** The skills that a role needs (see needed-skills.ts): by weight, then by id. */
export function skillNeeds(map: SkillMap, standing: Standing, role: number): SkillNeed[] {
  const { requirements, weights, essential, skillRarity, skills } = map;
  const byWeight = (a: number, b: number) =>
    (weights[b] as number) - (weights[a] as number) ||
    (requirements.skills[a] as number) - (requirements.skills[b] as number);
  return neededEntries(map, role)
    .sort(byWeight)
    .map((entry) => {
      const skill = requirements.skills[entry] as number;
      const need = requirements.level[entry] as number;
      const have = standing.skills[skill] as number;
      return {
        skill: skills.ids[skill] as string,
        status: gapStatus(have, need),
        need: knownNumber(need),
        have: have < 0 ? null : knownNumber(have),
        importance: knownNumber(requirements.importance[entry] as number),
        essential: essential[entry] === 2 ? null : essential[entry] === 1,
        rarity: skillRarity.idf[skill] as number,
        listedBy: skillRarity.listedBy[skill] as number,
      };
    });
}

/** The tools that a role uses: by importance, unknown last, then by the number of roles that use them, then by id. */
export function toolNeeds(
  { uses, toolRarity, tools }: SkillMap,
  standing: Standing,
  role: number,
): ToolNeed[] {
  const start = uses.offsets[role] as number;
  const end = uses.offsets[role + 1] as number;
  return [...uses.items.subarray(start, end)]
    .map((tool, i) => ({ tool, importance: knownNumber(uses.importance[start + i] as number) }))
    .sort(
      (a, b) =>
        (b.importance ?? -1) - (a.importance ?? -1) ||
        (toolRarity.listedBy[b.tool] as number) - (toolRarity.listedBy[a.tool] as number) ||
        a.tool - b.tool,
    )
    .map(({ tool, importance }) => ({
      tool: tools.ids[tool] as string,
      status: standing.tools[tool] ? 'MET' : 'MISSING',
      importance,
      rarity: toolRarity.idf[tool] as number,
      listedBy: toolRarity.listedBy[tool] as number,
    }));
}
