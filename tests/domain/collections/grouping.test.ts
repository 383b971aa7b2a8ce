import { expect, test } from 'vitest';
import { groupBy, obtain } from '../../../src/domain/collections/grouping.ts';

test('obtain makes a value once and gives the same one after', () => {
  const map = new Map<string, string[]>();
  const first = obtain(map, 'a', () => ['made']);
  expect(obtain(map, 'a', () => ['made again'])).toBe(first);
  expect([...map]).toEqual([['a', ['made']]]);
});

test('obtain keeps a held value that is none, null or false', () => {
  const map = new Map<string, number | null | boolean>([
    ['a', 0],
    ['b', null],
    ['c', false],
  ]);
  expect(['a', 'b', 'c'].map((key) => obtain(map, key, () => 1))).toEqual([0, null, false]);
});

test('groupBy keeps keys and items in the order in which they came', () => {
  const groups = groupBy(['pear', 'fig', 'plum', 'apple', 'fern'], (word) => word[0]);
  expect([...groups]).toEqual([
    ['p', ['pear', 'plum']],
    ['f', ['fig', 'fern']],
    ['a', ['apple']],
  ]);
  expect(groupBy([], String).size).toBe(0);
});
