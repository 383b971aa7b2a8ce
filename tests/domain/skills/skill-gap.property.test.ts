import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fewestRequirements } from '../../../src/domain/skills/coverage.ts';
import { skillGap } from '../../../src/domain/skills/skill-gap.ts';
import { randomOwn, randomSkills, roleNames, type SkillsSaid, skillMapOf } from '../../tiny-skills.ts';

const questions = fc.record({
  said: randomSkills,
  own: randomOwn,
  role: fc.option(fc.constantFrom(...roleNames)),
  to: fc.constantFrom(...roleNames),
});

type Own = { skills: { skill: string; level: number }[]; tools: string[] };

/** How well a skill is had, said as plainly as can be: undefined when not, null when nobody knows how well. */
function had(said: SkillsSaid, role: string | null, own: Own, skill: string): number | null | undefined {
  const listed = said.roles[role ?? '']?.skills?.[skill];
  const mine = own.skills.find((other) => other.skill === skill)?.level;
  if (!listed) return mine;
  return listed.level === undefined ? null : Math.max(listed.level, mine ?? 0);
}

function coverage(said: SkillsSaid, role: string | null, own: Own, to: string): number | null {
  const needs = Object.entries(said.roles[to]?.skills ?? {});
  if (needs.length < fewestRequirements) return null;
  const lists = Object.values(said.roles).map(({ skills = {} }) => Object.keys(skills));
  const full = lists.filter((list) => list.length >= fewestRequirements);
  let [all, covered] = [0, 0];
  for (const [skill, { importance, level, essential }] of needs) {
    const df = full.filter((list) => list.includes(skill)).length;
    const weight = (importance ?? (essential === false ? 0.5 : 1)) * Math.log(1 + full.length / df);
    const have = had(said, role, own, skill);
    all += weight;
    if (level === 0) covered += weight;
    else if (have !== undefined)
      covered += weight * (level == null || have === null ? 1 : Math.min(1, have / level));
  }
  return all > 0 ? covered / all : null;
}

describe('skillGap', () => {
  test('tells of each listed skill and tool what one has of it, and counts them', () => {
    fc.assert(
      fc.property(questions, ({ said, own, role, to }) => {
        const gap = skillGap(skillMapOf(said), { start: { role, ...own }, to });
        const needs = said.roles[to]?.skills ?? {};
        const listsNone = (id: string) => Object.keys(said.roles[id]?.skills ?? {}).length === 0;
        const reason = listsNone(to)
          ? 'TO_LISTS_NO_SKILLS'
          : role !== null && listsNone(role) && own.skills.length === 0
            ? 'FROM_LISTS_NO_SKILLS'
            : null;
        expect(gap.reason).toBe(reason);
        expect(gap.skills.map(({ skill }) => skill).sort()).toEqual(reason ? [] : Object.keys(needs).sort());
        for (const { skill, status, need, have } of gap.skills) {
          const mine = had(said, role, own, skill);
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
        const { listed, held, missing, below, met, exceeded } = gap.totals;
        expect([listed, held]).toEqual([gap.skills.length, below + met + exceeded]);
        expect(listed).toBe(missing + held);
        const tools = Object.keys(said.roles[to]?.tools ?? {}).sort();
        const mine = [...Object.keys(said.roles[role ?? '']?.tools ?? {}), ...own.tools];
        expect(gap.tools.map(({ tool }) => tool).sort()).toEqual(tools);
        expect(gap.toolTotals.met).toBe(tools.filter((tool) => mine.includes(tool)).length);
      }),
      { numRuns: 1000 },
    );
  });

  test('tells the coverage that its definition gives, from 0 to 1', () => {
    fc.assert(
      fc.property(questions, ({ said, own, role, to }) => {
        const gap = skillGap(skillMapOf(said), { start: { role, ...own }, to });
        const expected = gap.reason ? null : coverage(said, role, own, to);
        if (expected === null) expect(gap.coverage).toBeNull();
        else expect(gap.coverage).toBeCloseTo(expected, 5);
        expect(gap.coverage ?? 0).toBeGreaterThanOrEqual(0);
        expect(gap.coverage ?? 0).toBeLessThanOrEqual(1);
      }),
      { numRuns: 1000 },
    );
  });

  test('is empty from a role to itself', () => {
    fc.assert(
      fc.property(randomSkills, (said) => {
        for (const role of Object.keys(said.roles)) {
          const gap = skillGap(skillMapOf(said), { start: { role, skills: [], tools: [] }, to: role });
          expect([gap.totals.missing, gap.totals.below, gap.toolTotals.missing]).toEqual([0, 0, 0]);
          expect(gap.difference?.seniority.levels ?? 0).toBe(0);
        }
      }),
    );
  });

  test('never grows by one more skill, nor by a better one', () => {
    fc.assert(
      fc.property(
        questions,
        fc.constantFrom(...'abcdefghij'),
        fc.constantFrom(0.25, 0.5, 0.75, 1),
        ({ said, own, role, to }, letter, level) => {
          const map = skillMapOf(said);
          const before = skillGap(map, { start: { role, ...own }, to });
          const skills = [...own.skills, { skill: `skill-${letter}`, level }];
          const after = skillGap(map, { start: { role, ...own, skills }, to });
          expect(after.coverage ?? 0).toBeGreaterThanOrEqual(before.coverage ?? 0);
          if (!before.reason) expect(after.totals.missing).toBeLessThanOrEqual(before.totals.missing);
        },
      ),
      { numRuns: 1000 },
    );
  });

  test('puts what counts most first, and tells how far apart level and education are', () => {
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
