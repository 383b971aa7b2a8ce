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

const skillsOf = (...names: string[]) => Object.fromEntries(names.map((name) => [name, null]));
/** Nobody was counted; `near` lists what `start` does, `far` nothing of it, and `unlisted` nothing at all. */
const uncounted = buildCareerMap(
  careerColumns({
    start: {
      moves: { far: ['COMMON', null], near: ['COMMON', null], unlisted: ['COMMON', null] },
      skills: skillsOf('a', 'b', 'c', 'd', 'e'),
    },
    far: { skills: skillsOf('v', 'w', 'x', 'y', 'z') },
    near: { skills: skillsOf('a', 'b', 'c', 'd', 'e') },
    unlisted: {},
  }),
);

const moveBetween = (from: string, to: string): number => {
  const start = map.offsets[map.indexOf.get(from) as number] as number;
  const ends = map.targets.subarray(start, map.offsets[(map.indexOf.get(from) as number) + 1]);
  return start + ends.indexOf(map.indexOf.get(to) as number);
};

describe('likelyMoves', () => {
  test('counts and arrivals give each move its share; counts below 10 take no part', () => {
    // no role lists skills, so arrivals alone are expected: 800 in b, 100 in c, none in e, and a half in each
    const expectation = (arrivals: number) => (arrivals + 0.5) / 901.5;
    const likely = (from: string, to: string) => map.signals.likely[moveBetween(from, to)];
    expect(likely('a', 'b')).toBeCloseTo((800 + 5 * expectation(800)) / 1_005, 12);
    expect(likely('a', 'e')).toBeCloseTo((5 * expectation(0)) / 1_005, 12);
    expect(likely('c', 'd')).toBeCloseTo((10 + 5) / 17, 12); // the only move on
    expect(likely('d', 'a')).toBe(1); // nobody in d was counted, and it is the only move on
  });

  test('where nobody was counted, moves are likely by the square of what they cover, plus 0.05', () => {
    const { likely, coverage } = uncounted.signals;
    expect([...coverage]).toEqual([0, 1, Number.NaN]);
    const weights = [0.05 ** 2, 1.05 ** 2, 0.05 ** 2];
    const sum = weights.reduce((total, weight) => total + weight);
    for (const [move, weight] of weights.entries()) expect(likely[move]).toBeCloseTo(weight / sum, 12);
    const { paths, reason } = careerPaths(uncounted, {
      from: 'start',
      to: 'near',
      maxSteps: 2,
      k: 1,
      weights: presets.LIKELY,
    });
    expect([reason, paths[0]?.unknownSignals]).toEqual([null, []]);
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
