import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { RoleFilter } from '../../../src/domain/skills/role-filter.ts';
import { skillGap } from '../../../src/domain/skills/skill-gap.ts';
import { whatOpens } from '../../../src/domain/skills/what-opens.ts';
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

describe('whatOpens', () => {
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
        for (const skill of map.skills.ids) {
          const raised = roles.flatMap((role) => {
            const before = coverage(role, abilities.skills);
            const after = coverage(role, [...abilities.skills, { skill, level: 1 }]);
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
            prerequisites: [...levelsAt(graph, null, [{ skill, level: 1 }]).keys()]
              .filter((other) => other !== skill && !skillsNow.has(other))
              .sort(),
            gain: expect.closeTo(gain, 5),
            roles: raised.sort(byRole),
          });
        }
        const keys = openings.map(({ opens, gain, prerequisites }, i) => ({
          opensNone: Number(opens === 0),
          gainForEach: gain / (1 + prerequisites.length),
          opens,
          id: items[i]?.id ?? '',
        }));
        expect(keys).toEqual(
          [...keys].sort(
            (a, b) =>
              a.opensNone - b.opensNone ||
              b.gainForEach - a.gainForEach ||
              b.opens - a.opens ||
              (a.id < b.id ? -1 : 1),
          ),
        );
      }),
      { numRuns: 500 },
    );
  });
});
