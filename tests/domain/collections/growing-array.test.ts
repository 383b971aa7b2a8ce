import fc from 'fast-check';
import { expect, test } from 'vitest';
import { GrowingArray } from '../../../src/domain/collections/growing-array.ts';

test('GrowingArray holds everything that was pushed', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(60_000)), fc.nat(3_000), (values, more) => {
      const growing = new GrowingArray(Uint16Array);
      const all = [...values, ...Array.from({ length: more }, (_, i) => i)];
      for (const value of all) growing.push(value);
      expect(growing.length).toBe(all.length);
      expect(growing.toArray()).toEqual(Uint16Array.from(all));
    }),
  );
});
