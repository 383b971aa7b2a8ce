import { describe, expect, test } from 'vitest';
import { isHitPosition } from '../../../src/domain/search/search.ts';

describe('isHitPosition', () => {
  test.each([
    [[]],
    [[0, 0, 0, 0, 1, 0, 'x', 0]],
    [[0, 0, 0, 0, 1, 0, 'x', 0, 7]],
    [[0, 0.5, 0, 0, 1, 0, 'x', 0, 'id']],
  ])('isHitPosition refuses %j', (parts) => {
    expect(isHitPosition(parts)).toBe(false);
  });
});
