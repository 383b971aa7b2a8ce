import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pageOfRanked, type RankedItem } from '../../../src/domain/collections/ranked-page.ts';

const ids = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 3 }), { maxLength: 12 });

test('pageOfRanked takes a page from an end of the window, with ranks of the whole list', () => {
  fc.assert(
    fc.property(ids, fc.nat(14), fc.nat(14), fc.nat(14), fc.boolean(), (list, size, low, high, fromStart) => {
      const bound = (rank: number): RankedItem | null =>
        rank < list.length ? { rank, id: list[rank] as string } : null;
      const [after, before] = [bound(low), bound(high)];
      const page = pageOfRanked(list, { size, from: fromStart ? 'start' : 'end', after, before });
      const window = list
        .map((id, rank) => ({ rank, id }))
        .filter(({ rank }) => (!after || rank > after.rank) && (!before || rank < before.rank));
      const items = fromStart ? window.slice(0, size) : window.slice(Math.max(0, window.length - size));
      expect(page).toEqual({ items, more: window.length - items.length, total: list.length, unknown: null });
    }),
  );
});

test('pageOfRanked names a bound that the list lacks or has at another rank', () => {
  const page = { size: 1, from: 'start', after: null, before: null } as const;
  expect(pageOfRanked(['a', 'b'], { ...page, after: { rank: 0, id: 'b' } }).unknown).toBe('after');
  expect(pageOfRanked(['a', 'b'], { ...page, before: { rank: 2, id: 'c' } }).unknown).toBe('before');
});
