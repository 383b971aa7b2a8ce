import { expect, test } from 'vitest';
import { costOfKey, keyOf } from '../../../src/domain/paths/path-key.ts';
import { maxPathSteps } from '../../../src/domain/paths/path-limits.ts';

test('keys order by cost, then by steps, up to the longest path', () => {
  const costs = [0, 1, 2, 1_000_000, 2 ** 40];
  const steps = Array.from({ length: maxPathSteps + 1 }, (_, count) => count);
  const pairs = costs.flatMap((cost) => steps.map((count) => [cost, count] as const));
  const keys = pairs.map(([cost, count]) => keyOf(cost, count));
  expect(keys).toEqual([...new Set(keys)].sort((a, b) => a - b));
  expect(keys.map(costOfKey)).toEqual(pairs.map(([cost]) => cost));
});
