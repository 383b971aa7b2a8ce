import { expect, test } from 'vitest';
import { neighbourByKey } from '../../../src/explorer/map/walk-keys.ts';

const places = [
  { id: 'a', x: 0, y: 0, lane: 'one' },
  { id: 'b', x: 10, y: 1, lane: 'one' },
  { id: 'c', x: 4, y: 9, lane: 'two' },
  { id: 'd', x: 0, y: 5, lane: 'two' },
];

test('neighbourByKey goes to the nearest role in the direction of the key, and stays where there is none', () => {
  expect(neighbourByKey(places, 'a', 'ArrowRight')).toBe('b');
  expect(neighbourByKey(places, 'a', 'ArrowDown')).toBe('d');
  expect(neighbourByKey(places, 'b', 'ArrowLeft')).toBe('a');
  expect(neighbourByKey(places, 'a', 'ArrowUp')).toBe('a');
  expect(neighbourByKey(places, '', 'ArrowUp')).toBe('a');
  expect(neighbourByKey(places, 'a', 'Enter')).toBeUndefined();
  expect(neighbourByKey([], '', 'ArrowUp')).toBeUndefined();
});

test('A page key goes to the first role of the lane below or above, and stays at the ends', () => {
  expect(neighbourByKey(places, 'b', 'PageDown')).toBe('c');
  expect(neighbourByKey(places, 'd', 'PageUp')).toBe('a');
  expect(neighbourByKey(places, 'd', 'PageDown')).toBe('d');
  expect(neighbourByKey(places, '', 'PageDown')).toBe('a');
});
