import { describe, expect, test } from 'vitest';
import { buildCareerMap } from '../../src/domain/career-map.ts';
import { millionths, typicalCosts, upperQuartile } from '../../src/domain/ranking.ts';
import { careerColumns, tinyGraph } from '../tiny-graph.ts';

describe('typicalCosts', () => {
  test('costs 1 for a common move, 2 for an occasional and 4 for a rare one, in millionths', () => {
    const map = buildCareerMap(
      careerColumns({
        a: { moves: { b: ['COMMON', null], c: ['OCCASIONAL', null], d: ['RARE', null] } },
        b: {},
        c: {},
        d: {},
      }),
    );
    expect([...(typicalCosts(map)?.costs ?? [])]).toEqual([1_000_000, 2_000_000, 4_000_000]);
  });

  test('costs the upper quartile of the known for an unknown move, and tells which are known', () => {
    const map = buildCareerMap(tinyGraph);
    const ranking = typicalCosts(map);
    const unknown = [...map.targets.keys()].filter((move) => !ranking?.known(move));
    expect(unknown.map((move) => (ranking?.costs[move] ?? 0) / millionths)).toEqual([2, 2, 2]);
    expect(unknown.every((move) => map.commonness[move] === 0)).toBe(true);
    expect(map.targets.length - unknown.length).toBe(10);
  });

  test('never makes an unknown move a bargain: one known move sets the price for all', () => {
    const columns = careerColumns({ a: { moves: { b: ['RARE', null] } }, b: { moves: { a: [null, null] } } });
    expect([...(typicalCosts(buildCareerMap(columns))?.costs ?? [])]).toEqual([4_000_000, 4_000_000]);
  });

  test('is null when no move has a known commonness', () => {
    const columns = careerColumns({ a: { moves: { b: [null, [1, 2]] } }, b: {} });
    expect(typicalCosts(buildCareerMap(columns))).toBeNull();
    expect(typicalCosts(buildCareerMap({ roles: [] }))).toBeNull();
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
  ])('of %j is the value at the nearest rank, %i', (values, expected) => {
    expect(upperQuartile(Uint8Array.from(values))).toBe(expected);
  });

  test('leaves the values as they were, and is null of none', () => {
    const values = Uint8Array.from([4, 1, 2]);
    upperQuartile(values);
    expect([...values]).toEqual([4, 1, 2]);
    expect(upperQuartile(new Uint8Array())).toBeNull();
  });
});
