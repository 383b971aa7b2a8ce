import { expect, test } from 'vitest';
import { explain } from '../../../src/cli/output/explain.ts';
import { FileNotWrittenError } from '../../../src/cli/output/file-not-written-error.ts';
import { ImportRefused } from '../../../src/importers/import-refused.ts';
import { StoreUnusableError } from '../../../src/store/store-errors.ts';

test('explain gives the message alone of an error that is written for people', () => {
  expect(explain(new StoreUnusableError('The store is in use.'))).toBe('The store is in use.');
  expect(explain(new FileNotWrittenError('a cannot be written.'))).toBe('a cannot be written.');
  expect(explain(new ImportRefused(['a.csv:2: wrong']))).toBe(
    'Refused; nothing was changed.\na.csv:2: wrong',
  );
});

test('explain gives the stack of a fault of the program', () => {
  expect(explain(new TypeError('x is not a function'))).toMatch(/^TypeError: x is not a function\n +at /);
  expect(explain('a text')).toBe('a text');
});
