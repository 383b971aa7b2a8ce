import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rowsOf } from '../../../src/domain/collections/rows.ts';
import { matchClasses, matchOf, matchOrder, orderOfMatch } from '../../../src/domain/search/name-match.ts';
import { maxQueryWords } from '../../../src/domain/search/search-words.ts';
import { wordMatch } from '../../../src/domain/search/word-list.ts';

const match = fc.record({
  matchClass: fc.nat(matchClasses.length - 1),
  lack: fc.nat(1_000),
  begun: fc.nat(maxQueryWords + 1),
});

describe('orderOfMatch', () => {
  test('orders sort by class, then by what lacks, then by begun words, and matchOf takes them apart', () => {
    const keyOf = ({ matchClass, lack, begun }: { matchClass: number; lack: number; begun: number }) =>
      (matchClass * 2_000 + lack) * 100 + begun;
    const orderOf = (one: { matchClass: number; lack: number; begun: number }) =>
      orderOfMatch(matchClasses[one.matchClass] as 'EXACT', one.lack, one.begun);
    fc.assert(
      fc.property(match, match, (a, b) => {
        expect(matchOf(orderOf(a))).toEqual(a);
        expect(Math.sign(orderOf(a) - orderOf(b))).toBe(Math.sign(keyOf(a) - keyOf(b)));
      }),
    );
  });
});

describe('matchOrder', () => {
  test('the longest query with words that are only begun still fits into an order', () => {
    const positions = Array.from({ length: maxQueryWords }, (_, i) => i);
    const ids = positions.map((i) => String(i).padStart(2, '0'));
    const name = rowsOf([ids], new Map(ids.map((id, i) => [id, i])));
    const query = positions.map((i) => ({
      matches: Uint8Array.from(positions, (word) => (word === i ? wordMatch.begun : wordMatch.none)),
      positions: [i],
    }));
    const order = matchOrder(query, name, 0, false) as number;
    expect(matchOf(order)).toEqual({
      matchClass: matchClasses.indexOf('WORDS'),
      lack: 0,
      begun: maxQueryWords,
    });
  });
});
