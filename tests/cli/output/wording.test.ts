import { expect, test } from 'vitest';
import { namesOf, plural, titleOf, words, yearsText } from '../../../src/cli/output/wording.ts';

test('plural adds an s to every count but one', () => {
  expect([plural(1, 'move'), plural(2, 'move'), plural(0, 'move')]).toEqual(['1 move', '2 moves', '0 moves']);
});

test('titleOf and namesOf show an ellipsis and nothing for what was removed', () => {
  expect([titleOf({ title: 'Nurse' }), titleOf(null)]).toEqual(['Nurse', '…']);
  expect([namesOf([{ name: 'SQL' }, { name: 'R' }]), namesOf(null)]).toEqual(['SQL; R', '']);
});

test('words writes an enum value of the API in words', () => {
  expect(words('PAY_NEVER_BELOW')).toBe('pay never below');
});

test('yearsText writes a range of years, or a single number when both ends are equal', () => {
  expect(yearsText({ low: 2, high: 4 })).toBe('2–4 years');
  expect(yearsText({ low: 1, high: 1 })).toBe('1 year');
});
