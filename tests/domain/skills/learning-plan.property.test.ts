import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { learningPlan } from '../../../src/domain/skills/learning-plan.ts';
import { skillGap } from '../../../src/domain/skills/skill-gap.ts';
import { randomAbilities, randomSkills, roleNames, skillMapOf } from '../../tiny-skills.ts';

const questions = fc.record({
  graph: randomSkills,
  abilities: randomAbilities,
  role: fc.option(fc.constantFrom(...roleNames)),
  to: fc.constantFrom(...roleNames),
});

describe('learningPlan', () => {
  test('learningPlan has each skill that is missing or below once, after its prerequisites', () => {
    fc.assert(
      fc.property(questions, ({ graph, abilities, role, to }) => {
        const map = skillMapOf(graph);
        const start = { role, ...abilities };
        const plan = learningPlan(map, { start, to });
        const gap = skillGap(map, { start, to });
        expect([plan.reason, plan.totals, plan.coverage]).toEqual([gap.reason, gap.totals, gap.coverage]);
        const open = gap.skills.filter(({ status }) => status === 'MISSING' || status === 'BELOW');
        const listedSkills = plan.steps.filter(({ need }) => need !== null).map(({ skill }) => skill);
        expect([...listedSkills].sort()).toEqual(open.map(({ skill }) => skill).sort());
        const order = plan.steps.map(({ skill }) => skill);
        expect(new Set(order).size).toBe(order.length);
        const circular = plan.cycles.flat();
        for (const { skill, buildsOn, unlocks } of plan.steps) {
          const before = graph.skills?.[skill]?.buildsOn ?? [];
          expect([...buildsOn].sort()).toEqual(before.filter((other) => order.includes(other)).sort());
          for (const other of unlocks) expect(graph.skills?.[other]?.buildsOn).toContain(skill);
          if (circular.includes(skill)) continue;
          for (const other of buildsOn) expect(order.indexOf(other)).toBeLessThan(order.indexOf(skill));
        }
      }),
      { numRuns: 2000 },
    );
  });

  test('learningPlan raises coverage to 1 and never lowers it', () => {
    fc.assert(
      fc.property(questions, ({ graph, abilities, role, to }) => {
        const { coverage, steps } = learningPlan(skillMapOf(graph), { start: { role, ...abilities }, to });
        const way = [coverage, ...steps.map(({ coverageAfter }) => coverageAfter)];
        if (coverage === null) {
          for (const coverageOfStep of way) expect(coverageOfStep).toBeNull();
          return;
        }
        expect(way).toEqual([...way].sort((a, b) => Number(a) - Number(b)));
        expect(way.at(-1)).toBe(1);
      }),
      { numRuns: 1000 },
    );
  });

  const map = skillMapOf({
    roles: {
      from: { skills: { python: {} } },
      to: {
        skills: {
          serving: { importance: 0.9 },
          training: { importance: 1, level: 0.75 },
          writing: { importance: 0.2 },
        },
        tools: { pytorch: null },
      },
    },
    skills: {
      serving: { buildsOn: ['training', 'containers'] },
      training: { buildsOn: ['python', 'statistics'] },
      python: { buildsOn: ['programming'] },
      containers: { buildsOn: ['linux'] },
      linux: { buildsOn: ['programming'] },
    },
    tools: { keras: ['training'], pytorch: ['training'], docker: ['containers'] },
  });

  test('learningPlan adds missing prerequisites, except those of skills that the person has', () => {
    const { steps } = learningPlan(map, { start: { role: 'from', skills: [], tools: [] }, to: 'to' });
    expect(steps.map(({ skill, need }) => [skill, need?.status ?? null])).toEqual([
      ['statistics', null],
      ['training', 'MISSING'],
      ['linux', null],
      ['containers', null],
      ['serving', 'MISSING'],
      ['writing', 'MISSING'],
    ]);
    expect(steps[1]).toMatchObject({
      buildsOn: ['statistics'],
      unlocks: ['serving'],
      tools: ['pytorch', 'keras'],
    });
  });

  test('learningPlan adds no prerequisites of a skill that is only below its level', () => {
    const start = { role: null, skills: [{ skill: 'training', level: 0.25 }], tools: [] };
    const { steps } = learningPlan(map, { start, to: 'to' });
    expect(steps.map(({ skill, need }) => [skill, need?.status ?? null])).toEqual([
      ['training', 'BELOW'],
      ['linux', null],
      ['containers', null],
      ['serving', 'MISSING'],
      ['writing', 'MISSING'],
    ]);
  });
});
