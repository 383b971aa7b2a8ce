import fc from 'fast-check';
import { expect, test } from 'vitest';
import { editDistance } from '../../../src/domain/search/edit-distance.ts';
import { nearWords } from '../../../src/domain/search/near-words.ts';

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', '😀'), maxLength: 7 });

test('nearWords finds what comparing all words one by one finds', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(word, { maxLength: 60 }),
      word,
      fc.integer({ min: 0, max: 2 }),
      (words, question, most) => {
        const sorted = words.sort();
        const to = Math.ceil(sorted.length / 2);
        const results: [string, number][] = [];
        nearWords(sorted, { from: 0, to }, question, most, (place, distance) =>
          results.push([sorted[place] as string, distance]),
        );
        const expected = sorted
          .slice(0, to)
          .map((one) => [one, editDistance(question, one, most)])
          .filter(([, distance]) => distance !== null);
        expect(results).toEqual(expected);
      },
    ),
    { numRuns: 2_000 },
  );
});
