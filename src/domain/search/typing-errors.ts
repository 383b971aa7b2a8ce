import { isEverydayWord } from './everyday-words.ts';

/**
 * How sure it is that a query word is another word with typing errors, from 0 (it is not) to 1. Words that are close by
 * spelling are often far apart in meaning (waiter and writer, baking and banking). So a word of everyday language has no
 * errors, and a query of one word has them only if it is long, or if its letters are the right ones: swapped
 * neighbours, or a letter doubled or not.
 *
 * @param distance number of errors, within the tolerance of the query word
 * @param isStrict whether it is the only word of the query that says what is meant, so that no other one confirms it
 */
export function typoCertainty(queryWord: string, word: string, distance: number, isStrict: boolean): number {
  if (isEverydayWord(queryWord)) return 0;
  const certainty = distance === 1 ? 0.75 : 0.6;
  if (!isStrict) return word.length < 4 ? 0 : certainty;
  if (queryWord.length >= (distance === 1 ? 7 : 9)) return certainty;
  return distance === 1 && hasSameLetters(queryWord, word) ? certainty : 0;
}

/** Whether both have the same letters in another order, or differ by a doubled letter only. */
const hasSameLetters = (a: string, b: string): boolean =>
  [...a].sort().join('') === [...b].sort().join('') || withoutDoubles(a) === withoutDoubles(b);

const withoutDoubles = (word: string): string => word.replace(/(.)\1+/gu, '$1');
