import { expect, test } from 'vitest';
import { choice } from '../../../src/cli/options/choice.ts';

const values = ['FASTEST', 'LEAST_NEW_SKILLS'] as const;

test.each(['least-new-skills', 'Least-New-Skills', ' LEAST_NEW_SKILLS '])('choice reads %j', (text) => {
  expect(choice(text, values)).toBe('LEAST_NEW_SKILLS');
});

test('choice refuses any other text and lists the values as people type them', () => {
  expect(() => choice('slowest', values)).toThrow('It must be one of fastest, least-new-skills.');
});
