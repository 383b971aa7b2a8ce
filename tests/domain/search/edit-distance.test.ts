import fc from 'fast-check';
import { expect, test } from 'vitest';
import { editDistance } from '../../../src/domain/search/edit-distance.ts';

/** The definition, word for word. */
function plainly(a: readonly string[], b: readonly string[]): number {
  if (a.length === 0 || b.length === 0) return a.length + b.length;
  const [x, ...restA] = a;
  const [y, ...restB] = b;
  if (x === y) return plainly(restA, restB);
  const edited = Math.min(plainly(restA, b), plainly(a, restB), plainly(restA, restB));
  const isSwap = x === b[1] && y === a[1];
  return 1 + (isSwap ? Math.min(edited, plainly(a.slice(2), b.slice(2))) : edited);
}

const short = fc.string({ unit: fc.constantFrom('a', 'b', '😀'), maxLength: 5 });

test('editDistance is the least number of insertions, deletions, replacements and swaps, or null beyond the bound', () => {
  fc.assert(
    fc.property(short, short, fc.integer({ min: 0, max: 6 }), (a, b, most) => {
      const distance = plainly([...a], [...b]);
      expect(editDistance(a, b, most)).toBe(distance <= most ? distance : null);
    }),
    { numRuns: 2_000 },
  );
});
