import { describe, expect, test } from 'vitest';
import { upperQuartile } from '../../../src/domain/paths/move-signals.ts';

describe('upperQuartile', () => {
  test.each([
    [[4], 4],
    [[1, 4], 4],
    [[1, 2, 4], 4],
    [[4, 2, 1, 1], 2],
    [[4, 1, 1, 1, 2], 2],
    [[1, 1, 1, 1, 1, 1, 2, 4], 1],
    [[Number.NaN, 4, Number.NaN, 10], 10],
  ])('upperQuartile of %j is the value at the nearest rank, %i', (values, expected) => {
    expect(upperQuartile(Float64Array.from(values))).toBe(expected);
  });

  test('upperQuartile does not change its input, and is null without values', () => {
    const values = Float64Array.from([4, 1, 2]);
    upperQuartile(values);
    expect([...values]).toEqual([4, 1, 2]);
    expect(upperQuartile(Float64Array.of(Number.NaN))).toBeNull();
  });
});
