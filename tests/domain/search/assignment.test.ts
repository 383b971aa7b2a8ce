import fc from 'fast-check';
import { expect, test } from 'vitest';
import { leastAssignment } from '../../../src/domain/search/assignment.ts';

/** By trying every way. */
function tried(costs: readonly (readonly (number | null)[])[], used: readonly number[] = []): number | null {
  const [row, ...rest] = costs;
  if (!row) return 0;
  let least: number | null = null;
  for (const [column, cost] of row.entries()) {
    if (cost === null || used.includes(column)) continue;
    const others = tried(rest, [...used, column]);
    if (others !== null && (least === null || cost + others < least)) least = cost + others;
  }
  return least;
}

const matrix = fc
  .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 0, max: 2 }))
  .chain(([rows, more]) =>
    fc.array(
      fc.array(fc.option(fc.integer({ min: 0, max: 130 }), { freq: 3 }), {
        minLength: rows + more,
        maxLength: rows + more,
      }),
      { minLength: rows, maxLength: rows },
    ),
  );

test('leastAssignment equals the least cost over all assignments, or null when there is none', () => {
  fc.assert(
    fc.property(matrix, (costs) => {
      expect(leastAssignment(costs)).toBe(tried(costs));
    }),
    { numRuns: 3_000 },
  );
});

test('leastAssignment solves twelve rows that compete for the same columns at once', () => {
  const costs = Array.from({ length: 12 }, () => Array.from({ length: 30 }, (_, i) => (i < 11 ? 64 : null)));
  expect(leastAssignment(costs)).toBeNull();
});
