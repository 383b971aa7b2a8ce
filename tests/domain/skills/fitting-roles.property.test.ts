import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fittingRoles } from '../../../src/domain/skills/fitting-roles.ts';
import type { RoleFilter } from '../../../src/domain/skills/role-filter.ts';
import { skillGap } from '../../../src/domain/skills/skill-gap.ts';
import { whatOpens } from '../../../src/domain/skills/what-opens.ts';
import { randomOwn, randomSkills, type SkillsSaid, skillMapOf, wholeList } from '../../tiny-skills.ts';

const anyRole: RoleFilter = {};
const questions = fc.record({
  said: randomSkills,
  own: randomOwn,
  where: fc.constantFrom<RoleFilter>(anyRole, { seniority: ['ENTRY', 'MID'] }),
});

const allowed = (said: SkillsSaid, where: RoleFilter) =>
  Object.keys(said.roles).filter(
    (id) => where === anyRole || ['ENTRY', 'MID'].includes(said.roles[id]?.seniority ?? ''),
  );

describe('fittingRoles', () => {
  test('orders what lists something of it by coverage, tools held and id, and tells the gap to each', () => {
    fc.assert(
      fc.property(questions, ({ said, own, where }) => {
        const map = skillMapOf(said);
        const start = { role: null, ...own };
        const expected = allowed(said, where)
          .filter((id) => {
            const { skills = {}, tools = {} } = said.roles[id] ?? {};
            return own.skills.some(({ skill }) => skill in skills) || own.tools.some((tool) => tool in tools);
          })
          .map((to) => ({ to, gap: skillGap(map, { start, to }) }))
          .sort(
            (a, b) =>
              (b.gap.coverage ?? -1) - (a.gap.coverage ?? -1) ||
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

  test('keeps roles of which nobody says what is asked for', () => {
    const map = skillMapOf({
      roles: {
        a: { skills: { s: {} }, seniority: 'LEAD', family: 'Data', industries: ['health'] },
        b: { skills: { s: {} } },
      },
    });
    const start = { role: null, skills: [{ skill: 's', level: 1 }], tools: [] };
    const found = (where: RoleFilter) =>
      fittingRoles(map, { start, credentials: null, where, page: wholeList }).items.map(({ id }) => id);
    expect(found({ seniority: ['LEAD'], families: ['Data'], industries: ['health'] })).toEqual(['a', 'b']);
    expect(found({ seniority: ['MID'] })).toEqual(['b']);
    expect(found({ families: ['Design'] })).toEqual(['b']);
    expect(found({ industries: ['finance'] })).toEqual(['b']);
  });

  test('says whether a credential that is accepted, or education as high as is usual, is held', () => {
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
    const met = (credentials: string[] | null) =>
      fittingRoles(map, { start, credentials, where: anyRole, page: wholeList }).fits.map(
        ({ credentialMet }) => credentialMet,
      );
    expect(met(['bachelor'])).toEqual([true, null, false]);
    expect(met(['bootcamp'])).toEqual([true, null, false]);
    expect(met(['doctorate'])).toEqual([true, null, true]);
    expect(met(['other', 'unheard-of'])).toEqual([false, null, false]);
    expect(met(null)).toEqual([null, null, null]);
  });
});

describe('whatOpens', () => {
  const byRole = (a: { role: string }, b: { role: string }) => (a.role < b.role ? -1 : 1);

  test('finds what trying every skill by itself finds', () => {
    fc.assert(
      fc.property(questions, fc.constantFrom(0.3, 0.5, 0.8, 1), ({ said, own, where }, share) => {
        const map = skillMapOf(said);
        const roles = allowed(said, where);
        const coverage = (to: string, skills: typeof own.skills) =>
          skillGap(map, { start: { role: null, ...own, skills }, to }).coverage;
        const { openNow, openings, items } = whatOpens(map, {
          start: { role: null, ...own },
          share,
          where,
          page: wholeList,
        });
        expect(openNow).toBe(roles.filter((to) => (coverage(to, own.skills) ?? -1) >= share).length);
        for (const skill of map.skills.ids) {
          const raised = roles.flatMap((role) => {
            const before = coverage(role, own.skills);
            const after = coverage(role, [...own.skills, { skill, level: 1 }]);
            if (before === null || after === null || after <= before) return [];
            return { role, before, after, opened: before < share && after >= share };
          });
          const opening = openings[items.findIndex(({ id }) => id === skill)];
          if (raised.length === 0) {
            expect(opening).toBeUndefined();
            continue;
          }
          const gain = raised.reduce((sum, { before, after }) => sum + after - before, 0);
          expect({ ...opening, roles: [...(opening?.roles ?? [])].sort(byRole) }).toEqual({
            opens: raised.filter(({ opened }) => opened).length,
            raises: raised.length,
            gain: expect.closeTo(gain, 5),
            roles: raised.sort(byRole),
          });
        }
        const keys = openings.map(({ opens, gain }, i) => [-opens, -gain, items[i]?.id ?? ''] as const);
        expect(keys).toEqual([...keys].sort((a, b) => a[0] - b[0] || a[1] - b[1] || (a[2] < b[2] ? -1 : 1)));
      }),
      { numRuns: 500 },
    );
  });
});
