import fc from 'fast-check';
import { expect, test } from 'vitest';
import { FewLowest } from '../../../src/domain/collections/few-lowest.ts';

test('FewLowest keeps the first items of a stable sort', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 6 }),
      fc.array(fc.integer({ min: 0, max: 20 })),
      (limit, scores) => {
        const few = new FewLowest<number>(limit);
        scores.forEach((score, place) => {
          few.add(score, place);
        });
        const sorted = [...scores.keys()].sort((a, b) => (scores[a] as number) - (scores[b] as number));
        expect(few.items()).toEqual(sorted.slice(0, limit));
      },
    ),
    { numRuns: 2_000 },
  );
});
