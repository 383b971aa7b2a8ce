import { describe, expect, test } from 'vitest';
import type { CareerMap } from '../../../src/domain/paths/career-map.ts';
import { buildCareerMap } from '../../../src/domain/paths/career-map-builder.ts';
import {
  costOf,
  judgedOf,
  measures,
  millionths,
  moveCosts,
  presets,
  upperQuartile,
  type Weights,
} from '../../../src/domain/paths/ranking.ts';
import { careerColumns, tinyGraph } from '../../tiny-graph.ts';

const weights = (some: Partial<Weights>): Weights => ({
  STEPS: 0,
  COMMONNESS: 0,
  NEW_SKILLS: 0,
  YEARS: 0,
  OBSERVED: 0,
  PAY_DROP: 0,
  ...some,
});

/** What each move of a map costs, in millionths; null when nothing can be said. */
function allCosts(map: CareerMap, by: Weights): number[] | null {
  const costs = moveCosts(judgedOf(map), by);
  return costs && [...map.targets.keys()].map((move) => costOf(costs, move));
}

describe('moveCosts', () => {
  const map = buildCareerMap(
    careerColumns({
      a: {
        moves: {
          b: ['COMMON', [1, 2], { observed: [1, 4] }],
          c: ['OCCASIONAL', null],
          d: ['RARE', [3, 3], { observed: [4, 4] }],
        },
        skills: { s: 1, t: 1 },
      },
      b: { skills: { s: 0.5, t: 0.5, u: 0.5, v: 0.5, w: 0.5 } },
      c: { skills: { s: 1 } },
      d: {},
    }),
  );
  const costs = (by: Weights) => (allCosts(map, by) ?? []).map((cost) => cost / millionths);

  test('by TYPICAL are 1 for a common move, 2 for an occasional and 4 for a rare one', () => {
    expect(costs(presets.TYPICAL)).toEqual([1, 2, 4]);
  });

  test('by FEWEST_STEPS are 1 for each', () => {
    expect(costs(presets.FEWEST_STEPS)).toEqual([1, 1, 1]);
  });

  test('by FASTEST are the middle of the years, the upper quartile where they are unknown', () => {
    expect(costs(presets.FASTEST)).toEqual([1.5, 3, 3]);
  });

  test('by MOST_TRAVELLED are −ln of the share, rounded to millionths', () => {
    expect(costs(presets.MOST_TRAVELLED)).toEqual([1.386294, 1.386294, 0]);
  });

  test('by LEAST_NEW_SKILLS are the share that is not covered', () => {
    // one role lists enough skills, so every skill of it has the same idf: 2 of 5 are covered
    expect(costs(presets.LEAST_NEW_SKILLS)).toEqual([0.6, 0.6, 0.6]);
  });

  test('by several are the weighted sum', () => {
    expect(costs(weights({ STEPS: 2, COMMONNESS: 0.5, YEARS: 1 }))).toEqual([4, 6, 7]);
  });

  test('cost the upper quartile of the known for an unknown move', () => {
    const tiny = buildCareerMap(tinyGraph);
    const by = allCosts(tiny, presets.TYPICAL);
    const unknown = [...tiny.targets.keys()].filter((move) => tiny.signals.commonness[move] === 0);
    expect(unknown.map((move) => (by?.[move] ?? 0) / millionths)).toEqual([2, 2, 2]);
    expect(tiny.targets.length - unknown.length).toBe(10);
  });

  test('never make an unknown move a bargain: one known move sets the price for all', () => {
    const columns = careerColumns({ a: { moves: { b: ['RARE', null] } }, b: { moves: { a: [null, null] } } });
    expect(allCosts(buildCareerMap(columns), presets.TYPICAL)).toEqual([4_000_000, 4_000_000]);
  });

  test('are null when nothing is known of what they go by, but moves by themselves are', () => {
    const bare = buildCareerMap(careerColumns({ a: { moves: { b: [null, [1, 2]] } }, b: {} }));
    expect(allCosts(bare, presets.TYPICAL)).toBeNull();
    expect(allCosts(bare, presets.MOST_TRAVELLED)).toBeNull();
    expect(allCosts(bare, presets.FASTEST)).toEqual([1_500_000]);
    expect(allCosts(bare, weights({ STEPS: 1, COMMONNESS: 5 }))).toEqual([1_000_000]);
    expect(allCosts(buildCareerMap(careerColumns({})), presets.TYPICAL)).toBeNull();
  });

  test('leave what is only related out of the quartile', () => {
    const columns = careerColumns({
      a: { moves: { b: ['COMMON', null] }, related: ['c'], skills: { s: 1 } },
      b: { skills: { s: 1, t: 1, u: 1, v: 1, w: 1 } },
      c: { skills: { x: 1, t: 1, u: 1, v: 1, w: 1 } },
    });
    const map = buildCareerMap(columns);
    const costs = moveCosts(judgedOf(map), presets.LEAST_NEW_SKILLS);
    expect(costs?.weighed[0]?.assumed).toBe(1 - (map.coverage[0] as number));
    expect(map.coverage[1]).toBe(0);
  });

  test('by PAY_DROP are the share by which the median pay falls', () => {
    const paid = (median: number, code: string) => ({ pay: [{ median, code, match: 'CLOSE' as const }] });
    const map = buildCareerMap(
      careerColumns({
        a: { moves: { b: [null, null], c: [null, null] }, ...paid(200, 'x') },
        b: { ...paid(150, 'y'), moves: { a: [null, null] } },
        c: {},
      }),
    );
    expect(allCosts(map, weights({ PAY_DROP: 2 }))).toEqual([500_000, 500_000, 0]);
  });

  test('each preset goes by one measure', () => {
    const alone = Object.values(presets).map((preset) => measures.filter((measure) => preset[measure] > 0));
    expect(alone).toEqual([['COMMONNESS'], ['STEPS'], ['NEW_SKILLS'], ['YEARS'], ['OBSERVED']]);
  });
});

describe('upperQuartile', () => {
  test.each([
    [[4], 4],
    [[1, 4], 4],
    [[1, 2, 4], 4],
    [[4, 2, 1, 1], 2],
    [[4, 1, 1, 1, 2], 2],
    [[1, 1, 1, 1, 1, 1, 2, 4], 1],
    [[Number.NaN, 4, Number.NaN, 10], 10],
  ])('of %j is the value at the nearest rank, %i', (values, expected) => {
    expect(upperQuartile(Float64Array.from(values))).toBe(expected);
  });

  test('leaves the values as they were, and is null of none', () => {
    const values = Float64Array.from([4, 1, 2]);
    upperQuartile(values);
    expect([...values]).toEqual([4, 1, 2]);
    expect(upperQuartile(Float64Array.of(Number.NaN))).toBeNull();
  });
});
