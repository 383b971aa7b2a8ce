import { expect, test } from 'vitest';
import { CareerGraphError } from '../../src/domain/errors.ts';

test('a CareerGraphError carries its code and what helps the caller on', () => {
  const error = new CareerGraphError('AMBIGUOUS', 'from: several.', { suggestions: ['a', 'b'] });
  expect(error).toBeInstanceOf(Error);
  expect(String(error)).toBe('CareerGraphError: from: several.');
  expect([error.code, error.details]).toEqual(['AMBIGUOUS', { suggestions: ['a', 'b'] }]);
  expect(new CareerGraphError('NOT_FOUND', 'from: nothing.').details).toEqual({});
});
