import { expect, test } from 'vitest';
import { Derived } from '../../../src/domain/collections/derived.ts';

test('Derived computes a value once per function, also when it is undefined', () => {
  const derived = new Derived();
  let calls = 0;
  const nothing = (): undefined => {
    calls++;
  };
  const double = (source: number) => 2 * source;
  expect([derived.of(1, nothing), derived.of(1, nothing), derived.of(1, double)]).toEqual([
    undefined,
    undefined,
    2,
  ]);
  expect(calls).toBe(1);
});
