import { expect, test } from 'vitest';
import { textLines } from '../../../src/explorer/map/text-lines.ts';

/** Every letter is one wide. */
const lines = textLines(
  () => {},
  (text) => text.length,
);

test.each([
  ['short', 10, 2, ['short']],
  ['two words', 5, 2, ['two', 'words']],
  ['one two three four', 9, 2, ['one two', 'three fo…']],
  ['Heating', 4, 1, ['Hea…']],
  ['a b c', 3, 1, ['a…']],
] as const)('%s in lines of %i letters, at most %i', (text, width, most, expected) =>
  expect(lines.of(text, 'font', width, most)).toEqual(expected),
);
