import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toSixPlaces } from '../../../src/domain/collections/millionths.ts';
import { nearness } from '../../../src/domain/skills/nearness.ts';
import type { RoleFilter } from '../../../src/domain/skills/role-filter.ts';
import { skillGap } from '../../../src/domain/skills/skill-gap.ts';
import { fewestRatedRoles } from '../../../src/domain/skills/usual-importance.ts';
import { type RaisedRole, whatOpens } from '../../../src/domain/skills/what-opens.ts';
import {
  levelsAt,
  randomAbilities,
  randomSkills,
  type SkillGraph,
  skillMapOf,
  wholeList,
} from '../../tiny-skills.ts';

const anyRole: RoleFilter = {};
const rounding = 1e-5;
const questions = fc.record({
  graph: randomSkills,
  abilities: randomAbilities,
  where: fc.constantFrom<RoleFilter>(anyRole, { seniority: ['ENTRY', 'MID'] }),
});

const allowed = (graph: SkillGraph, where: RoleFilter) =>
  Object.keys(graph.roles).filter(
    (id) => where === anyRole || ['ENTRY', 'MID'].includes(graph.roles[id]?.seniority ?? ''),
  );

/** A role that lists these skills. */
const listing = (...skills: string[]) => ({ skills: Object.fromEntries(skills.map((skill) => [skill, {}])) });

describe('whatOpens', () => {
  test('a skill that opens the role next door precedes one that adds a little to many far roles', () => {
    const far = Array.from({ length: 60 }, (_, i) => [
      `far-${String(i).padStart(2, '0')}`,
      listing('english', `craft-${i}`, `trade-${i}`, `tool-${i}`, 'shared'),
    ]);
    const map = skillMapOf({
      roles: {
        ...Object.fromEntries(far),
        analyst: listing('sql', 'charts', 'statistics', 'reports', 'shared'),
        scientist: listing('sql', 'statistics', 'charts', 'models', 'experiments', 'english'),
      },
    });
    const { items, openings } = whatOpens(map, {
      start: { role: 'analyst', skills: [], tools: [] },
      share: 0.6,
      where: {},
      page: wholeList,
    });
    expect(items.slice(0, 2).map(({ id }) => id)).toEqual(['experiments', 'models']);
    expect(openings[0]).toMatchObject({ opens: 1, raises: 1, roles: [{ role: 'scientist', opened: true }] });
    expect(items.map(({ id }) => id)).not.toContain('english'); // raises 61 roles, opens none
  });

  test('where all roles next door are open, a skill that opens another one precedes those that open none', () => {
    const map = skillMapOf({
      roles: {
        nurse: listing('care', 'drugs', 'records', 'hygiene', 'shifts'),
        midwife: listing('care', 'drugs', 'records', 'hygiene', 'birth'),
        chemist: listing('drugs', 'records', 'chemistry', 'lab', 'assays'),
      },
    });
    const ask = (share: number) =>
      whatOpens(map, { start: { role: 'nurse', skills: [], tools: [] }, share, where: {}, page: wholeList });
    // the chemist goes from 0.25 to 0.5, the midwife from 0.7 to 1
    const { items, openings } = ask(0.45);
    expect(items.map(({ id }) => id)).toEqual(['assays', 'chemistry', 'lab']);
    expect(openings[0]).toMatchObject({ opens: 1, roles: [{ role: 'chemist', opened: true }] });
    // where no skill opens a role, those are listed that raise one
    expect(ask(0.6).items.map(({ id }) => id)).toEqual(['birth', 'assays', 'chemistry', 'lab']);
  });

  test('a skill that some role lists precedes what a source rates for every role, unless no listed one opens a role', () => {
    const rate = (importance: number) =>
      Object.fromEntries(Array.from('abcdef', (skill) => [skill, { importance }]));
    const survey = Object.fromEntries(
      Array.from({ length: fewestRatedRoles }, (_, i) => [
        `survey-${i}`,
        { sources: ['survey@1'], skills: rate(i === 0 ? 0.9 : 0.4) },
      ]),
    );
    const guide = { skills: { a: {}, b: {}, c: {}, tours: {}, maps: {} } };
    const openingSkills = (roles: SkillGraph['roles']) => {
      const skills = ['a', 'b', 'c'].map((skill) => ({ skill, level: 1 }));
      const question = { start: { role: null, skills, tools: [] }, where: anyRole, page: wholeList };
      return whatOpens(skillMapOf({ roles }), { ...question, share: 0.55 }).items.map(({ id }) => id);
    };
    expect(openingSkills({ ...survey, guide })).toEqual(['maps', 'tours', 'd', 'e', 'f']);
    expect(openingSkills(survey)).toEqual(['d', 'e', 'f']);
  });

  test('from a role that lists nothing whatOpens says so, unless the person has skills of their own', () => {
    const map = skillMapOf({ roles: { unrated: { skills: {} }, analyst: listing('a', 'b', 'c', 'd', 'e') } });
    const from = (skills: string[], role: string | null = 'unrated') =>
      whatOpens(map, {
        start: { role, skills: skills.map((skill) => ({ skill, level: 1 })), tools: [] },
        share: 0.5,
        where: {},
        page: wholeList,
      });
    expect(from([])).toEqual({
      items: [],
      more: 0,
      total: 0,
      unknown: null,
      startUnknown: true,
      openNow: 0,
      openings: [],
    });
    expect(from(['a'])).toMatchObject({ startUnknown: false, total: 4 });
    expect(from([], null)).toMatchObject({ startUnknown: false, total: 5 });
  });

  const byRole = (a: { role: string }, b: { role: string }) => (a.role < b.role ? -1 : 1);

  test('whatOpens finds what adding every single skill in turn finds', () => {
    fc.assert(
      fc.property(questions, fc.constantFrom(0.3, 0.5, 0.8, 1), ({ graph, abilities, where }, share) => {
        const map = skillMapOf(graph);
        const roles = allowed(graph, where);
        const coverage = (to: string, skills: typeof abilities.skills) =>
          skillGap(map, { start: { role: null, ...abilities, skills }, to }).coverage;
        const skillsNow = levelsAt(graph, null, abilities.skills);
        const { openNow, openings, items } = whatOpens(map, {
          start: { role: null, ...abilities },
          share,
          where,
          page: wholeList,
        });
        expect(openNow).toBe(roles.filter((to) => (coverage(to, abilities.skills) ?? -1) >= share).length);
        const near = nearness(map, { role: null, ...abilities });
        const nearGain = (raised: readonly RaisedRole[]) =>
          toSixPlaces(
            raised.reduce(
              (sum, { role, before, after }) =>
                sum + (after - before) * (near[map.roles.indexOf.get(role) as number] as number) ** 2,
              0,
            ),
          );
        const raisedBy = (skill: string) =>
          roles.flatMap((role) => {
            if (!(skill in (graph.roles[role]?.skills ?? {}))) return [];
            const before = coverage(role, abilities.skills);
            const after = coverage(role, [...abilities.skills, { skill, level: 1 }]);
            if (before === null || after === null || after <= before) return [];
            return { role, before, after, opened: before < share && after >= share };
          });
        const raisedRoles = new Map(map.skills.ids.map((skill) => [skill, raisedBy(skill)]));
        const opensSome = (skill: string) => raisedRoles.get(skill)?.some(({ opened }) => opened) ?? false;
        const anyOpens = map.skills.ids.some(opensSome);
        for (const [skill, raised] of raisedRoles) {
          const opening = openings[items.findIndex(({ id }) => id === skill)];
          if (raised.length === 0 || (anyOpens && !opensSome(skill))) {
            expect(opening).toBeUndefined();
            continue;
          }
          const gain = raised.reduce((sum, { before, after }) => sum + after - before, 0);
          expect({ ...opening, roles: [...(opening?.roles ?? [])].sort(byRole) }).toEqual({
            opens: raised.filter(({ opened }) => opened).length,
            raises: raised.length,
            prerequisites: [...levelsAt(graph, null, [{ skill, level: 1 }]).keys()]
              .filter((other) => other !== skill && !skillsNow.has(other))
              .sort(),
            gain: expect.closeTo(gain, 5),
            roles: raised.sort(byRole),
          });
        }
        const mostNear = Math.max(
          0,
          ...roles
            .filter((role) => coverage(role, []) !== null)
            .map((role) => near[map.roles.indexOf.get(role) as number] as number),
        );
        const isNextDoor = ({ role, opened }: RaisedRole) =>
          opened && (near[map.roles.indexOf.get(role) as number] as number) >= mostNear / 2;
        for (const { roles: raised } of openings) {
          const groups = raised.map((role) => (isNextDoor(role) ? 0 : role.opened ? 1 : 2));
          expect(groups).toEqual([...groups].sort());
        }
        const keys = openings.map(({ prerequisites, roles: raised, gain }) => ({
          opensNone: Number(!raised.some(isNextDoor)),
          nearGainForEach: (nearGain(raised) * (nearGain(raised) / gain) ** 2) / (1 + prerequisites.length),
        }));
        for (const [i, next] of keys.slice(1).entries()) {
          const previous = keys[i] as (typeof keys)[number];
          expect(previous.opensNone).toBeLessThanOrEqual(next.opensNone);
          if (previous.opensNone !== next.opensNone) continue;
          // what an answer shows is rounded, so near ones cannot be told apart
          const difference = previous.nearGainForEach - next.nearGainForEach;
          expect(difference).toBeGreaterThan(-rounding);
        }
      }),
      { numRuns: 500 },
    );
  });
});
