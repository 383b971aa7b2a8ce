import { describe, expect, test } from 'vitest';
import { millionths } from '../../../src/domain/collections/millionths.ts';
import type { CareerMap } from '../../../src/domain/paths/career-map.ts';
import { buildCareerMap } from '../../../src/domain/paths/career-map-builder.ts';
import { costOf, measures, moveCosts, presets, type Weights } from '../../../src/domain/paths/ranking.ts';
import { careerColumns, tinyGraph } from '../../tiny-graph.ts';

const weights = (some: Partial<Weights>): Weights => ({
  STEPS: 0,
  COMMONNESS: 0,
  NEW_SKILLS: 0,
  YEARS: 0,
  OBSERVED: 0,
  LIKELY: 0,
  PAY_DROP: 0,
  EXPOSURE: 0,
  ...some,
});

/** What each move of a map costs, in millionths; null when nothing can be said. */
function allCosts(map: CareerMap, by: Weights): number[] | null {
  const costs = moveCosts(map.signals, by);
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

  test('by TYPICAL a common move costs 1, an occasional one 2 and a rare one 4', () => {
    expect(costs(presets.TYPICAL)).toEqual([1, 2, 4]);
  });

  test('by FEWEST_STEPS each move costs 1', () => {
    expect(costs(presets.FEWEST_STEPS)).toEqual([1, 1, 1]);
  });

  test('by FASTEST a move costs the midpoint of its years, or the upper quartile when they are unknown', () => {
    expect(costs(presets.FASTEST)).toEqual([1.5, 3, 3]);
  });

  test('by MOST_TRAVELLED a move costs −ln of its share, rounded to millionths', () => {
    expect(costs(presets.MOST_TRAVELLED)).toEqual([1.386294, 1.386294, 0]);
  });

  test('by LEAST_NEW_SKILLS a move costs the share that is not covered', () => {
    // one role lists enough skills, so every skill of it has the same idf: 2 of 5 are covered
    expect(costs(presets.LEAST_NEW_SKILLS)).toEqual([0.6, 0.6, 0.6]);
  });

  test('by several measures a move costs the weighted sum', () => {
    expect(costs(weights({ STEPS: 2, COMMONNESS: 0.5, YEARS: 1 }))).toEqual([4, 6, 7]);
  });

  test('an unknown signal costs the upper quartile of the known values', () => {
    const tiny = buildCareerMap(tinyGraph);
    const by = allCosts(tiny, presets.TYPICAL);
    const unknown = [...tiny.targets.keys()].filter((move) => tiny.signals.commonness[move] === 0);
    expect(unknown.map((move) => (by?.[move] ?? 0) / millionths)).toEqual([2, 2, 2]);
    expect(tiny.targets.length - unknown.length).toBe(10);
  });

  test('a single known value is the price of all unknown ones', () => {
    const columns = careerColumns({ a: { moves: { b: ['RARE', null] } }, b: { moves: { a: [null, null] } } });
    expect(allCosts(buildCareerMap(columns), presets.TYPICAL)).toEqual([4_000_000, 4_000_000]);
  });

  test('moveCosts is null when no weighed signal is known, unless steps cost something', () => {
    const bare = buildCareerMap(careerColumns({ a: { moves: { b: [null, [1, 2]] } }, b: {} }));
    expect(allCosts(bare, presets.TYPICAL)).toBeNull();
    expect(allCosts(bare, presets.MOST_TRAVELLED)).toBeNull();
    expect(allCosts(bare, presets.FASTEST)).toEqual([1_500_000]);
    expect(allCosts(bare, weights({ STEPS: 1, COMMONNESS: 5 }))).toEqual([1_000_000]);
    expect(allCosts(buildCareerMap(careerColumns({})), presets.TYPICAL)).toBeNull();
  });

  test('related pairs do not count for the quartile', () => {
    const columns = careerColumns({
      a: { moves: { b: ['COMMON', null] }, related: ['c'], skills: { s: 1 } },
      b: { skills: { s: 1, t: 1, u: 1, v: 1, w: 1 } },
      c: { skills: { x: 1, t: 1, u: 1, v: 1, w: 1 } },
    });
    const map = buildCareerMap(columns);
    const costs = moveCosts(map.signals, presets.LEAST_NEW_SKILLS);
    expect(costs?.weighed[0]?.assumed).toBe(1 - (map.signals.coverage[0] as number));
    expect(map.signals.coverage[1]).toBe(0);
  });

  test('by PAY_DROP a move costs the share by which the median pay falls', () => {
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

  test('by PAY_DROP a cost is rounded once, half a millionth up', () => {
    const paid = (median: number, code: string) => ({ pay: [{ median, code, match: 'CLOSE' as const }] });
    const map = buildCareerMap(
      careerColumns({ a: { moves: { b: [null, null] }, ...paid(40_320, 'x') }, b: paid(40_131, 'y') }),
    );
    // 189 / 40,320 is 0.0046875 exactly
    expect(allCosts(map, weights({ PAY_DROP: 1 }))).toEqual([4_688]);
  });

  test('each preset weighs one measure', () => {
    const alone = Object.values(presets).map((preset) => measures.filter((measure) => preset[measure] > 0));
    expect(alone).toEqual([['COMMONNESS'], ['STEPS'], ['NEW_SKILLS'], ['YEARS'], ['OBSERVED'], ['LIKELY']]);
  });
});
