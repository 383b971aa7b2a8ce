import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fewestRequirements } from '../../../src/domain/skills/requirements.ts';
import { skillGap } from '../../../src/domain/skills/skill-gap.ts';
import {
  type LevelsBySkill,
  levelsAt,
  randomAbilities,
  randomSkills,
  roleNames,
  type SkillGraph,
  skillMapOf,
} from '../../tiny-skills.ts';

const questions = fc.record({
  graph: randomSkills,
  abilities: randomAbilities,
  role: fc.option(fc.constantFrom(...roleNames)),
  to: fc.constantFrom(...roleNames),
});

function coverage(graph: SkillGraph, levels: LevelsBySkill, to: string): number | null {
  const needs = Object.entries(graph.roles[to]?.skills ?? {});
  const lists = Object.values(graph.roles).map(({ skills = {} }) => Object.keys(skills));
  const full = lists.filter((list) => list.length >= fewestRequirements);
  let [all, covered, counting] = [0, 0, 0];
  for (const [skill, { importance, level, essential }] of needs) {
    const df = full.filter((list) => list.includes(skill)).length;
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

describe('skillGap', () => {
  test('skillGap compares each listed skill and tool with the start, and counts them', () => {
    fc.assert(
      fc.property(questions, ({ graph, abilities, role, to }) => {
        const gap = skillGap(skillMapOf(graph), { start: { role, ...abilities }, to });
        const needs = graph.roles[to]?.skills ?? {};
        const levels = levelsAt(graph, role, abilities.skills);
        const listsNone = (id: string) => Object.keys(graph.roles[id]?.skills ?? {}).length === 0;
        const reason = listsNone(to)
          ? 'TO_LISTS_NO_SKILLS'
          : role !== null && listsNone(role) && abilities.skills.length === 0
            ? 'FROM_LISTS_NO_SKILLS'
            : null;
        expect(gap.reason).toBe(reason);
        expect(gap.skills.map(({ skill }) => skill).sort()).toEqual(reason ? [] : Object.keys(needs).sort());
        for (const { skill, status, need, have } of gap.skills) {
          const mine = levels.get(skill);
          expect(need).toBe(needs[skill]?.level ?? null);
          expect(have).toBe(mine ?? null);
          const expected =
            mine === undefined
              ? need === 0
                ? 'MET'
                : 'MISSING'
              : mine === null || need === null || mine === need
                ? 'MET'
                : mine < need
                  ? 'BELOW'
                  : 'EXCEEDED';
          expect(status).toBe(expected);
        }
        const { totals } = gap;
        expect(totals.listed).toBe(gap.skills.length);
        expect(totals.held).toBe(totals.below + totals.met + totals.exceeded);
        expect(totals.listed).toBe(totals.missing + totals.held);
        const tools = Object.keys(graph.roles[to]?.tools ?? {}).sort();
        const mine = [...Object.keys(graph.roles[role ?? '']?.tools ?? {}), ...abilities.tools];
        expect(gap.tools.map(({ tool }) => tool).sort()).toEqual(tools);
        expect(gap.toolTotals.met).toBe(tools.filter((tool) => mine.includes(tool)).length);
      }),
      { numRuns: 1000 },
    );
  });

  test('skillGap gives the coverage of its definition, from 0 to 1', () => {
    fc.assert(
      fc.property(questions, ({ graph, abilities, role, to }) => {
        const gap = skillGap(skillMapOf(graph), { start: { role, ...abilities }, to });
        const expected = gap.reason ? null : coverage(graph, levelsAt(graph, role, abilities.skills), to);
        if (expected === null) expect(gap.coverage).toBeNull();
        else expect(gap.coverage).toBeCloseTo(expected, 5);
        expect(gap.coverage ?? 0).toBeGreaterThanOrEqual(0);
        expect(gap.coverage ?? 0).toBeLessThanOrEqual(1);
      }),
      { numRuns: 1000 },
    );
  });

  test('skillGap has nothing missing or below from a role to itself', () => {
    fc.assert(
      fc.property(randomSkills, (graph) => {
        for (const role of Object.keys(graph.roles)) {
          const gap = skillGap(skillMapOf(graph), { start: { role, skills: [], tools: [] }, to: role });
          expect([gap.totals.missing, gap.totals.below, gap.toolTotals.missing]).toEqual([0, 0, 0]);
          expect(gap.difference?.seniority.levels ?? 0).toBe(0);
        }
      }),
    );
  });

  test('skillGap never grows with one more or one better skill', () => {
    fc.assert(
      fc.property(
        questions,
        fc.constantFrom(...'abcdefghij'),
        fc.constantFrom(0.25, 0.5, 0.75, 1),
        ({ graph, abilities, role, to }, letter, level) => {
          const map = skillMapOf(graph);
          const before = skillGap(map, { start: { role, ...abilities }, to });
          const skills = [...abilities.skills, { skill: `skill-${letter}`, level }];
          const after = skillGap(map, { start: { role, ...abilities, skills }, to });
          expect(after.coverage ?? 0).toBeGreaterThanOrEqual(before.coverage ?? 0);
          if (!before.reason) expect(after.totals.missing).toBeLessThanOrEqual(before.totals.missing);
        },
      ),
      { numRuns: 1000 },
    );
  });

  test('skillGap puts skills of most weight first, and tells the difference in level and education', () => {
    const map = skillMapOf({
      roles: {
        a: {
          seniority: 'MID',
          credentials: { bachelor: { need: 'USUALLY_REQUIRED' }, aws: { need: 'USUALLY_REQUIRED' } },
        },
        b: {
          seniority: 'LEAD',
          skills: {
            common: { importance: 0.9 },
            rare: { importance: 0.8 },
            dull: { importance: 0.1 },
            p: {},
            q: {},
          },
          tools: { odd: null, known: 0.5, usual: null },
          credentials: { master: { share: 0.5 }, bachelor: { share: 0.4 } },
        },
        c: { skills: { common: {}, p: {}, q: {}, r: {}, s: {} }, tools: { usual: null } },
      },
      credentials: { bachelor: 'BACHELOR', master: 'MASTER', aws: 'CERTIFICATION' },
    });
    const gap = skillGap(map, {
      start: { role: 'a', skills: [{ skill: 'p', level: 0.5 }], tools: [] },
      to: 'b',
    });
    expect(gap.skills.map(({ skill }) => skill)).toEqual(['rare', 'p', 'q', 'common', 'dull']);
    expect(gap.skills[0]).toMatchObject({
      rarity: Math.log(3),
      listedBy: 1,
      importance: 0.8,
      essential: null,
    });
    expect(gap.tools.map(({ tool }) => tool)).toEqual(['known', 'usual', 'odd']);
    expect(gap.difference).toEqual({
      seniority: { from: 'MID', to: 'LEAD', levels: 2, reason: null },
      education: { from: 'BACHELOR', to: 'MASTER', levels: 1, reason: null },
    });
    expect(skillGap(map, { start: { role: 'c', skills: [], tools: [] }, to: 'a' }).difference).toMatchObject({
      seniority: { from: null, to: 'MID', levels: null, reason: 'FROM_UNKNOWN' },
    });
  });
});
