import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { CareerGraphError, UserFacingError } from '../../src/domain/errors.ts';

test('CareerGraphError carries its code, and details for the caller', () => {
  const error = new CareerGraphError('AMBIGUOUS', 'from: several.', { suggestions: ['a', 'b'] });
  expect(error).toBeInstanceOf(UserFacingError);
  expect(String(error)).toBe('CareerGraphError: from: several.');
  expect([error.code, error.details]).toEqual(['AMBIGUOUS', { suggestions: ['a', 'b'] }]);
  expect(new CareerGraphError('NOT_FOUND', 'from: nothing.').details).toEqual({});
});

test('UserFacingError is the base of every error class of the service', () => {
  const source = new URL('../../src/', import.meta.url);
  const files = readdirSync(source, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.ts') && !/^(?:explorer|client)\//.test(path));
  const extending = files.filter((path) =>
    /extends (Aggregate|Range|Type)?Error\b/.test(readFileSync(new URL(path, source), 'utf8')),
  );
  expect(extending).toEqual(['domain/errors.ts']);
});
