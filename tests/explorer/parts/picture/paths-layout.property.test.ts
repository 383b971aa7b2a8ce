import fc from 'fast-check';
import { expect, test } from 'vitest';
import { layOutPaths } from '../../../../src/explorer/parts/picture/paths-layout.ts';

const path = fc
  .uniqueArray(fc.constantFrom('b', 'c', 'd', 'e', 'f', 'g'), { maxLength: 4 })
  .map((between) => ['a', ...between, 'z']);

test('layOutPaths never puts two roles in one place, nor a line through a role, and is deterministic', () => {
  fc.assert(
    fc.property(fc.array(path, { minLength: 1, maxLength: 10 }), (paths) => {
      const { roles, edges } = layOutPaths(paths);
      expect(new Set(roles.keys())).toEqual(new Set(paths.flat()));
      const spots = [...roles.values(), ...edges.flatMap((edge) => edge.spots.slice(1, -1))];
      for (const { column } of spots) {
        const rows = spots.filter((spot) => spot.column === column).map(({ row }) => row);
        const distances = rows.sort((x, y) => x - y).map((row, index) => row - (rows[index - 1] ?? -99));
        expect(Math.min(...distances)).toBeGreaterThan(0.5);
      }
      expect(layOutPaths(paths)).toEqual(layOutPaths(paths));
    }),
  );
});
