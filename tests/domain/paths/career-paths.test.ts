import { describe, expect, test } from 'vitest';
import { buildCareerMap } from '../../../src/domain/paths/career-map-builder.ts';
import type { CareerMapColumns } from '../../../src/domain/paths/career-map-columns.ts';
import type { CareerPath } from '../../../src/domain/paths/career-path.ts';
import { careerPaths } from '../../../src/domain/paths/career-paths.ts';
import type { PathConstraints } from '../../../src/domain/paths/constraints.ts';
import { type CareerPathQuestion, pathBudget } from '../../../src/domain/paths/path-search.ts';
import { careerColumns, tinyGraph } from '../../tiny-graph.ts';

function ask(from: string, to: string, { maxSteps = 4, k = 10 } = {}, graph: CareerMapColumns = tinyGraph) {
  return careerPaths(buildCareerMap(graph), { from, to, maxSteps, k });
}
const roles = ({ roles: [, ...after] }: CareerPath) => after.join(' ');

describe('careerPaths', () => {
  test('careerPaths ranks by cost, then by number of moves, then by role ids', () => {
    const { paths, complete, reason, stepsNeeded } = ask('analyst', 'architect');
    expect(paths.map((path) => [path.rank, path.cost, roles(path)])).toEqual([
      [1, 4, 'scientist architect'],
      [2, 6, 'developer architect'],
      [3, 6, 'developer senior lead architect'],
      [4, 6, 'developer senior staff architect'],
    ]);
    expect({ complete, reason, stepsNeeded }).toEqual({ complete: true, reason: null, stepsNeeded: null });
  });

  test('careerPaths returns at most k paths, of at most maxSteps steps', () => {
    expect(ask('developer', 'architect', { k: 2 }).paths.map(roles)).toEqual([
      'architect',
      'senior lead architect',
    ]);
    expect(ask('developer', 'architect', { maxSteps: 2 }).paths.map(roles)).toEqual(['architect']);
  });

  test('a path sums the known years of its moves and counts the unknown ones', () => {
    const years = (from: string, to: string) =>
      ask(from, to).paths.map(({ yearsBefore, unknownSteps }) => [yearsBefore, unknownSteps]);
    expect(years('developer', 'architect')).toEqual([
      [{ low: 6, high: 9 }, 0],
      [{ low: 7, high: 12 }, 0],
      [{ low: 5, high: 9 }, 1],
    ]);
    expect(years('scientist', 'architect')).toEqual([[null, 1]]);
  });

  test('a path keeps fractions of years', () => {
    const graph = careerColumns({ a: { moves: { b: ['COMMON', [1.2, 2.3]] } }, b: {} });
    expect(ask('a', 'b', {}, graph).paths[0]?.yearsBefore).toEqual({ low: 1.2, high: 2.3 });
  });

  test('a path names the signals that are unknown on some step', () => {
    expect(ask('developer', 'architect').paths.map(({ unknownSignals }) => unknownSignals)).toEqual([
      [],
      [],
      ['COMMONNESS'],
    ]);
  });

  test('a skill to gain is listed at the first step that needs it, the most important first', () => {
    const [direct, byLead] = ask('developer', 'architect').paths;
    expect(direct?.steps).toMatchObject([
      { from: 'developer', to: 'architect', skillsToGain: ['design', 'cloud', 'hiring', 'modelling'] },
    ]);
    expect(byLead?.steps).toMatchObject([
      { from: 'developer', to: 'senior', skillsToGain: ['design'] },
      { from: 'senior', to: 'lead', skillsToGain: ['hiring', 'mentoring'] },
      { from: 'lead', to: 'architect', skillsToGain: ['cloud', 'modelling'] },
    ]);
  });

  test('a step tells the skills carried over from earlier roles, and the coverage by the last one', () => {
    const [, byLead] = ask('developer', 'architect').paths;
    expect(
      byLead?.steps.map(({ skillsCarriedOver, skillsKnown }) => [skillsCarriedOver, skillsKnown]),
    ).toEqual([
      [['git', 'testing'], 3],
      [['design'], 3],
      [['design', 'hiring'], 4],
    ]);
    expect(byLead?.steps.map(({ coverage }) => coverage)).toEqual([null, null, null]); // too few are listed
    const skillCounts = { p: 1, q: 1, r: 1, s: 1, t: 1 };
    const graph = careerColumns({
      a: { moves: { b: ['RARE', null] }, skills: { p: 1 } },
      b: { skills: skillCounts },
    });
    expect(ask('a', 'b', {}, graph).paths[0]?.steps[0]).toMatchObject({ coverage: 0.2, skillsKnown: 5 });
  });

  test('the weakest step is of unknown commonness, else the rarest, or null when all are common', () => {
    const weakest = (from: string, to: string) => ask(from, to).paths.map((path) => path.weakestStep);
    expect(weakest('developer', 'architect')).toEqual([
      { index: 0, why: 'RAREST' },
      { index: 1, why: 'RAREST' },
      { index: 2, why: 'COMMONNESS_UNKNOWN' },
    ]);
    expect(weakest('intern', 'senior')).toEqual([null]);
  });

  test('careerPaths ranks by the caller’s weights, and tells the cost by measure', () => {
    const map = buildCareerMap(tinyGraph);
    const weights = {
      STEPS: 1,
      COMMONNESS: 0,
      NEW_SKILLS: 0,
      YEARS: 0.5,
      OBSERVED: 0,
      LIKELY: 0,
      PAY_DROP: 0,
      EXPOSURE: 0,
    };
    const { paths } = careerPaths(map, { from: 'developer', to: 'architect', maxSteps: 4, k: 3, weights });
    expect(paths.map((path) => [roles(path), path.cost, path.costParts, path.unknownSignals])).toEqual([
      [
        'architect',
        4.75,
        [
          { measure: 'STEPS', cost: 1 },
          { measure: 'YEARS', cost: 3.75 },
        ],
        [],
      ],
      [
        'senior lead architect',
        7.75,
        [
          { measure: 'STEPS', cost: 3 },
          { measure: 'YEARS', cost: 4.75 },
        ],
        [],
      ],
      [
        'senior staff architect',
        8.5,
        [
          { measure: 'STEPS', cost: 3 },
          { measure: 'YEARS', cost: 5.5 },
        ],
        ['YEARS'],
      ],
    ]);
  });

  test('careerPaths tells that the budget ended the search, and keeps the paths', () => {
    // `gate` alone leads to the goal, and all ways on from it lead back to it
    const tooMany = Math.ceil(Math.cbrt(pathBudget)) + 5; // the search tries three of them in a row
    const crowd = Array.from({ length: tooMany }, (_, i) => `crowd-${i}`);
    const toCrowd = Object.fromEntries(crowd.map((id) => [id, ['COMMON', null] as const]));
    const graph = careerColumns({
      start: { moves: { gate: ['COMMON', null] } },
      gate: { moves: { ...toCrowd, goal: ['COMMON', null] } },
      ...Object.fromEntries(
        crowd.map((id) => [id, { moves: { ...toCrowd, gate: ['COMMON', null] as const } }]),
      ),
      goal: {},
    });
    const { paths, reason, complete } = ask('start', 'goal', { maxSteps: 6, k: 25 }, graph);
    expect([paths.map(roles), reason, complete]).toEqual([['gate goal'], null, false]);
  });
});

describe('without a path careerPaths says why', () => {
  const none = {
    paths: [],
    stepsNeeded: null,
    unblockedBy: [],
    complete: true,
    place: null,
    calculated: false,
  };

  test('careerPaths answers SAME_ROLE when both ends are one role', () => {
    expect(ask('lead', 'lead')).toEqual({ ...none, reason: 'SAME_ROLE' });
  });

  test('careerPaths answers UNREACHABLE when no moves lead there, or the map lacks the role', () => {
    expect(ask('architect', 'intern')).toEqual({ ...none, reason: 'UNREACHABLE' });
    expect(ask('recruiter', 'astronaut')).toEqual({ ...none, reason: 'UNREACHABLE' });
    expect(ask('astronaut', 'recruiter')).toEqual({ ...none, reason: 'UNREACHABLE' });
  });

  test('careerPaths answers MORE_STEPS_NEEDED with the least number of steps', () => {
    expect(ask('intern', 'director', { maxSteps: 3 })).toEqual({
      ...none,
      reason: 'MORE_STEPS_NEEDED',
      stepsNeeded: 4,
    });
    expect(ask('intern', 'director', { maxSteps: 4 }).reason).toBeNull();
  });

  test('careerPaths answers NO_DATA when no move has a known commonness', () => {
    const graph = careerColumns({ a: { moves: { b: [null, [1, 2]] } }, b: {} });
    expect(ask('a', 'b', {}, graph)).toEqual({ ...none, reason: 'NO_DATA' });
  });
});

describe('careerPaths under constraints', () => {
  const map = buildCareerMap(
    careerColumns({
      start: {
        seniority: 'LEAD',
        moves: {
          junior: ['COMMON', null, { kind: 'PIVOT' }],
          peer: ['COMMON', null, { kind: 'LATERAL' }],
          odd: ['RARE', null],
        },
      },
      junior: {
        seniority: 'ENTRY',
        industries: ['health'],
        moves: { goal: ['COMMON', null, { kind: 'PROMOTION' }] },
      },
      peer: {
        seniority: 'SENIOR',
        industries: ['finance'],
        moves: { goal: ['RARE', null, { kind: 'PIVOT' }] },
      },
      odd: { moves: { goal: [null, null] } },
      goal: { seniority: 'SENIOR', moves: { beyond: ['COMMON', null] } },
      beyond: { moves: { goal: ['COMMON', null] } },
      alone: {},
    }),
  );
  const question = { from: 'start', to: 'goal', maxSteps: 4, k: 10 };
  const ways = (constraints: PathConstraints, more: Partial<CareerPathQuestion> = {}) => {
    const { paths, reason, unblockedBy, stepsNeeded } = careerPaths(map, {
      ...question,
      constraints,
      ...more,
    });
    return paths.length > 0 ? paths.map(({ roles: [, first] }) => first) : [reason, unblockedBy, stepsNeeded];
  };

  test('careerPaths meets each constraint, and keeps what is unknown', () => {
    expect(ways({})).toEqual(['junior', 'peer', 'odd']);
    expect(ways({ avoid: ['junior'] })).toEqual(['peer', 'odd']);
    expect(ways({ via: ['odd'] })).toEqual(['odd']);
    expect(ways({ via: ['goal', 'start'] })).toEqual(['junior', 'peer', 'odd']);
    expect(ways({ kinds: ['LATERAL', 'PIVOT'] })).toEqual(['peer', 'odd']);
    expect(ways({ seniority: ['SENIOR', 'EXECUTIVE'] })).toEqual(['peer', 'odd']);
    expect(ways({ industries: ['health'] })).toEqual(['junior', 'odd']);
  });

  test('careerPaths returns the best path per next role with onePerNextRole', () => {
    const deep = { ...question, to: 'beyond' };
    expect(ways({}, { ...deep, onePerNextRole: true })).toEqual(['junior', 'peer', 'odd']);
  });

  test('careerPaths names the constraints that, dropped alone, open a path', () => {
    expect(ways({ avoid: ['odd'], seniority: ['LEAD'] })).toEqual(['CONSTRAINTS', ['SENIORITY'], null]);
    expect(ways({ avoid: ['odd', 'peer'], kinds: ['LATERAL'] })).toEqual([
      'CONSTRAINTS',
      ['AVOID', 'KINDS'],
      null,
    ]);
    expect(ways({ via: ['alone'] })).toEqual(['CONSTRAINTS', ['VIA'], null]);
    expect(ways({ via: ['nobody'] })).toEqual(['CONSTRAINTS', ['VIA'], null]);
  });

  test('careerPaths names no constraint when several must be dropped together', () => {
    expect(ways({ avoid: ['odd'], seniority: ['LEAD'], kinds: ['MANAGEMENT'] })).toEqual([
      'CONSTRAINTS',
      [],
      null,
    ]);
  });

  test('careerPaths answers MORE_STEPS_NEEDED when longer paths meet the constraints', () => {
    const line = buildCareerMap(
      careerColumns({
        a: { moves: { b: ['COMMON', null], d: ['COMMON', null] } },
        b: { moves: { c: ['COMMON', null] } },
        c: { moves: { d: ['COMMON', null] } },
        d: {},
      }),
    );
    const { reason, stepsNeeded, unblockedBy } = careerPaths(line, {
      from: 'a',
      to: 'd',
      maxSteps: 2,
      k: 1,
      constraints: { via: ['c'] },
    });
    expect([reason, stepsNeeded, unblockedBy]).toEqual(['CONSTRAINTS', null, ['VIA']]);
    const far = careerPaths(line, { from: 'a', to: 'c', maxSteps: 1, k: 1, constraints: { avoid: ['d'] } });
    expect([far.reason, far.stepsNeeded]).toEqual(['MORE_STEPS_NEEDED', 2]);
  });
});
