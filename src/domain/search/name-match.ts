import { type Rows, rowEnd, rowStart } from '../collections/rows.ts';
import { leastAssignment } from './assignment.ts';
import { maxQueryWords, mayBegin } from './search-words.ts';
import type { WordList } from './word-list.ts';

/** How a name matches a query: the first part of the order of hits. */
export interface NameMatch {
  /** Position in `matchClasses`. */
  readonly matchClass: number;
  /**
   * What a MOST_WORDS match lacks of a full score, in thousandths; the rank of an EXACT or CORE match (see `nameRank`);
   * else 0. More of a code; see `orderOfCode`.
   */
  readonly lack: number;
  /**
   * Number of query words that only begin a word of the name, and 1 more when the query was read in another way than it
   * is written. Of a MOST_WORDS match 1 when words match with typing errors, which makes it a TYPO, else 0.
   */
  readonly begun: number;
}

/** The classes of matches, best first. */
export const matchClasses = ['EXACT', 'CORE', 'PREFIX', 'WORDS', 'MOST_WORDS'] as const;

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

/** What a name of a code lacks beside others of the same class of match: more than the ranks of references. */
const codeLack = 500;

/** The order of a code's name: a code is shown after whatever else matches in the same way, as it is no place to start from. */
export function orderOfCode(order: number): number {
  const { matchClass, lack } = matchOf(order);
  const more = matchClasses[matchClass] === 'MOST_WORDS' ? 1 : codeLack;
  return order + Math.min(more, lackSize - 1 - lack) * begunSize;
}

/** The order of names that are the query. */
export const exact = orderOfMatch('EXACT', 0, 0);
/** The order of names that begin with the query. */
export const prefix = orderOfMatch('PREFIX', 0, 0);
/** The order of names that have the words of the query. */
export const inWords = orderOfMatch('WORDS', 0, 0);

/** Least score of a MOST_WORDS match. */
export const leastScore = 0.46;
/** The order of a name that is to be found, though it has few of the words of the query. */
export const atLeast = orderOfMatch('MOST_WORDS', Math.round(1_000 * (1 - leastScore)), 0);

/** The words that match the words of a query, as sets of query words: bit i stands for the query word i. */
export interface QueryMatches {
  /** Number of query words. */
  readonly count: number;
  /** Per word of the list the query words that are the same, but for a leading dot. */
  readonly same: Uint16Array;
  /** Per word of the list the query words that are the same or that it begins with. */
  readonly any: Uint16Array;
  /** Per query word the words that match it, each once. */
  readonly words: readonly (readonly number[])[];
}

/** Which words of a list match the words of a query. @param query at most `maxQueryWords` words */
export function matchesOf(list: WordList, query: readonly string[]): QueryMatches {
  const same = new Uint16Array(list.size);
  const any = new Uint16Array(list.size);
  const words = query.map((word, i) => {
    const bit = 1 << i;
    const spellings = list.spellings(word);
    const positions = mayBegin(query, i) ? list.beginning(word) : spellings;
    for (const position of spellings) same[position] = (same[position] as number) | bit;
    for (const position of positions) any[position] = (any[position] as number) | bit;
    return positions;
  });
  return { count: query.length, same, any, words };
}

/**
 * How a name matches a query, as `orderOfMatch` packs it; null when it does not. See NameIndex.search for what matches.
 *
 * @param wordsOf per name the positions of its words, in order
 */
export function matchOrder({ count, same, any }: QueryMatches, wordsOf: Rows, name: number): number | null {
  const { items } = wordsOf;
  const start = rowStart(wordsOf, name);
  const end = rowEnd(wordsOf, name);
  if (end - start < count) return null;
  let matched = 0;
  for (let i = start; i < end; i++) matched |= any[items[i] as number] as number;
  if (matched !== 2 ** count - 1) return null;
  let leading = 0; // query words that the name begins with
  while (leading < count && ((same[items[start + leading] as number] as number) & (1 << leading)) !== 0)
    leading++;
  if (leading === count) return end - start === count ? exact : prefix;
  const last = 1 << (count - 1);
  if (leading === count - 1 && ((any[items[start + leading] as number] as number) & last) !== 0)
    return prefix + 1;
  const begun = leastBegun(count, same, any, items.subarray(start, end));
  return begun === null ? null : inWords + begun;
}

/**
 * How many query words are only begun when each is matched with a word of its own in the name; null when that is
 * impossible. Takes the best word for each, and solves an assignment only where two query words want the same one.
 */
function leastBegun(count: number, same: Uint16Array, any: Uint16Array, words: Uint32Array): number | null {
  const takenWords = new Set<number>();
  let begun = 0;
  for (let query = 0; query < count; query++) {
    const bit = 1 << query;
    let best = words.findIndex((word) => ((same[word] as number) & bit) !== 0);
    if (best < 0) {
      best = words.findIndex((word) => ((any[word] as number) & bit) !== 0);
      begun++;
    }
    takenWords.add(best);
  }
  if (takenWords.size === count) return begun;
  const costOf = (word: number, bit: number) =>
    ((same[word] as number) & bit) !== 0 ? 0 : ((any[word] as number) & bit) !== 0 ? 1 : null;
  return leastAssignment(
    Array.from({ length: count }, (_, query) => Array.from(words, (word) => costOf(word, 1 << query))),
  );
}
