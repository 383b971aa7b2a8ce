import { type GapStatus, gapStatus } from './gap-status.ts';
import type { SkillMap } from './skill-map.ts';
import type { Standing } from './standing.ts';

/** A skill that a role lists, beside what one has of it. */
export interface SkillNeed {
  readonly skill: string;
  readonly status: GapStatus;
  /** Levels, 0 to 1; null when unknown, or not had. */
  readonly need: number | null;
  readonly have: number | null;
  readonly importance: number | null;
  readonly essential: boolean | null;
  /** ln(1 + N / df); see coverage.ts. */
  readonly rarity: number;
  /** How many roles list it. */
  readonly listedBy: number;
}

/** A tool that a role uses; it is had or not. */
export interface ToolNeed {
  readonly tool: string;
  readonly status: 'MISSING' | 'MET';
  readonly importance: number | null;
  readonly rarity: number;
  readonly listedBy: number;
}

/** What a role lists, what counts most first. */
export function skillNeeds(map: SkillMap, standing: Standing, role: number): SkillNeed[] {
  const { requirements, essential, skillRarity, skills } = map;
  return entriesByWeight(map, role).map((entry) => {
    const skill = requirements.skills[entry] as number;
    const need = requirements.level[entry] as number;
    const had = standing.skills[skill] as number;
    return {
      skill: skills.ids[skill] as string,
      status: gapStatus(had, need),
      need: known(need),
      have: had < 0 ? null : known(had),
      importance: known(requirements.importance[entry] as number),
      essential: essential[entry] === 2 ? null : essential[entry] === 1,
      rarity: skillRarity.idf[skill] as number,
      listedBy: skillRarity.listedBy[skill] as number,
    };
  });
}

/** The entries of a role's requirements, those that count most first, then by id. */
function entriesByWeight({ requirements, weights }: SkillMap, role: number): number[] {
  const { offsets, skills } = requirements;
  const start = offsets[role] as number;
  const entries = Array.from({ length: (offsets[role + 1] as number) - start }, (_, i) => start + i);
  return entries.sort(
    (a, b) =>
      (weights[b] as number) - (weights[a] as number) || (skills[a] as number) - (skills[b] as number),
  );
}

export function toolNeeds(
  { uses, toolRarity, tools }: SkillMap,
  standing: Standing,
  role: number,
): ToolNeed[] {
  const start = uses.offsets[role] as number;
  const end = uses.offsets[role + 1] as number;
  return [...uses.items.subarray(start, end)]
    .map((tool, i) => ({ tool, importance: known(uses.importance[start + i] as number) }))
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

export const known = (value: number): number | null => (Number.isNaN(value) ? null : value);
