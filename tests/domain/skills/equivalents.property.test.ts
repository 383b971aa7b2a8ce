import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fewestRequirements } from '../../../src/domain/skills/requirements.ts';
import { compareRoles } from '../../../src/domain/skills/role-comparison.ts';
import { skillGap } from '../../../src/domain/skills/skill-gap.ts';
import { whatOpens } from '../../../src/domain/skills/what-opens.ts';
import {
  type Equal,
  randomAbilities,
  randomSkills,
  roleNames,
  type SkillGraph,
  skillMapOf,
  wholeList,
} from '../../tiny-skills.ts';

const skillNames = Array.from('abcdefghij', (letter) => `skill-${letter}`);
const equals: fc.Arbitrary<Equal[]> = fc.array(
  fc
    .tuple(
      fc.constantFrom(...skillNames),
      fc.constantFrom(...skillNames),
      fc.constantFrom('EXACT' as const, 'CLOSE' as const),
    )
    .filter(([from, to]) => from !== to),
  { maxLength: 5 },
);
const questions = fc.record({
  graph: fc
    .tuple(randomSkills, equals)
    .map(([graph, equivalents]): SkillGraph => ({ ...graph, equivalents })),
  abilities: randomAbilities,
  role: fc.constantFrom(...roleNames),
  to: fc.constantFrom(...roleNames),
});

/** All that is EXACT to a skill, over any number of pairs, itself included; evaluated plainly. */
function same({ equivalents = [] }: SkillGraph, skill: string): Set<string> {
  const all = new Set([skill]);
  for (let size = 0; size !== all.size; ) {
    size = all.size;
    for (const [a, b, match] of equivalents) {
      if (match === 'EXACT' && (all.has(a) || all.has(b))) all.add(a).add(b);
    }
  }
  return all;
}

/** What having a skill includes: what it builds on and what is the same, until nothing is new; then what is CLOSE. */
function included(graph: SkillGraph, skill: string): Set<string> {
  const all = same(graph, skill);
  for (let size = 0; size !== all.size; ) {
    size = all.size;
    for (const had of [...all]) {
      for (const other of graph.skills?.[had]?.buildsOn ?? []) {
        for (const equal of same(graph, other)) all.add(equal);
      }
    }
  }
  const near = new Set(all);
  for (const [a, b, match] of graph.equivalents ?? []) {
    if (match !== 'CLOSE') continue;
    const isExact = [...same(graph, a)].includes(b);
    if (isExact) continue;
    if ([...same(graph, a)].some((one) => all.has(one))) for (const one of same(graph, b)) near.add(one);
    if ([...same(graph, b)].some((one) => all.has(one))) for (const one of same(graph, a)) near.add(one);
  }
  return near;
}

/** Whether two skills are CLOSE and not the same. */
const isClose = (graph: SkillGraph, one: string, other: string): boolean => {
  const [a, b] = [same(graph, one), same(graph, other)];
  return (
    !a.has(other) &&
    (graph.equivalents ?? []).some(
      ([from, to, match]) => match === 'CLOSE' && ((a.has(from) && b.has(to)) || (b.has(from) && a.has(to))),
    )
  );
};

type Levels = ReadonlyMap<string, number | null>;

function levelsAt(
  graph: SkillGraph,
  role: string,
  ownSkills: readonly { readonly skill: string; readonly level: number }[],
): Levels {
  const levels = new Map<string, number | null>();
  const roleSkills = Object.entries(graph.roles[role]?.skills ?? {}).map(([skill, { level }]) => ({
    skill,
    level,
  }));
  for (const { skill, level = null } of [...roleSkills, ...ownSkills]) {
    for (const other of included(graph, skill)) {
      const earlier = levels.get(other);
      levels.set(
        other,
        earlier === undefined ? level : earlier === null || level === null ? null : Math.max(earlier, level),
      );
    }
  }
  return levels;
}

function coverage(graph: SkillGraph, levels: Levels, to: string): number | null {
  const needs = Object.entries(graph.roles[to]?.skills ?? {});
  const full = Object.values(graph.roles)
    .map(({ skills = {} }) => Object.keys(skills))
    .filter((list) => list.length >= fewestRequirements);
  let [all, covered, counting] = [0, 0, 0];
  for (const [skill, { importance, level, essential }] of needs) {
    const equal = same(graph, skill);
    const df = full.filter((list) => list.some((other) => equal.has(other))).length;
    const weight = (importance ?? (essential === false ? 0.5 : 1)) * Math.log(1 + full.length / df);
    const have = levels.get(skill);
    all += weight;
    if (weight > 0) counting++;
    if (level === 0) covered += weight;
    else if (have !== undefined)
      covered += weight * (level == null || have === null ? 1 : Math.min(1, have / level));
  }
  return counting >= fewestRequirements ? covered / all : null;
}

describe('equivalents', () => {
  test('skillGap gives the coverage of its definition when skills are equal or near', () => {
    fc.assert(
      fc.property(questions, ({ graph, abilities, role, to }) => {
        const gap = skillGap(skillMapOf(graph), { start: { role, ...abilities }, to });
        if (gap.reason) return;
        const levels = levelsAt(graph, role, abilities.skills);
        const expected = coverage(graph, levels, to);
        if (expected === null) expect(gap.coverage).toBeNull();
        else expect(gap.coverage).toBeCloseTo(expected, 5);
        for (const { skill, have, status } of gap.skills) {
          expect(have).toBe(levels.get(skill) ?? null);
          if (levels.has(skill)) expect(status).not.toBe('MISSING');
        }
      }),
      { numRuns: 500 },
    );
  });

  test('whatOpens names one of each set of equal skills, and counts what having it adds', () => {
    fc.assert(
      fc.property(questions, ({ graph, abilities }) => {
        const map = skillMapOf(graph);
        const start = { role: null, ...abilities };
        const answer = whatOpens(map, { start, share: 0.6, where: {}, page: wholeList });
        const names = answer.items.map(({ id }) => id);
        for (const name of names) {
          expect(names.filter((other) => same(graph, name).has(other))).toEqual([name]);
          expect(names.filter((other) => isClose(graph, name, other))).toEqual([]);
        }
        const before = levelsAt(graph, '', abilities.skills);
        for (const [i, { raises }] of answer.openings.entries()) {
          const levels = new Map(before);
          for (const other of included(graph, names[i] as string)) levels.set(other, null);
          const equal = same(graph, names[i] as string);
          const raised = Object.keys(graph.roles).filter((role) => {
            if (!Object.keys(graph.roles[role]?.skills ?? {}).some((skill) => equal.has(skill))) return false;
            const [low, high] = [coverage(graph, before, role), coverage(graph, levels, role)];
            return low !== null && high !== null && high > low + 1e-12;
          });
          expect(raises).toBe(raised.length);
        }
      }),
      { numRuns: 200 },
    );
  });

  test('compareRoles shows equal skills in one row, by the id that the first role lists', () => {
    const graph: SkillGraph = {
      roles: {
        a: { skills: { sql: { level: 0.5 } }, tools: { git: null } },
        b: { skills: { 'onet-sql': {} }, tools: { 'onet-git': null } },
      },
      equivalents: [
        ['sql', 'onet-sql', 'EXACT'],
        ['git', 'onet-git', 'EXACT'],
      ],
    };
    const rows = (roles: string[]) => {
      const { skills, tools } = compareRoles(skillMapOf(graph), { roles });
      return [...skills, ...tools].map(({ id, sharing }) => [id, sharing]);
    };
    expect(rows(['a', 'b'])).toEqual([
      ['sql', 'ALL'],
      ['git', 'ALL'],
    ]);
    expect(rows(['b', 'a'])).toEqual([
      ['onet-sql', 'ALL'],
      ['onet-git', 'ALL'],
    ]);
  });

  test('CLOSE reaches one step: what is near to something near is not had', () => {
    const graph: SkillGraph = {
      roles: { to: { skills: { a: {}, b: {}, c: {}, d: {}, e: {} } } },
      equivalents: [
        ['a', 'b', 'CLOSE'],
        ['b', 'c', 'CLOSE'],
        ['b', 'd', 'EXACT'],
      ],
    };
    const { skills } = skillGap(skillMapOf(graph), {
      start: { role: null, skills: [{ skill: 'a', level: 0.5 }], tools: [] },
      to: 'to',
    });
    expect(
      skills
        .filter(({ status }) => status !== 'MISSING')
        .map(({ skill }) => skill)
        .sort(),
    ).toEqual(['a', 'b', 'd']);
  });
});
