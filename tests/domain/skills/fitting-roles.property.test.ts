import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toSixPlaces } from '../../../src/domain/collections/millionths.ts';
import { fittingRoles } from '../../../src/domain/skills/fitting-roles.ts';
import { nearness } from '../../../src/domain/skills/nearness.ts';
import type { RoleFilter } from '../../../src/domain/skills/role-filter.ts';
import { skillGap } from '../../../src/domain/skills/skill-gap.ts';
import {
  levelsAt,
  randomAbilities,
  randomSkills,
  type SkillGraph,
  skillMapOf,
  wholeList,
} from '../../tiny-skills.ts';

const anyRole: RoleFilter = {};
const questions = fc.record({
  graph: randomSkills,
  abilities: randomAbilities,
  where: fc.constantFrom<RoleFilter>(anyRole, { seniority: ['ENTRY', 'MID'] }),
});

const allowed = (graph: SkillGraph, where: RoleFilter) =>
  Object.keys(graph.roles).filter(
    (id) => where === anyRole || ['ENTRY', 'MID'].includes(graph.roles[id]?.seniority ?? ''),
  );

describe('fittingRoles', () => {
  test('fittingRoles orders the roles that share something with the start by coverage times nearness, tools held and id', () => {
    fc.assert(
      fc.property(questions, ({ graph, abilities, where }) => {
        const map = skillMapOf(graph);
        const start = { role: null, ...abilities };
        const near = nearness(map, start);
        const ownSkills = [...levelsAt(graph, null, abilities.skills).keys()];
        const expected = allowed(graph, where)
          .filter((id) => {
            const { skills = {}, tools = {} } = graph.roles[id] ?? {};
            return (
              ownSkills.some((skill) => skill in skills) || abilities.tools.some((tool) => tool in tools)
            );
          })
          .map((to) => {
            const gap = skillGap(map, { start, to });
            const nearnessOf = near[map.roles.indexOf.get(to) as number] as number;
            const fit = gap.coverage === null ? -1 : toSixPlaces(1 - gap.coverage * nearnessOf);
            return { to, gap, fit };
          })
          .sort(
            (a, b) =>
              Number(a.fit < 0) - Number(b.fit < 0) ||
              a.fit - b.fit ||
              b.gap.toolTotals.held - a.gap.toolTotals.held ||
              (a.to < b.to ? -1 : 1),
          );
        const { items, fits, total } = fittingRoles(map, {
          start,
          credentials: null,
          where,
          page: wholeList,
        });
        expect(items.map(({ id }) => id)).toEqual(expected.map(({ to }) => to));
        expect(total).toBe(expected.length);
        expect(fits).toEqual(
          expected.map(({ gap: { coverage, skills, tools } }) => ({
            coverage,
            skills,
            tools,
            credentialMet: null,
          })),
        );
      }),
      { numRuns: 1000 },
    );
  });

  test('fittingRoles keeps roles of unknown level or industry, but a role without a family is in none', () => {
    const map = skillMapOf({
      roles: {
        a: { skills: { s: {} }, seniority: 'LEAD', family: 'Data', industries: ['health'] },
        b: { skills: { s: {} } },
      },
    });
    const start = { role: null, skills: [{ skill: 's', level: 1 }], tools: [] };
    const rolesFor = (where: RoleFilter) =>
      fittingRoles(map, { start, credentials: null, where, page: wholeList }).items.map(({ id }) => id);
    expect(rolesFor({ seniority: ['LEAD'], industries: ['health'] })).toEqual(['a', 'b']);
    expect(rolesFor({ families: ['Data'] })).toEqual(['a']);
    expect(rolesFor({ seniority: ['MID'] })).toEqual(['b']);
    expect(rolesFor({ families: ['Design'] })).toEqual([]);
    expect(rolesFor({ industries: ['finance'] })).toEqual(['b']);
  });

  test('fittingRoles considers the roles that one of the sources and bases describes', () => {
    const map = skillMapOf({
      roles: {
        both: { skills: { s: {} }, sources: ['editors@1', 'onet@29.3+0123abcd'] },
        curated: { skills: { s: {} }, sources: ['editors@1'] },
        official: { skills: { s: {} }, sources: ['onet@29.3+0123abcd'] },
      },
    });
    const start = { role: null, skills: [{ skill: 's', level: 1 }], tools: [] };
    const rolesFor = (where: RoleFilter) =>
      fittingRoles(map, { start, credentials: null, where, page: wholeList }).items.map(({ id }) => id);
    expect(rolesFor({ sources: ['onet'] })).toEqual(['both', 'official']);
    expect(rolesFor({ sources: ['onet@29.3'] })).toEqual(['both', 'official']);
    expect(rolesFor({ sources: ['onet@28'] })).toEqual([]);
    expect(rolesFor({ bases: ['CURATED'] })).toEqual(['both', 'curated']);
    expect(rolesFor({ sources: ['onet'], bases: ['CURATED'] })).toEqual([]);
    expect(rolesFor({ sources: ['onet', 'editors'], bases: ['OFFICIAL'] })).toEqual(['both', 'official']);
    expect(rolesFor({ sources: [] })).toEqual([]);
  });

  test('fittingRoles tells whether an accepted credential or the usual education is held', () => {
    const map = skillMapOf({
      roles: {
        degree: {
          tools: { x: null },
          credentials: { bachelor: { need: 'USUALLY_REQUIRED' }, bootcamp: { need: 'ALTERNATIVE' } },
        },
        open: { tools: { x: null } },
        shares: { tools: { x: null }, credentials: { master: { share: 0.6 }, bachelor: { share: 0.3 } } },
      },
      credentials: {
        bachelor: 'BACHELOR',
        bootcamp: 'CERTIFICATION',
        master: 'MASTER',
        doctorate: 'DOCTORATE',
        other: null,
      },
    });
    const start = { role: null, skills: [], tools: ['x'] };
    const credentialsMet = (credentials: string[] | null) =>
      fittingRoles(map, { start, credentials, where: anyRole, page: wholeList }).fits.map(
        ({ credentialMet }) => credentialMet,
      );
    expect(credentialsMet(['bachelor'])).toEqual([true, null, false]);
    expect(credentialsMet(['bootcamp'])).toEqual([true, null, false]);
    expect(credentialsMet(['doctorate'])).toEqual([true, null, true]);
    expect(credentialsMet(['other', 'unheard-of'])).toEqual([false, null, false]);
    expect(credentialsMet(null)).toEqual([null, null, null]);
  });
});
