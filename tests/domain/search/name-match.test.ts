import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rowsOf } from '../../../src/domain/collections/rows.ts';
import {
  matchClasses,
  matchesOf,
  matchOf,
  matchOrder,
  orderOfMatch,
} from '../../../src/domain/search/name-match.ts';
import { maxQueryWords } from '../../../src/domain/search/search-words.ts';
import { WordList } from '../../../src/domain/search/word-list.ts';

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
    const letters = Array.from({ length: maxQueryWords }, (_, i) => String.fromCharCode(97 + i).repeat(3));
    const words = letters.map((word) => `${word}x`);
    const name = rowsOf([words], new Map(words.map((word, i) => [word, i])));
    const order = matchOrder(matchesOf(new WordList(words), letters), name, 0) as number;
    expect(matchOf(order)).toEqual({
      matchClass: matchClasses.indexOf('WORDS'),
      lack: 0,
      begun: maxQueryWords,
    });
  });
});
