import { expect, test } from 'vitest';
import { oneOrTwoRoles, startAndGoal } from '../../../src/cli/options/roles.ts';

test('oneOrTwoRoles refuses a third role', () => {
  expect(oneOrTwoRoles('b', oneOrTwoRoles('a'))).toEqual(['a', 'b']);
  expect(() => oneOrTwoRoles('c', ['a', 'b'])).toThrow('Give the role to go to, or');
});

test('startAndGoal takes a single role for the goal, and the first of two for the start', () => {
  expect(startAndGoal(['a'])).toEqual({ to: 'a' });
  expect(startAndGoal(['a', 'b'])).toEqual({ from: 'a', to: 'b' });
});
