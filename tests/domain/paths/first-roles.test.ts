import { describe, expect, test } from 'vitest';
import { buildCareerMap } from '../../../src/domain/paths/career-map-builder.ts';
import type { CareerPath } from '../../../src/domain/paths/career-path.ts';
import { type CareerPathQuestion, careerPaths } from '../../../src/domain/paths/career-paths.ts';
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
const own = (skills: Record<string, number>, tools: string[] = []): OwnAbilities => ({
  skills: Object.entries(skills).map(([skill, level]) => ({ skill, level })),
  tools,
});
const ask = (more: Partial<CareerPathQuestion>) => careerPaths(map, { ...question, ...more });
const way = ({ roles }: CareerPath) => roles.join(' ');

describe('from a person', () => {
  test('paths begin with the roles of which they have most, the first role being a step', () => {
    const { paths, reason } = ask({ own: own({ sql: 0.5, excel: 0.5 }) });
    expect(reason).toBeNull();
    expect(paths.map((path) => [way(path), path.steps.length])).toEqual([
      ['senior boss', 2],
      ['junior senior boss', 3],
    ]);
    expect(paths[1]?.steps[0]).toMatchObject({ from: null, to: 'junior', pay: null, skillsKnown: 5 });
    expect(paths[1]?.steps[1]).toMatchObject({ from: 'junior', to: 'senior' });
  });

  test('a first role costs what is new in it; other signals are unknown, and said to be', () => {
    const mine = own({ sql: 1, excel: 1, python: 1, charts: 1, writing: 1 });
    const to = { to: 'junior', own: mine };
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

  test('what they have is not to be gained, tools included', () => {
    const [path] = ask({ to: 'junior', own: own({ sql: 0.25, charts: 1 }, ['git']) }).paths;
    expect(path?.steps[0]).toMatchObject({
      skillsToGain: ['excel', 'python', 'writing'],
      skillsCarriedOver: ['charts', 'sql'],
      toolsToGain: ['sheets'],
    });
  });

  test('a level below the need covers a part of it', () => {
    const covered = (level: number) => ask({ to: 'senior', own: own({ python: level }) }).paths[0]?.cost;
    expect(covered(1)).toBeLessThan(covered(0.5) as number);
    expect(covered(0.5)).toBeLessThan(covered(0.25) as number);
  });

  test('constraints hold for the first role too, and a role to pass may be it', () => {
    const mine = own({ sql: 1, excel: 1 });
    expect(ask({ own: mine, constraints: { avoid: ['senior'] } })).toMatchObject({
      paths: [],
      reason: 'CONSTRAINTS',
      unblockedBy: ['AVOID'],
    });
    expect(ask({ own: mine, constraints: { via: ['junior'] } }).paths.map(way)).toEqual([
      'junior senior boss',
    ]);
    expect(ask({ own: mine, onePerNextRole: true }).paths.map(way)).toEqual([
      'senior boss',
      'junior senior boss',
    ]);
  });

  test('NO_START when no role lists any of it, MORE_STEPS_NEEDED and UNREACHABLE as ever', () => {
    expect(ask({ own: own({ knitting: 1 }) }).reason).toBe('NO_START');
    expect(ask({ own: own({}) }).reason).toBe('NO_START');
    expect(ask({ own: own({ charts: 1 }), maxSteps: 2 })).toMatchObject({
      reason: 'MORE_STEPS_NEEDED',
      stepsNeeded: 3,
    });
    expect(ask({ own: own({ knives: 1 }) }).reason).toBe('UNREACHABLE');
  });

  test('the roles in reach are their first roles and where these lead', () => {
    const reached = reachableRoles(map, {
      from: null,
      within: 2,
      weights: presets.LEAST_NEW_SKILLS,
      constraints: {},
      own: own({ sql: 1, excel: 1, python: 1 }),
      order: 'STEPS',
      page: { size: 10, from: 'start', after: null, before: null },
    });
    expect(reached?.items.map(({ id }) => id)).toEqual(['junior', 'senior', 'boss']);
    expect(reached?.paths.map(way)).toEqual(['junior', 'senior', 'senior boss']);
  });
});

describe('from a role with skills of one’s own', () => {
  test('the better of the two counts, for cost, coverage and what is left to gain', () => {
    const direct = { from: 'senior', to: 'boss' };
    const [without] = ask(direct).paths;
    const [withOwn] = ask({ ...direct, own: own({ budget: 1 }) }).paths;
    expect(without?.steps[0]?.coverage).toBeCloseTo(0.506, 3); // 3 of 5, rare ones counting for more
    expect(withOwn?.steps[0]?.coverage).toBeGreaterThan(without?.steps[0]?.coverage as number);
    expect(withOwn?.cost).toBeLessThan(without?.cost as number);
    expect(without?.steps[0]?.skillsToGain).toEqual(['budget', 'hiring']);
    expect(withOwn?.steps[0]?.skillsToGain).toEqual(['hiring']);
  });
});

describe('skills to gain', () => {
  test('stand in learning order in each step, and once in that of the whole path', () => {
    const [path] = ask({ from: 'junior' }).paths;
    expect(path?.steps.map(({ skillsToGain }) => skillsToGain)).toEqual([
      ['ethics', 'models', 'teaching'],
      ['budget', 'hiring'],
    ]);
    expect(path?.skillsToGain).toEqual(['ethics', 'models', 'teaching', 'budget', 'hiring']);
    const [late] = ask({ to: 'senior', own: own({ charts: 1 }), constraints: { via: ['junior'] } }).paths;
    expect(late?.skillsToGain).toEqual(['excel', 'python', 'sql', 'writing', 'ethics', 'models', 'teaching']);
  });
});
