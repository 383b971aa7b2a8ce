import { describe, expect, test } from 'vitest';
import { layOutPaths } from '../../../../src/explorer/parts/picture/paths-layout.ts';

describe('layOutPaths', () => {
  test('layOutPaths puts each role once, the start at the left, the end at the right, long lines beside the roles', () => {
    const { columns, roles, edges } = layOutPaths([
      ['a', 'b', 'z'],
      ['a', 'c', 'b', 'z'],
      ['a', 'z'],
    ]);
    expect(columns).toBe(4);
    expect([...roles].map(([role, { column }]) => [role, column]).sort()).toEqual([
      ['a', 0],
      ['b', 2],
      ['c', 1],
      ['z', 3],
    ]);
    expect(edges.map(({ from, to, paths, spots }) => [from + to, paths, spots.length])).toEqual([
      ['ab', [0], 3],
      ['bz', [0, 1], 2],
      ['ac', [1], 2],
      ['cb', [1], 2],
      ['az', [2], 4],
    ]);
  });

  test('layOutPaths draws moves in both directions without a circle', () => {
    const { roles } = layOutPaths([
      ['a', 'b', 'c', 'z'],
      ['a', 'c', 'b', 'z'],
    ]);
    expect(roles.get('z')).toMatchObject({ column: 3 });
  });

  test('layOutPaths lays out no paths as an empty picture', () => {
    expect(layOutPaths([])).toEqual({ columns: 1, top: 0, bottom: 0, roles: new Map(), edges: [] });
  });
});
