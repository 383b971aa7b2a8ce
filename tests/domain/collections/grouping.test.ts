import { expect, test } from 'vitest';
import { getOrAdd, groupBy } from '../../../src/domain/collections/grouping.ts';

test('getOrAdd creates a value once and returns the same one after', () => {
  const map = new Map<string, string[]>();
  const first = getOrAdd(map, 'a', () => ['first']);
  expect(getOrAdd(map, 'a', () => ['second'])).toBe(first);
  expect([...map]).toEqual([['a', ['first']]]);
});

test('getOrAdd keeps a stored value of 0, null or false', () => {
  const map = new Map<string, number | null | boolean>([
    ['a', 0],
    ['b', null],
    ['c', false],
  ]);
  expect(['a', 'b', 'c'].map((key) => getOrAdd(map, key, () => 1))).toEqual([0, null, false]);
});

test('groupBy keeps the order of the input among groups and within them', () => {
  const groups = groupBy(['pear', 'fig', 'plum', 'apple', 'fern'], (word) => word[0]);
  expect([...groups]).toEqual([
    ['p', ['pear', 'plum']],
    ['f', ['fig', 'fern']],
    ['a', ['apple']],
  ]);
  expect(groupBy([], String).size).toBe(0);
});
