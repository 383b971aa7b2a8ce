import fc from 'fast-check';
import { expect, test } from 'vitest';
import { editDistance } from '../../../src/domain/search/edit-distance.ts';
import { nearWords } from '../../../src/domain/search/near-words.ts';

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', '😀'), maxLength: 7 });

test('finds what going through all words one by one finds', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(word, { maxLength: 60 }),
      word,
      fc.integer({ min: 0, max: 2 }),
      (words, asked, most) => {
        const sorted = words.sort();
        const to = Math.ceil(sorted.length / 2);
        const found: [string, number][] = [];
        nearWords(sorted, { from: 0, to }, asked, most, (place, distance) =>
          found.push([sorted[place] as string, distance]),
        );
        const expected = sorted
          .slice(0, to)
          .map((one) => [one, editDistance(asked, one, most)])
          .filter(([, distance]) => distance !== null);
        expect(found).toEqual(expected);
      },
    ),
    { numRuns: 2_000 },
  );
});
