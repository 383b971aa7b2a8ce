import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { joinWords, searchWords } from '../../../src/domain/search/search-words.ts';
import { nameKeysOf } from '../../../src/domain/texts/name-keys.ts';
import { namesInText } from '../../../src/domain/texts/names-in-text.ts';
import { textWords } from '../../../src/domain/texts/text-words.ts';
import { indexOf } from './named-things.ts';

const smallWords = [
  'data',
  'analyst',
  'ml',
  'front',
  'end',
  'frontend',
  'am',
  'i',
  'iam',
  'C++',
  'é',
  'de',
  '.net',
];
const smallName = fc
  .array(fc.constantFrom(...smallWords), { minLength: 1, maxLength: 4 })
  .map((words) => words.join(' '));
const separators = [' ', ' ', ' ', '-', ', ', '. ', ' / ', '\n', '\n\n', '; ', ' – '];
const smallText = fc
  .array(fc.tuple(fc.constantFrom(...smallWords, 'Data', 'and'), fc.constantFrom(...separators)), {
    maxLength: 25,
  })
  .map((parts) => parts.flat().join(''));

/** What namesInText promises, by trying every run of words against every name. */
function bruteForce(text: string, names: readonly string[]): [number, number][] {
  const words = textWords(text);
  const keyOf = (parts: readonly string[]) => joinWords(parts.flatMap(searchWords));
  const isNamed = (parts: readonly string[]) =>
    names.some((name) => {
      const nameParts = textWords(name).map((word) => keyOf([word.text]));
      const textParts = parts.map((part) => keyOf([part]));
      if (nameParts.join('') !== textParts.join('')) return false;
      const isLong = textParts.every((part) => part.length > 1) && textParts.join('').length >= 5;
      return isLong || nameParts.join(' ') === textParts.join(' ');
    });
  const spans: [number, number][] = [];
  for (let first = 0; first < words.length; first++) {
    let longest = -1;
    for (let last = first; last < words.length; last++) {
      if (last > first && words[last - 1]?.gap !== 0) break;
      if (isNamed(words.slice(first, last + 1).map((word) => word.text))) longest = last;
    }
    if (longest < 0) continue;
    spans.push([first, longest]);
    first = longest;
  }
  return spans;
}

describe('namesInText', () => {
  test('It finds the same names as a search of every run of words', () => {
    fc.assert(
      fc.property(fc.array(smallName, { minLength: 1, maxLength: 8 }), smallText, (names, text) => {
        const keys = nameKeysOf(indexOf(names.map((name, i) => ['Skill', `skill-${i}`, name])));
        const spans = namesInText(textWords(text), keys);
        expect(spans.map(({ first, last }) => [first, last])).toEqual(bruteForce(text, names));
      }),
      { numRuns: 200 },
    );
  });

  test('It narrows the names at most as often as the longest name has words, for each word of the text', () => {
    const stepsOf = (length: number) => {
      const keys = nameKeysOf(
        indexOf([
          ['Skill', 'a', 'data data data data front'],
          ['Skill', 'b', 'data'],
        ]),
      );
      let steps = 0;
      const { list } = keys;
      const narrow = list.narrow.bind(list);
      list.narrow = (range, word) => {
        steps++;
        return narrow(range, word);
      };
      namesInText(textWords('data '.repeat(length)), keys);
      return steps;
    };
    expect(stepsOf(2_000)).toBeLessThanOrEqual(5 * 2_000);
    expect(stepsOf(4_000)).toBeLessThanOrEqual(2 * stepsOf(2_000) + 20);
  });
});

describe('textWords', () => {
  test('Words stand in the text, in order, without overlaps, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        let end = 0;
        for (const word of textWords(text)) {
          expect(text.slice(word.start, word.end)).toBe(word.text);
          expect(word.start).toBeGreaterThanOrEqual(end);
          end = word.end;
        }
      }),
    );
  });

  test('Words are split as names are', () => {
    for (const name of [
      'ASP.NET Core',
      'Node.js',
      'C++',
      'C#',
      '.NET 3.5',
      'CI/CD',
      "Bachelor's degree",
      '看護 師',
    ]) {
      expect(
        textWords(name)
          .map(({ key }) => key)
          .join(''),
        name,
      ).toBe(joinWords(searchWords(name)));
    }
  });
});
