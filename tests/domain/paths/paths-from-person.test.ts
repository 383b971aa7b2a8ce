import { describe, expect, test } from 'vitest';
import { buildCareerMap } from '../../../src/domain/paths/career-map-builder.ts';
import type { CareerPath } from '../../../src/domain/paths/career-path.ts';
import { careerPaths } from '../../../src/domain/paths/career-paths.ts';
import type { CareerPathQuestion } from '../../../src/domain/paths/path-search.ts';
import { presets } from '../../../src/domain/paths/ranking.ts';
import { reachableRoles } from '../../../src/domain/paths/reachable-roles.ts';
import type { OwnAbilities } from '../../../src/domain/skills/own-skills.ts';
import { careerColumns } from '../../tiny-graph.ts';

/** `junior` leads to `senior` leads to `boss`; `cook` is apart, and `odd` lists too little to tell. */
const map = buildCareerMap(
  careerColumns(
    {
      junior: {
        moves: { senior: ['COMMON', [1, 2]] },
        skills: { sql: 1, excel: 1, python: 1, charts: 1, writing: 1 },
        tools: ['git', 'sheets'],
      },
      senior: {
        moves: { boss: ['RARE', [3, 4]] },
        skills: { sql: 1, python: { importance: 1, level: 1 }, models: 1, ethics: 1, teaching: 1 },
        tools: ['git', 'cluster'],
      },
      boss: { skills: { budget: 1, teaching: 1, ethics: 1, models: 1, hiring: 1 } },
      cook: { skills: { knives: 1, heat: 1, taste: 1, timing: 1, writing: 1 } },
      odd: { skills: { sql: 1 } },
    },
    { models: ['python', 'sql'], teaching: ['ethics'], python: ['excel'] },
  ),
);
const question = { from: null, to: 'boss', maxSteps: 4, k: 10, weights: presets.LEAST_NEW_SKILLS };
const abilities = (skills: Record<string, number>, tools: string[] = []): OwnAbilities => ({
  skills: Object.entries(skills).map(([skill, level]) => ({ skill, level })),
  tools,
});
const ask = (more: Partial<CareerPathQuestion>) => careerPaths(map, { ...question, ...more });
const way = ({ roles }: CareerPath) => roles.join(' ');

describe('paths from a person', () => {
  test('a person’s paths begin with their best-covered roles, and the first role is a step', () => {
    const { paths, reason } = ask({ abilities: abilities({ sql: 0.5, excel: 0.5 }) });
    expect(reason).toBeNull();
    expect(paths.map((path) => [way(path), path.steps.length])).toEqual([
      ['senior boss', 2],
      ['junior senior boss', 3],
    ]);
    expect(paths[1]?.steps[0]).toMatchObject({ from: null, to: 'junior', pay: null, skillsKnown: 5 });
    expect(paths[1]?.steps[1]).toMatchObject({ from: 'junior', to: 'senior' });
  });

  test('a first role costs its new skills; its other signals are named as unknown', () => {
    const mySkills = abilities({ sql: 1, excel: 1, python: 1, charts: 1, writing: 1 });
    const to = { to: 'junior', abilities: mySkills };
    expect(ask(to).paths[0]).toMatchObject({
      roles: ['junior'],
      cost: 0,
      unknownSignals: [],
      unknownSteps: 1,
    });
    expect(ask({ ...to, weights: presets.TYPICAL }).paths[0]).toMatchObject({
      cost: 4, // the upper quartile of 1 and 4
      unknownSignals: ['COMMONNESS'],
      yearsBefore: null,
      weakestStep: null,
    });
    expect(ask({ ...to, weights: presets.FEWEST_STEPS }).paths[0]).toMatchObject({ cost: 1 });
  });

  test('a person need not gain the skills and tools they have', () => {
    const [path] = ask({ to: 'junior', abilities: abilities({ sql: 0.25, charts: 1 }, ['git']) }).paths;
    expect(path?.steps[0]).toMatchObject({
      skillsToGain: ['excel', 'python', 'writing'],
      skillsCarriedOver: ['charts', 'sql'],
      toolsToGain: ['sheets'],
    });
  });

  test('a person’s level below the need covers a part of it', () => {
    const covered = (level: number) =>
      ask({ to: 'senior', abilities: abilities({ python: level }) }).paths[0]?.cost;
    expect(covered(1)).toBeLessThan(covered(0.5) as number);
    expect(covered(0.5)).toBeLessThan(covered(0.25) as number);
  });

  test('constraints hold for the first role too, which may be a role to pass', () => {
    const mySkills = abilities({ sql: 1, excel: 1 });
    expect(ask({ abilities: mySkills, constraints: { avoid: ['senior'] } })).toMatchObject({
      paths: [],
      reason: 'CONSTRAINTS',
      unblockedBy: ['AVOID'],
    });
    expect(ask({ abilities: mySkills, constraints: { via: ['junior'] } }).paths.map(way)).toEqual([
      'junior senior boss',
    ]);
    expect(ask({ abilities: mySkills, onePerNextRole: true }).paths.map(way)).toEqual([
      'senior boss',
      'junior senior boss',
    ]);
  });

  test('careerPaths answers NO_START when no role lists any of the person’s skills', () => {
    expect(ask({ abilities: abilities({ knitting: 1 }) }).reason).toBe('NO_START');
    expect(ask({ abilities: abilities({}) }).reason).toBe('NO_START');
    expect(ask({ abilities: abilities({ charts: 1 }), maxSteps: 2 })).toMatchObject({
      reason: 'MORE_STEPS_NEEDED',
      stepsNeeded: 3,
    });
    expect(ask({ abilities: abilities({ knives: 1 }) }).reason).toBe('UNREACHABLE');
  });

  test('a person’s roles in reach are their first roles and where these lead', () => {
    const reached = reachableRoles(map, {
      from: null,
      within: 2,
      weights: presets.LEAST_NEW_SKILLS,
      constraints: {},
      abilities: abilities({ sql: 1, excel: 1, python: 1 }),
      order: 'STEPS',
      page: { size: 10, from: 'start', after: null, before: null },
    });
    expect(reached?.items.map(({ id }) => id)).toEqual(['junior', 'senior', 'boss']);
    expect(reached?.paths.map(way)).toEqual(['junior', 'senior', 'senior boss']);
  });
});

describe('paths from a role with own skills', () => {
  test('the better level of role and person counts, for cost, coverage and skills to gain', () => {
    const direct = { from: 'senior', to: 'boss' };
    const [without] = ask(direct).paths;
    const [withOwn] = ask({ ...direct, abilities: abilities({ budget: 1 }) }).paths;
    expect(without?.steps[0]?.coverage).toBeCloseTo(0.506, 3); // 3 of 5, rare ones counting for more
    expect(withOwn?.steps[0]?.coverage).toBeGreaterThan(without?.steps[0]?.coverage as number);
    expect(withOwn?.cost).toBeLessThan(without?.cost as number);
    expect(without?.steps[0]?.skillsToGain).toEqual(['budget', 'hiring']);
    expect(withOwn?.steps[0]?.skillsToGain).toEqual(['hiring']);
  });
});

describe('skills to gain', () => {
  test('skills to gain stand in learning order in each step and in the whole path', () => {
    const [path] = ask({ from: 'junior' }).paths;
    expect(path?.steps.map(({ skillsToGain }) => skillsToGain)).toEqual([
      ['ethics', 'models', 'teaching'],
      ['budget', 'hiring'],
    ]);
    expect(path?.skillsToGain).toEqual(['ethics', 'models', 'teaching', 'budget', 'hiring']);
    const [late] = ask({
      to: 'senior',
      abilities: abilities({ charts: 1 }),
      constraints: { via: ['junior'] },
    }).paths;
    expect(late?.skillsToGain).toEqual(['excel', 'python', 'sql', 'writing', 'ethics', 'models', 'teaching']);
  });
});
