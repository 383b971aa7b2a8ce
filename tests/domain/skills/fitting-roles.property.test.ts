import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fittingRoles, type RoleFit } from '../../../src/domain/skills/fitting-roles.ts';
import { nearness } from '../../../src/domain/skills/nearness.ts';
import type { OwnAbilities } from '../../../src/domain/skills/own-skills.ts';
import type { RoleFilter } from '../../../src/domain/skills/role-filter.ts';
import { skillGap } from '../../../src/domain/skills/skill-gap.ts';
import type { SkillMap } from '../../../src/domain/skills/skill-map.ts';
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

/** The share of a person's skills and tools that a role asks for, evaluated plainly. */
function usedShareOf(graph: SkillGraph, map: SkillMap, abilities: OwnAbilities, id: string): number {
  const { skills = {}, tools = {} } = graph.roles[id] ?? {};
  const levels = levelsAt(graph, null, abilities.skills);
  const parts: { weight: number; used: number }[] = [];
  for (const { skill } of abilities.skills) {
    const index = map.skills.indexOf.get(skill);
    if (index === undefined) continue;
    const entry = skills[skill];
    const demand = entry ? (entry.importance ?? (entry.essential === false ? 0.5 : 1)) : 0;
    const [have, need] = [levels.get(skill) ?? null, entry?.level ?? null];
    const part = need === 0 || have === null || need === null ? 1 : Math.min(1, have / need);
    parts.push({ weight: map.skillRarity.idf[index] as number, used: demand * part });
  }
  for (const tool of abilities.tools) {
    const index = map.tools.indexOf.get(tool);
    if (index === undefined) continue;
    parts.push({ weight: map.toolRarity.idf[index] as number, used: Number(tool in tools) });
  }
  const total = parts.reduce((sum, { weight }) => sum + weight, 0);
  return total === 0 ? 0 : parts.reduce((sum, { weight, used }) => sum + weight * used, 0) / total;
}

describe('fittingRoles', () => {
  test('fittingRoles orders the roles that share something with the start by used share times nearness, coverage and id', () => {
    fc.assert(
      fc.property(questions, ({ graph, abilities, where }) => {
        const map = skillMapOf(graph);
        const start = { role: null, ...abilities };
        const near = nearness(map, start);
        const ownSkills = [...levelsAt(graph, null, abilities.skills).keys()];
        const expected = new Map(
          allowed(graph, where)
            .filter((id) => {
              const { skills = {}, tools = {} } = graph.roles[id] ?? {};
              return (
                ownSkills.some((skill) => skill in skills) || abilities.tools.some((tool) => tool in tools)
              );
            })
            .map((to) => {
              const { coverage, skills, tools } = skillGap(map, { start, to });
              const nearnessOf = near[map.roles.indexOf.get(to) as number] as number;
              return [
                to,
                { coverage, skills, tools, nearnessOf, share: usedShareOf(graph, map, abilities, to) },
              ];
            }),
        );
        const { items, fits, total } = fittingRoles(map, {
          start,
          credentials: null,
          where,
          page: wholeList,
        });
        expect(total).toBe(expected.size);
        expect(items.map(({ id }) => id).sort()).toEqual([...expected.keys()].sort());
        for (const [i, { id }] of items.entries()) {
          const { nearnessOf, share, ...lists } = expected.get(id) as NonNullable<
            ReturnType<typeof expected.get>
          >;
          const fit = fits[i] as RoleFit;
          expect(fit).toMatchObject({ ...lists, credentialMet: null });
          expect(fit.usedShare).toBeCloseTo(share, 5);
          expect(fit.nearness).toBeCloseTo(nearnessOf, 5);
          if (lists.coverage === null) expect(fit.score).toBeNull();
          else expect(fit.score).toBeCloseTo(share * nearnessOf, 5);
        }
        const place = (i: number) => {
          const { score, coverage, usedShare } = fits[i] as RoleFit;
          return [Number(coverage !== null), score ?? usedShare, coverage ?? 0, items[i]?.id ?? ''] as const;
        };
        for (let i = 1; i < items.length; i++) {
          const [first, second] = [place(i - 1), place(i)];
          expect(
            first[0] - second[0] ||
              first[1] - second[1] ||
              first[2] - second[2] ||
              (first[3] < second[3] ? 1 : -1),
          ).toBeGreaterThan(0);
        }
      }),
      { numRuns: 1000 },
    );
  });

  test('a role that asks for what the person has comes before one that asks for little, and before one that asks for everything', () => {
    const list = (...names: string[]) => Object.fromEntries(names.map((name) => [name, {}]));
    const map = skillMapOf({
      roles: {
        butcher: { skills: list('food', 'knives', 'cold', 'strength', 'hygiene') },
        chef: { skills: list('food', 'kitchen', 'people', 'budgets', 'menus', 'hygiene') },
        director: {
          skills: list('food', 'people', 'budgets', ...Array.from('abcdefghijklmnopqr', (x) => `task-${x}`)),
        },
        helper: { skills: list('food', 'hygiene', 'lifting', 'sweeping', 'sorting') },
      },
    });
    const startWith = (...names: string[]) => ({
      role: null,
      skills: names.map((skill) => ({ skill, level: 1 })),
      tools: [],
    });
    const start = startWith('food', 'kitchen', 'people', 'budgets');
    const { items } = fittingRoles(map, { start, credentials: null, where: anyRole, page: wholeList });
    expect(items.slice(0, 2).map(({ id }) => id)).toEqual(['chef', 'director']);
  });

  test('tools count beside skills, each by its rarity, and what is EXACT or CLOSE to one counts as it', () => {
    const skills = { a: {}, b: {}, c: {}, d: {}, e: {} };
    const map = skillMapOf({
      roles: {
        drawing: { skills, tools: { 'onet-autocad': null } },
        near: { skills, tools: { 'onet-drafting': null } },
        plain: { skills, tools: { excel: null } },
      },
      equivalents: [
        ['autocad', 'onet-autocad', 'EXACT'],
        ['autocad', 'onet-drafting', 'CLOSE'],
      ],
    });
    const start = { role: null, skills: [{ skill: 'a', level: 1 }], tools: ['autocad'] };
    const { items, fits } = fittingRoles(map, {
      start,
      credentials: null,
      where: anyRole,
      page: wholeList,
    });
    expect(items.map(({ id }) => id)).toEqual(['drawing', 'near', 'plain']);
    expect(fits.map(({ usedShare }) => usedShare === 1)).toEqual([true, true, false]);
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
