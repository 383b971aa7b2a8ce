import fc from 'fast-check';
import { expect, test } from 'vitest';
import { KeyList } from '../../../src/domain/texts/key-list.ts';

const smallKey = fc.string({ unit: fc.constantFrom('a', 'b', 'é', '\ud83d\ude00', '\uffff'), maxLength: 6 });

test('A range is narrowed to the keys that go on with a word, as a look at all of them finds', () => {
  fc.assert(
    fc.property(fc.uniqueArray(smallKey, { maxLength: 60 }), smallKey, smallKey, (keys, first, second) => {
      const sorted = [...keys].sort();
      const list = new KeyList(sorted);
      const begin = list.narrow(list.all, first);
      const both = list.narrow(begin, second);
      expect(sorted.slice(begin.low, begin.high)).toEqual(sorted.filter((key) => key.startsWith(first)));
      expect(sorted.slice(both.low, both.high)).toEqual(
        sorted.filter((key) => key.startsWith(first + second)),
      );
      expect(list.hasKey(both)).toBe(sorted.includes(first + second));
    }),
  );
});
