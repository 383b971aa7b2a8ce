import fc from 'fast-check';
import type { RankedPage } from '../src/domain/collections/ranked-page.ts';
import type { SkillMap } from '../src/domain/skills/skill-map.ts';
import { buildSkillMap } from '../src/domain/skills/skill-map-builder.ts';
import type { SkillMapColumns } from '../src/domain/skills/skill-map-columns.ts';

interface ListedSkill {
  readonly importance?: number;
  readonly level?: number;
  readonly essential?: boolean;
}

/** A role written down briefly. */
interface SkilledRole {
  /** Ids; `editors@1` when left out. */
  readonly sources?: readonly string[];
  readonly family?: string;
  readonly seniority?: string;
  readonly industries?: readonly string[];
  readonly skills?: Readonly<Record<string, ListedSkill>>;
  /** Importance, null when unknown. */
  readonly tools?: Readonly<Record<string, number | null>>;
  readonly activities?: readonly string[];
  readonly credentials?: Readonly<Record<string, { readonly need?: string; readonly share?: number }>>;
  readonly names?: readonly string[];
  readonly responsibilities?: readonly string[];
}

/** Two skills, or two tools, of different vocabularies. */
export type Equal = readonly [from: string, to: string, match: 'EXACT' | 'CLOSE'];

/** A small graph of roles, skills, tools and credentials. */
export interface SkillGraph {
  readonly roles: Readonly<Record<string, SkilledRole>>;
  /** What each builds on. */
  readonly skills?: Readonly<
    Record<string, { readonly kind?: string; readonly buildsOn?: readonly string[] }>
  >;
  /** What each supports. */
  readonly tools?: Readonly<Record<string, readonly string[]>>;
  /** Pairs of skills, or of tools, that are equal or near. */
  readonly equivalents?: readonly Equal[];
  /** The level of each. */
  readonly credentials?: Readonly<Record<string, string | null>>;
}

/** The graph as the columns that an engine reads, with the things that are only mentioned. */
function skillColumns({
  roles,
  skills = {},
  tools = {},
  credentials = {},
  equivalents = [],
}: SkillGraph): SkillMapColumns {
  const roleList = Object.values(roles);
  const all = (things: object, mentioned: readonly string[]) => [
    ...new Set([...Object.keys(things), ...mentioned]),
  ];
  const buildsOn = Object.values(skills).flatMap((skill) => skill.buildsOn ?? []);
  const equal = {
    from: equivalents.map(([from]) => from),
    to: equivalents.map(([, to]) => to),
    match: equivalents.map(([, , match]) => match),
    curated: equivalents.map(([from]) => !from.startsWith('onet-')),
  };
  return {
    equivalents: { skills: equal, tools: equal },
    roles: Object.entries(roles).map(([id, role]) => ({
      id,
      sources: role.sources ?? ['editors@1'],
      family: role.family ?? null,
      seniority: role.seniority ?? null,
      industries: role.industries ?? [],
      skills: {
        id: Object.keys(role.skills ?? {}),
        importance: Object.values(role.skills ?? {}).map(({ importance }) => importance ?? null),
        ratedBy: Object.values(role.skills ?? {}).map(({ importance }) =>
          importance === undefined ? null : (role.sources?.[0] ?? 'editors@1'),
        ),
        level: Object.values(role.skills ?? {}).map(({ level }) => level ?? null),
        essential: Object.values(role.skills ?? {}).map(({ essential }) => essential ?? null),
      },
      tools: { id: Object.keys(role.tools ?? {}), importance: Object.values(role.tools ?? {}) },
      activities: role.activities ?? [],
      credentials: {
        id: Object.keys(role.credentials ?? {}),
        need: Object.values(role.credentials ?? {}).map(({ need }) => need ?? null),
        share: Object.values(role.credentials ?? {}).map(({ share }) => share ?? null),
      },
      names: role.names ?? [],
      responsibilities: role.responsibilities ?? [],
    })),
    skills: all(skills, [
      ...roleList.flatMap((role) => Object.keys(role.skills ?? {})),
      ...buildsOn,
      ...equal.from,
      ...equal.to,
    ]).map((id) => ({
      id,
      kind: skills[id]?.kind ?? null,
      buildsOn: skills[id]?.buildsOn ?? [],
    })),
    tools: all(tools, [
      ...roleList.flatMap((role) => Object.keys(role.tools ?? {})),
      ...equal.from,
      ...equal.to,
    ]).map((id) => ({
      id,
      supports: tools[id] ?? [],
    })),
    activities: all(
      {},
      roleList.flatMap((role) => role.activities ?? []),
    ).map((id) => ({ id, name: id })),
    credentials: all(
      credentials,
      roleList.flatMap((role) => Object.keys(role.credentials ?? {})),
    ).map((id) => ({
      id,
      level: credentials[id] ?? null,
    })),
  };
}

/** The skill map of a small graph. */
export const skillMapOf = (graph: SkillGraph): SkillMap => buildSkillMap(skillColumns(graph));

const skillNames = Array.from('abcdefghij', (letter) => `skill-${letter}`);
const share = fc.constantFrom(0, 0.25, 0.5, 0.75, 1);
const need: fc.Arbitrary<ListedSkill> = fc.record(
  { importance: share, level: share, essential: fc.boolean() },
  { requiredKeys: [], noNullPrototype: true },
);
const some = <T>(names: readonly string[], value: fc.Arbitrary<T>, maxLength: number) =>
  fc
    .uniqueArray(fc.tuple(fc.constantFrom(...names), value), { maxLength, selector: ([name]) => name })
    .map((entries) => Object.fromEntries(entries));
const toolNames = ['tool-a', 'tool-b', 'tool-c', 'tool-d'];
const role: fc.Arbitrary<SkilledRole> = fc.record({
  skills: some(skillNames, need, 9),
  tools: some(toolNames, fc.option(share), 4),
  seniority: fc.constantFrom('ENTRY', 'MID', 'SENIOR'),
  names: fc.subarray(['data engineer', 'engineer of data', 'nurse', 'chief nurse']),
  responsibilities: fc.subarray(['Builds data pipelines.', 'Cares for patients.', 'Builds teams.']),
});

/** Small random graphs; skills build on each other in any way, also in circles. */
export const randomSkills: fc.Arbitrary<SkillGraph> = fc.record({
  roles: some(['role-a', 'role-b', 'role-c', 'role-d', 'role-e'], role, 5),
  skills: some(
    skillNames,
    fc.record({
      kind: fc.constantFrom('TECHNICAL', 'KNOWLEDGE'),
      buildsOn: fc.subarray(skillNames, { maxLength: 2 }),
    }),
    10,
  ),
  tools: some(toolNames, fc.subarray(skillNames, { maxLength: 2 }), 4),
});

/** Own skills and tools, some of which random graphs lack. */
export const randomAbilities = fc.record({
  skills: fc
    .uniqueArray(
      fc.tuple(fc.constantFrom(...skillNames, 'skill-unknown'), fc.constantFrom(0.25, 0.5, 0.75, 1)),
      {
        maxLength: 6,
        selector: ([skill]) => skill,
      },
    )
    .map((entries) => entries.map(([skill, level]) => ({ skill, level }))),
  tools: fc.subarray([...toolNames, 'tool-unknown']),
});

/** Ids of the roles of random graphs. */
export const roleNames = ['role-a', 'role-b', 'role-c', 'role-d', 'role-e', 'role-unknown'];

/** The person's level of each skill: null when unknown. */
export type LevelsBySkill = ReadonlyMap<string, number | null>;

/** The better of two levels; unknown beats known. */
const better = (a: number | null | undefined, b: number | null): number | null =>
  a === undefined ? b : a === null || b === null ? null : Math.max(a, b);

/** What somebody has, evaluated plainly: skills of a role, own skills, and what these build on until nothing is new. */
export function levelsAt(
  { roles, skills = {} }: SkillGraph,
  role: string | null,
  ownSkills: readonly { readonly skill: string; readonly level: number }[],
): LevelsBySkill {
  const levels = new Map<string, number | null>();
  for (const [skill, { level }] of Object.entries(roles[role ?? '']?.skills ?? {})) {
    levels.set(skill, level ?? null);
  }
  for (const { skill, level } of ownSkills) levels.set(skill, better(levels.get(skill), level));
  for (let before = ''; before !== JSON.stringify([...levels]); ) {
    before = JSON.stringify([...levels]);
    for (const [skill, level] of [...levels]) {
      for (const other of skills[skill]?.buildsOn ?? []) {
        levels.set(other, better(levels.get(other), level));
      }
    }
  }
  return levels;
}

/** All of a ranked list. */
export const wholeList: RankedPage = { size: 1_000, from: 'start', after: null, before: null };
