import type { RequirementColumns, RoleColumns } from './career-map-columns.ts';
import type { Requirements } from './coverage.ts';
import { compareText } from './text.ts';

/** What one role asks of a skill: the merge of what is said, per property the first known value. */
interface Requirement {
  readonly skill: string;
  readonly importance: number | null;
  readonly level: number | null;
  readonly essential: boolean | null;
}

/**
 * What the roles ask for, merged over the sources, those believed first at the front of `ranked`.
 * O(facts · log of a role's)
 */
export function requirementsOf(
  roles: readonly RoleColumns[],
  sources: readonly string[],
  ranked: readonly string[],
): Requirements {
  const rankOf = sources.map((source) => ranked.indexOf(source));
  const rows = roles.map(({ skills }) => merged(skills, rankOf).sort(byImportance));
  const skillIds = [...new Set(roles.flatMap(({ skills }) => skills.id))].sort(compareText);
  const indexOf = new Map(skillIds.map((id, i) => [id, i]));
  const count = rows.reduce((sum, row) => sum + row.length, 0);
  const requirements = {
    skillIds,
    offsets: new Uint32Array(roles.length + 1),
    skills: new Uint32Array(count),
    importance: new Float64Array(count),
    level: new Float64Array(count),
    optional: new Uint8Array(count),
  };
  let entry = 0;
  for (const [role, row] of rows.entries()) {
    for (const { skill, importance, level, essential } of row) {
      requirements.skills[entry] = indexOf.get(skill) as number;
      requirements.importance[entry] = importance ?? Number.NaN;
      requirements.level[entry] = level ?? Number.NaN;
      requirements.optional[entry] = essential === false ? 1 : 0;
      entry++;
    }
    requirements.offsets[role + 1] = entry;
  }
  return requirements;
}

function merged(columns: RequirementColumns, rankOf: readonly number[]): Requirement[] {
  const { id, source, context, importance, level, essential } = columns;
  const rank = (i: number): number => rankOf[source[i] as number] as number;
  const believed = [...id.keys()].sort(
    (a, b) => rank(a) - rank(b) || compareText(context[a] as string, context[b] as string) || a - b,
  );
  const found = new Map<string, Requirement>();
  for (const i of believed) {
    const skill = id[i] as string;
    const said = found.get(skill);
    found.set(skill, {
      skill,
      importance: said?.importance ?? importance[i] ?? null,
      level: said?.level ?? level[i] ?? null,
      essential: said?.essential ?? essential[i] ?? null,
    });
  }
  return [...found.values()];
}

const byImportance = (a: Requirement, b: Requirement): number =>
  (b.importance ?? -1) - (a.importance ?? -1) || compareText(a.skill, b.skill);
