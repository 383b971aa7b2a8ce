import { endOf, type Lists, startOf } from '../collections/lists.ts';
import { leastAssignment } from './assignment.ts';
import { type Meeting, met } from './word-list.ts';

/** How a name matches a text: all that hits are ordered by before what they are. */
export interface NameMatch {
  /** Position in `searchMatches`. */
  readonly match: number;
  /** Letters that differ, over all words. */
  readonly distance: number;
  /** How many of the asked words only begin a word. */
  readonly begun: number;
}

/** A differing letter counts for more than all words of a query being only begun. */
const letterCost = 64;
const matchSize = 32 * 16;

/**
 * How a name matches asked words, as a number that is less for a better match; matchOf takes it apart. See
 * NameIndex.search for what a match is.
 *
 * @param lastMayBegin whether the last asked word stands for words that begin with it, too
 * @param wordsOf per name the places of its words, in order
 * @param isSameJoined whether both are the same written as one word
 * @returns null when it does not match
 */
export function matchOrder(
  asked: readonly Meeting[],
  lastMayBegin: boolean,
  wordsOf: Lists,
  name: number,
  isSameJoined: boolean,
): number | null {
  const count = asked.length;
  const start = startOf(wordsOf, name);
  const length = endOf(wordsOf, name) - start;
  const how = (i: number) => asked[i]?.how[wordsOf.values[start + i] as number];
  if (count <= length) {
    let same = 0; // asked words that the name begins with
    while (same < count && how(same) === met.exactly) same++;
    if (same === count) return length === count ? orderOf(0, 0, 0) : orderOf(1, 0, 0);
    if (same === count - 1 && lastMayBegin && how(same) === met.begun) return orderOf(1, 0, 1);
  }
  if (isSameJoined) return orderOf(2, 0, 0);
  const cost = count <= length ? leastCost(asked, wordsOf.values, start, start + length) : null;
  if (cost === null) return null;
  const distance = Math.floor(cost / letterCost);
  return orderOf(distance === 0 ? 2 : 3, distance, cost % letterCost);
}

/** Of at most 12 asked words, each at most 2 letters off. */
const orderOf = (match: number, distance: number, begun: number): number =>
  match * matchSize + distance * 16 + begun;

export const matchOf = (order: number): NameMatch => ({
  match: Math.floor(order / matchSize),
  distance: Math.floor((order % matchSize) / 16),
  begun: order % 16,
});

/** By how a word meets an asked one. */
const costs = [null, 0, 1, letterCost, 2 * letterCost] as const;

/** What it takes for each asked word to be, or begin, or nearly be another word; null when they cannot. */
function leastCost(asked: readonly Meeting[], words: Int32Array, start: number, end: number): number | null {
  const counted = end - start < 32; // words as bits
  let taken = 0;
  let useful = 0;
  let apart = counted;
  let total = 0;
  for (const { how } of asked) {
    let best: number = met.not;
    let at = 0;
    for (let i = start; i < end; i++) {
      const value = how[words[i] as number] as number;
      if (value === met.not) continue;
      useful |= 1 << (i - start);
      if (best !== met.not && value >= best) continue;
      best = value;
      at = i - start;
    }
    if (best === met.not) return null;
    total += costs[best] as number;
    if (taken & (1 << at)) apart = false;
    taken |= 1 << at;
  }
  if (apart) return total; // each has the word that it likes best
  if (counted && bitsIn(useful) < asked.length) return null;
  return leastAssignment(
    asked.map(({ how }) =>
      Array.from(words.subarray(start, end), (word) => costs[how[word] as number] as number | null),
    ),
  );
}

function bitsIn(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count++;
  return count;
}
