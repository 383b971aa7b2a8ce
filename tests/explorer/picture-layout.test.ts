import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { layOut } from '../../src/explorer/paths/picture-layout.ts';

describe('The picture of paths', () => {
  test('has each role once, the start at the left, the end at the right, and longer lines beside the roles', () => {
    const { columns, roles, edges } = layOut([
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

  test('draws moves in both directions without a circle', () => {
    const { roles } = layOut([
      ['a', 'b', 'c', 'z'],
      ['a', 'c', 'b', 'z'],
    ]);
    expect(roles.get('z')).toMatchObject({ column: 3 });
  });

  const path = fc
    .uniqueArray(fc.constantFrom('b', 'c', 'd', 'e', 'f', 'g'), { maxLength: 4 })
    .map((between) => ['a', ...between, 'z']);

  test('never puts two things in one place, nor a line through a role', () => {
    fc.assert(
      fc.property(fc.array(path, { minLength: 1, maxLength: 10 }), (paths) => {
        const { roles, edges } = layOut(paths);
        expect(new Set(roles.keys())).toEqual(new Set(paths.flat()));
        const places = [...roles.values(), ...edges.flatMap(({ spots }) => spots.slice(1, -1))];
        for (const { column } of places) {
          const rows = places.filter((place) => place.column === column).map(({ row }) => row);
          const apart = rows.sort((x, y) => x - y).map((row, index) => row - (rows[index - 1] ?? -99));
          expect(Math.min(...apart)).toBeGreaterThan(0.5);
        }
        expect(layOut(paths)).toEqual(layOut(paths));
      }),
    );
  });
});
