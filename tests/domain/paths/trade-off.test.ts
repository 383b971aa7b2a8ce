import { describe, expect, test } from 'vitest';
import { buildCareerMap } from '../../../src/domain/paths/career-map-builder.ts';
import { careerPaths } from '../../../src/domain/paths/career-paths.ts';
import type { Measure } from '../../../src/domain/paths/ranking.ts';
import { careerColumns, tinyGraph } from '../../tiny-graph.ts';

const map = buildCareerMap(tinyGraph);
const weighedUp = (from: string, to: string, ...tradeOff: Measure[]) =>
  careerPaths(map, { from, to, maxSteps: 5, k: 26, tradeOff });

describe('careerPaths with a trade-off', () => {
  test('gives every path that no other beats, with the measures that are known', () => {
    // directly 7.5 years; by senior and lead 3 + 4 + 2.5; by staff the years of the last move are unknown
    const { paths, complete, reason } = weighedUp('developer', 'architect', 'YEARS', 'COMMONNESS');
    expect([complete, reason]).toEqual([true, null]);
    expect(paths.map(({ rank, roles, costParts }) => [rank, roles.join('>'), costParts])).toEqual([
      [
        1,
        'developer>architect',
        [
          { measure: 'YEARS', cost: 7.5 },
          { measure: 'COMMONNESS', cost: 4 },
        ],
      ],
      [2, 'developer>senior>staff>architect', []],
    ]);
    expect(paths[1]?.unknownSignals).toEqual(['COMMONNESS', 'YEARS']);
    expect(paths.map(({ cost }) => cost)).toEqual([11.5, null]);
  });

  test('by steps alone gives all shortest paths', () => {
    const { paths } = weighedUp('senior', 'architect', 'STEPS');
    expect(paths.map(({ roles }) => roles.join('>'))).toEqual([
      'senior>lead>architect',
      'senior>staff>architect',
    ]);
  });

  test('NO_DATA when no move knows any of the measures, and other reasons as with a ranking', () => {
    const bare = buildCareerMap(careerColumns({ a: { moves: { b: [null, [1, 2]] } }, b: {} }));
    const question = { from: 'a', to: 'b', maxSteps: 4, k: 5 };
    expect(careerPaths(bare, { ...question, tradeOff: ['COMMONNESS', 'PAY_DROP'] }).reason).toBe('NO_DATA');
    expect(careerPaths(bare, { ...question, tradeOff: ['YEARS', 'PAY_DROP'] }).paths).toHaveLength(1);
    expect(weighedUp('developer', 'developer', 'STEPS').reason).toBe('SAME_ROLE');
    expect(weighedUp('architect', 'developer', 'STEPS').reason).toBe('UNREACHABLE');
  });

  test('a person’s first role is a step whose years are unknown', () => {
    const abilities = { skills: [{ skill: 'git', level: 1 }], tools: [] };
    const { paths } = careerPaths(map, {
      from: null,
      to: 'senior',
      maxSteps: 3,
      k: 26,
      tradeOff: ['STEPS', 'YEARS'],
      abilities,
    });
    for (const { cost } of paths) expect(cost).toBeNull();
    for (const { costParts } of paths) expect(costParts.map(({ measure }) => measure)).toEqual(['STEPS']);
  });
});
