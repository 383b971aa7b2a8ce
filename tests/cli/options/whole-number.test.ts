import { expect, test } from 'vitest';
import { wholeNumber } from '../../../src/cli/options/whole-number.ts';

test('wholeNumber reads 1, 2, 3 … and refuses any other text', () => {
  expect(wholeNumber('25')).toBe(25);
  for (const text of ['0', '-1', '1.5', 'x', ''])
    expect(() => wholeNumber(text)).toThrow('It must be a whole number from 1.');
});
