import { describe, expect, test } from 'vitest';
import { rowsOf } from '../../../src/domain/collections/rows.ts';
import { matchOf, matchOrder } from '../../../src/domain/search/name-match.ts';
import { searchMatches } from '../../../src/domain/search/search.ts';
import { maxQueryWords, maxTypos } from '../../../src/domain/search/search-words.ts';
import { wordMatch } from '../../../src/domain/search/word-list.ts';

const positions = Array.from({ length: maxQueryWords }, (_, i) => i);

/** The order of a name of `maxQueryWords` words when each query word matches its own word in one way. */
function orderOf(wordMatches: readonly number[]): number {
  const ids = positions.map((i) => String(i).padStart(2, '0'));
  const name = rowsOf([ids], new Map(ids.map((id, i) => [id, i])));
  const query = wordMatches.map((match, i) => ({
    matches: Uint8Array.from(positions, (word) => (word === i ? match : wordMatch.none)),
    positions: [i],
  }));
  return matchOrder(query, true, name, 0, false) as number;
}

describe('matchOrder', () => {
  test('the longest query with most typos or most begun words still fits into an order', () => {
    const mostTypos = orderOf(positions.map(() => wordMatch.typo + maxTypos - 1));
    expect(matchOf(mostTypos)).toEqual({
      match: searchMatches.indexOf('TYPO'),
      distance: maxQueryWords * maxTypos,
      begun: 0,
    });
    const allBegun = orderOf(positions.map(() => wordMatch.begun));
    expect(matchOf(allBegun)).toEqual({
      match: searchMatches.indexOf('WORDS'),
      distance: 0,
      begun: maxQueryWords,
    });
  });

  test('one more differing letter is worse than any number of begun words', () => {
    const oneTypo = positions.map((i) => (i === 0 ? wordMatch.typo : wordMatch.begun));
    const twoTypos = positions.map((i) => (i === 0 ? wordMatch.typo + 1 : wordMatch.same));
    expect(orderOf(oneTypo)).toBeLessThan(orderOf(twoTypos));
  });
});
