import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mayBegin, queryWords, searchWords, typoTolerance } from '../../../src/domain/search/search-words.ts';

describe('searchWords', () => {
  test.each([
    ['C++', 'c++'],
    ['C#', 'c#'],
    ['.NET', '.net'],
    ['ASP.NET Core', 'asp .net core'],
    ['Node.js', 'node .js'],
    ['R&D', 'r d'],
    ['CI/CD', 'ci cd'],
    ['driver’s licence', 'driver license'],
    ["driver's", 'driver'],
    ['Œuvre œuvre oeuvre', 'oeuvre oeuvre oeuvre'],
    ['Straße', 'strasse'],
    ['Sr. Data Analysts', 'senior data analyst'],
    ['Jr Mgr, Asst', 'junior manager assistant'],
    ['HTML5 python3', 'html5 python3'],
    ['AWS SAS analysis business CDOs', 'aws sas analysis business cdo'],
    ['data visualisation, modelling', 'data visualization modeling'],
    ['v2.0', 'v2.0'],
    ['K8s', 'k8s'],
    ['3.5 mm.', '3.5 mm'],
    ['Ingénieur Zürich', 'ingenieur zurich'],
    ['ΣΟΦΟΣ σοφός', 'σοφοσ σοφοσ'],
    ['ＭＬ ﬁnance', 'ml finance'],
    ['機械学習', '機 械 学 習'],
    ['инженер ДАННЫХ', 'инженер данных'],
    ['مهندس بيانات', 'مهندس بيانات'],
    ['a\u0000b\ud800c\u202Ed', 'a b c d'],
    ['k8s', 'k8s'],
    ['(GPT-4)', 'gpt 4'],
    [' \t\n ', ''],
  ])('searchWords of %s are %s', (text, words) => {
    expect(searchWords(text).join(' ')).toBe(words);
  });

  test('searchWords keeps no character with a meaning in a query language', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
        for (const word of searchWords(text)) {
          expect(word).toMatch(/^[\p{L}\p{N}+#.]+$/u);
          expect(word).toBe(word.toLowerCase());
        }
      }),
      { numRuns: 2_000 },
    );
  });

  test('searchWords ignores case, accents and how accents are encoded', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', 'É', 'ü', 'Ω', 'ж', ' ', '-', '5') }), (text) => {
        const words = searchWords(text);
        for (const same of [text.toUpperCase(), text.toLowerCase(), text.normalize('NFD')]) {
          expect(searchWords(same)).toEqual(words);
        }
      }),
    );
  });
});

test('mayBegin is false for a single letter alone, and for up to two letters before the last word', () => {
  const query = (text: string) => text.split(' ').map((_, i, words) => mayBegin(words, i));
  expect(query('r')).toEqual([false]);
  expect(query('ra')).toEqual([true]);
  expect(query('machine l')).toEqual([true, true]);
  expect(query('r ml sql studio')).toEqual([false, false, true, true]);
});

test('typoTolerance is 0 for short words and for words with a digit or a sign, and grows with the length', () => {
  const words = ['ml', 'sql', 'java', 'python', 'postgres', 'k8s4ever', 'c++++', 'a'.repeat(10_000)];
  expect(words.map(typoTolerance)).toEqual([0, 1, 1, 1, 2, 0, 0, 0]);
});

test('queryWords takes the first twelve words of a long query', () => {
  expect(queryWords('a b c d e f g h i j k l m n')).toHaveLength(12);
});
