import { expect, test } from 'vitest';
import { BoundedCache } from '../../../src/domain/collections/bounded-cache.ts';

test('BoundedCache keeps the entries that were added last', () => {
  const cache = new BoundedCache<string, string>(2);
  const created: string[] = [];
  const read = (key: string) =>
    cache.getOrAdd(key, () => {
      created.push(key);
      return key.toUpperCase();
    });
  expect(['a', 'b', 'a', 'c', 'b', 'a'].map(read)).toEqual(['A', 'B', 'A', 'C', 'B', 'A']);
  expect(created).toEqual(['a', 'b', 'c', 'a']);
});
