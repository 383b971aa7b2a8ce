import { describe, expect, test } from 'vitest';
import { buildCareerMap } from '../../../src/domain/paths/career-map-builder.ts';
import { careerPaths } from '../../../src/domain/paths/career-paths.ts';
import { presets } from '../../../src/domain/paths/ranking.ts';
import { careerColumns } from '../../tiny-graph.ts';
import { withCounts } from './counted.ts';

/** `a` leads to `d` by `b` or `c`: by share `b` is ahead, but 10 of 12 people say less than 800 of 1,000. */
const map = buildCareerMap(
  withCounts(
    careerColumns({
      a: { moves: { e: ['COMMON', null] } },
      b: {},
      c: {},
      d: { moves: { a: ['COMMON', null] } },
      e: {},
    }),
    [
      ['a', 'b', 800, 1_000],
      ['a', 'c', 100, 1_000],
      ['a', 'e', 9, 1_000],
      ['b', 'd', 800, 1_000],
      ['c', 'd', 10, 12],
    ],
  ),
);

const moveBetween = (from: string, to: string): number => {
  const start = map.offsets[map.indexOf.get(from) as number] as number;
  const ends = map.targets.subarray(start, map.offsets[(map.indexOf.get(from) as number) + 1]);
  return start + ends.indexOf(map.indexOf.get(to) as number);
};

describe('likelyMoves', () => {
  test('counts and arrivals give each move its share; counts below 10 take no part', () => {
    // arrivals: 800 in b, 100 in c, 810 in d, and a half in each of the five roles
    const arrivals = (count: number) => (count + 0.5) / 1_712.5;
    const likely = (from: string, to: string) => map.signals.likely[moveBetween(from, to)];
    expect(likely('a', 'b')).toBeCloseTo((800 + 5 * arrivals(800)) / 1_005, 12);
    expect(likely('a', 'e')).toBeCloseTo((5 * arrivals(0)) / 1_005, 12);
    expect(likely('c', 'd')).toBeCloseTo((10 + 5 * arrivals(810)) / 17, 12);
    expect(likely('d', 'a')).toBeNaN(); // nobody in d was counted
  });

  test('rank paths: the cost is the sum of −ln of the shares', () => {
    const question = { from: 'a', to: 'd', maxSteps: 4, k: 3, weights: presets.LIKELY };
    const { paths } = careerPaths(map, question);
    expect(paths.map(({ roles }) => roles.join('>'))).toEqual(['a>b>d', 'a>c>d']);
    const [[ab, bd]] = [['a>b', 'b>d'].map((pair) => moveBetween(...(pair.split('>') as [string, string])))];
    const share = (move: number | undefined) => map.signals.likely[move as number] as number;
    expect(paths[0]?.cost).toBeCloseTo(-Math.log(share(ab)) - Math.log(share(bd)), 5);
  });
});
