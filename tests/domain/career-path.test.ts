import { describe, expect, test } from 'vitest';
import { buildCareerMap, type CareerMapColumns } from '../../src/domain/career-map.ts';
import { type CareerPath, careerPaths, pathBudget } from '../../src/domain/career-path.ts';
import { careerColumns, tinyGraph } from '../tiny-graph.ts';

function ask(from: string, to: string, { maxSteps = 4, k = 10 } = {}, graph: CareerMapColumns = tinyGraph) {
  return careerPaths(buildCareerMap(graph), { from, to, maxSteps, k });
}
const roles = ({ roles: [, ...after] }: CareerPath) => after.join(' ');

describe('careerPaths', () => {
  test('ranks by cost, then by number of moves, then by the roles one by one', () => {
    const { paths, complete, reason, stepsNeeded } = ask('analyst', 'architect');
    expect(paths.map((path) => [path.rank, path.cost, roles(path)])).toEqual([
      [1, 4, 'scientist architect'],
      [2, 6, 'developer architect'],
      [3, 6, 'developer senior lead architect'],
      [4, 6, 'developer senior staff architect'],
    ]);
    expect({ complete, reason, stepsNeeded }).toEqual({ complete: true, reason: null, stepsNeeded: null });
  });

  test('gives no more paths than asked for, and none longer than allowed', () => {
    expect(ask('developer', 'architect', { k: 2 }).paths.map(roles)).toEqual([
      'architect',
      'senior lead architect',
    ]);
    expect(ask('developer', 'architect', { maxSteps: 2 }).paths.map(roles)).toEqual(['architect']);
  });

  test('adds up the years of the moves that have them, and counts those that have none', () => {
    const years = (from: string, to: string) =>
      ask(from, to).paths.map(({ yearsBefore, unknownSteps }) => [yearsBefore, unknownSteps]);
    expect(years('developer', 'architect')).toEqual([
      [{ low: 6, high: 9 }, 0],
      [{ low: 7, high: 12 }, 0],
      [{ low: 5, high: 9 }, 1],
    ]);
    expect(years('scientist', 'architect')).toEqual([[null, 1]]);
  });

  test('gives years with a fraction as they were said', () => {
    const graph = careerColumns({ a: { moves: { b: ['COMMON', [1.2, 2.3]] } }, b: {} });
    expect(ask('a', 'b', {}, graph).paths[0]?.yearsBefore).toEqual({ low: 1.2, high: 2.3 });
  });

  test('says when the cost rests on a commonness that nobody knows', () => {
    expect(ask('developer', 'architect').paths.map(({ unknownSignals }) => unknownSignals)).toEqual([
      [],
      [],
      ['COMMONNESS'],
    ]);
  });

  test('lists the skills to gain where they first come up, each once, the most important first', () => {
    const [direct, byLead] = ask('developer', 'architect').paths;
    expect(direct?.steps).toEqual([
      { from: 'developer', to: 'architect', skillsToGain: ['design', 'cloud', 'hiring', 'modelling'] },
    ]);
    expect(byLead?.steps).toEqual([
      { from: 'developer', to: 'senior', skillsToGain: ['design'] },
      { from: 'senior', to: 'lead', skillsToGain: ['hiring', 'mentoring'] },
      { from: 'lead', to: 'architect', skillsToGain: ['cloud', 'modelling'] },
    ]);
  });

  test('says that it gave up, and keeps what it found', () => {
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
  const none = { paths: [], stepsNeeded: null, complete: true };

  test('SAME_ROLE when there is nowhere to go', () => {
    expect(ask('lead', 'lead')).toEqual({ ...none, reason: 'SAME_ROLE' });
  });

  test('UNREACHABLE when no moves lead there, or nobody describes the role', () => {
    expect(ask('architect', 'intern')).toEqual({ ...none, reason: 'UNREACHABLE' });
    expect(ask('recruiter', 'astronaut')).toEqual({ ...none, reason: 'UNREACHABLE' });
    expect(ask('astronaut', 'recruiter')).toEqual({ ...none, reason: 'UNREACHABLE' });
  });

  test('MORE_STEPS_NEEDED with the fewest that would do', () => {
    expect(ask('intern', 'director', { maxSteps: 3 })).toEqual({
      ...none,
      reason: 'MORE_STEPS_NEEDED',
      stepsNeeded: 4,
    });
    expect(ask('intern', 'director', { maxSteps: 4 }).reason).toBeNull();
  });

  test('NO_DATA when no move of the map has a known commonness', () => {
    const graph = careerColumns({ a: { moves: { b: [null, [1, 2]] } }, b: {} });
    expect(ask('a', 'b', {}, graph)).toEqual({ ...none, reason: 'NO_DATA' });
  });
});
