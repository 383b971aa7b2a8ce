import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { firstIndexWhere } from '../../../src/domain/collections/binary-search.ts';

describe('firstIndexWhere', () => {
  test('firstIndexWhere finds what a linear search finds, with a logarithm of the calls', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(20)), fc.nat(21), (numbers, bound) => {
        const sorted = [...numbers].sort((a, b) => a - b);
        const passes = (number: number) => number >= bound;
        const expected = sorted.findIndex(passes);
        let calls = 0;
        const index = firstIndexWhere(sorted.length, (i) => {
          calls++;
          return passes(sorted[i] as number);
        });
        expect(index).toBe(expected < 0 ? sorted.length : expected);
        expect(calls).toBeLessThanOrEqual(Math.ceil(Math.log2(sorted.length + 1)));
      }),
    );
  });
});
