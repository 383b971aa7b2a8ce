import { type Rows, rowEnd, rowStart } from '../collections/rows.ts';
import { leastAssignment } from './assignment.ts';
import { maxQueryWords } from './search-words.ts';
import { type WordMatches, wordMatch } from './word-list.ts';

/** How a name matches a query: the first part of the order of hits. */
export interface NameMatch {
  /** Position in `matchClasses`. */
  readonly matchClass: number;
  /** What a loose match lacks of a full score, in thousandths; 0 for the others. */
  readonly lack: number;
  /**
   * Number of query words that only begin a word of the name, and 1 more when the query was read in another way than it
   * is written. Of a loose match 1 when words match with typing errors, else 0.
   */
  readonly begun: number;
}

/** The classes of matches, best first. */
export const matchClasses = ['EXACT', 'PREFIX', 'WORDS', 'LOOSE'] as const;

const begunSize = maxQueryWords + 2;
const lackSize = 1_001;

/** A match as one integer that is smaller for a better match; `matchOf` takes it apart. */
export const orderOfMatch = (match: (typeof matchClasses)[number], lack: number, begun: number): number =>
  (matchClasses.indexOf(match) * lackSize + lack) * begunSize + begun;

/** The match that an order stands for. */
export const matchOf = (order: number): NameMatch => ({
  matchClass: Math.floor(order / (lackSize * begunSize)),
  lack: Math.floor(order / begunSize) % lackSize,
  begun: order % begunSize,
});

const exact = orderOfMatch('EXACT', 0, 0);
const prefix = orderOfMatch('PREFIX', 0, 0);
const inWords = orderOfMatch('WORDS', 0, 0);

/** Cost of a word match, by the values of `wordMatch`; null when the words do not match. */
const wordCosts: readonly (number | null)[] = [null, 0, 1];

/**
 * How a name matches a query, as `orderOfMatch` packs it. See NameIndex.search for what matches.
 *
 * @param query per query word the words that match it
 * @param wordsOf per name the positions of its words, in order
 * @param isSameJoined whether query and name are equal when each is written as one word
 * @returns null when the name does not match
 */
export function matchOrder(
  query: readonly WordMatches[],
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
    if (same === count) return length === count ? exact : prefix;
    if (same === count - 1 && matchAt(same) === wordMatch.begun) return prefix + 1;
  }
  if (isSameJoined) return inWords;
  const cost = count <= length ? leastCost(query, wordsOf.items, start, end) : null;
  return cost === null ? null : inWords + cost;
}

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
