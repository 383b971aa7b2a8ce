import { type Rows, rowEnd, rowStart } from '../collections/rows.ts';
import { leastAssignment } from './assignment.ts';
import { maxQueryWords, maxTypos } from './search-words.ts';
import { type WordMatches, wordMatch } from './word-list.ts';

/** How a name matches a query: the first part of the order of hits. */
export interface NameMatch {
  /** Position in `searchMatches`. */
  readonly match: number;
  /** Number of letters that differ, over all words. */
  readonly distance: number;
  /** Number of query words that only begin a word of the name. */
  readonly begun: number;
}

/** `begun` counts query words and `distance` letters that differ in them, so each is below its size. */
const begunSize = maxQueryWords + 1;
const distanceSize = maxTypos * maxQueryWords + 1;
const matchSize = distanceSize * begunSize;

/** One letter that differs costs more than a whole query of words that are only begun. */
const letterCost = begunSize;

/** Cost of a word match, by the values of `wordMatch`; null when the words do not match. */
const wordCosts: readonly (number | null)[] = [
  null,
  0,
  1,
  ...Array.from({ length: maxTypos }, (_, typos) => (typos + 1) * letterCost),
];

/**
 * How a name matches a query, as one integer that is smaller for a better match; `matchOf` takes it apart. See
 * NameIndex.search for what matches.
 *
 * @param query per query word the words that match it
 * @param lastMayBegin whether the last query word also matches words that begin with it
 * @param wordsOf per name the positions of its words, in order
 * @param isSameJoined whether query and name are equal when each is written as one word
 * @returns null when the name does not match
 */
export function matchOrder(
  query: readonly WordMatches[],
  lastMayBegin: boolean,
  wordsOf: Rows,
  name: number,
  isSameJoined: boolean,
): number | null {
  const count = query.length;
  const start = rowStart(wordsOf, name);
  const end = rowEnd(wordsOf, name);
  const length = end - start;
  const matchAt = (i: number) => query[i]?.matches[wordsOf.items[start + i] as number];
  if (count <= length) {
    let same = 0; // query words that the name begins with
    while (same < count && matchAt(same) === wordMatch.same) same++;
    if (same === count) return length === count ? orderOf(0, 0, 0) : orderOf(1, 0, 0);
    if (same === count - 1 && lastMayBegin && matchAt(same) === wordMatch.begun) return orderOf(1, 0, 1);
  }
  if (isSameJoined) return orderOf(2, 0, 0);
  const cost = count <= length ? leastCost(query, wordsOf.items, start, end) : null;
  if (cost === null) return null;
  const distance = Math.floor(cost / letterCost);
  return orderOf(distance === 0 ? 2 : 3, distance, cost % letterCost);
}

const orderOf = (match: number, distance: number, begun: number): number =>
  match * matchSize + distance * begunSize + begun;

/** The match that `matchOrder` packed. */
export const matchOf = (order: number): NameMatch => ({
  match: Math.floor(order / matchSize),
  distance: Math.floor((order % matchSize) / begunSize),
  begun: order % begunSize,
});

/**
 * The least cost of matching each query word with a word of its own in the name; null when that is impossible. Takes the
 * best word for each, and solves an assignment only where two query words want the same one.
 */
function leastCost(
  query: readonly WordMatches[],
  words: Uint32Array,
  start: number,
  end: number,
): number | null {
  const fitsInBits = end - start < 32; // one bit a word
  let takenWords = 0;
  let usefulWords = 0;
  let isDistinct = fitsInBits;
  let total = 0;
  for (const { matches } of query) {
    let best: number = wordMatch.none;
    let bestWord = 0;
    for (let i = start; i < end; i++) {
      const match = matches[words[i] as number] as number;
      if (match === wordMatch.none) continue;
      usefulWords |= 1 << (i - start);
      if (best !== wordMatch.none && match >= best) continue;
      best = match;
      bestWord = i - start;
    }
    if (best === wordMatch.none) return null;
    total += wordCosts[best] as number;
    if (takenWords & (1 << bestWord)) isDistinct = false;
    takenWords |= 1 << bestWord;
  }
  if (isDistinct) return total;
  if (fitsInBits && bitCount(usefulWords) < query.length) return null;
  return leastAssignment(
    query.map(({ matches }) =>
      Array.from(words.subarray(start, end), (word) => wordCosts[matches[word] as number] as number | null),
    ),
  );
}

function bitCount(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count++;
  return count;
}
