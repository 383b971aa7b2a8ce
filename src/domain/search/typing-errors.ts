import { englishWords } from './english-words.ts';
import { isEverydayWord } from './everyday-words.ts';

/**
 * How sure it is that a query word is another word with typing errors, from 0 (it is not) to 1. Words that are close by
 * spelling are often far apart in meaning (waiter and writer, baking and banking). So a word of everyday language has no
 * errors, nor has any English word that stands alone ("rooster" is no roaster, while a "project manger" is a manager); and
 * a query of one word has them only if it is long, or if its letters are the right ones: swapped neighbours, or a letter
 * doubled or not, or a vowel for another one ("waitor"), or one left out of an everyday word ("cahier"). Of a suggestion a
 * letter may be missing or stand for one of like sound, too. A word of three letters may lack one, beside other words ("dta scientist").
 *
 * @param distance number of errors, within the tolerance of the query word
 * @param isAlone whether it is the only word of the query that says what is meant, so that no other one confirms it
 * @param isForgiving see NameIndex.search
 */
export function typoCertainty(
  queryWord: string,
  word: string,
  distance: number,
  { isAlone, isForgiving }: { readonly isAlone: boolean; readonly isForgiving: boolean },
): number {
  if (isEverydayWord(queryWord) || word.length < 4) return 0;
  const certainty = distance === 1 ? 0.75 : 0.6;
  if (queryWord.length < 4) return isAlone || word.length !== 4 ? 0 : 0.6;
  if (isAlone && englishWords().has(queryWord)) return 0;
  if (!isAlone || queryWord.length >= (distance === 1 ? 7 : 9)) return certainty;
  if (distance > 1) return isForgiving && queryWord.length >= 8 ? certainty : 0;
  if (hasSameLetters(queryWord, word)) return certainty;
  if (queryWord.length >= 5 && hasOtherVowel(queryWord, word)) return certainty;
  const lacksLetter = word.length === queryWord.length + 1;
  if (lacksLetter) return isForgiving || isEverydayWord(word) ? certainty : 0;
  return isForgiving && soundsOf(queryWord) === soundsOf(word) ? certainty : 0;
}

/** A word with one letter for those that are mixed up because they sound alike. */
const soundsOf = (word: string): string =>
  word
    .replace(/[cksz]/g, 's')
    .replace(/[iy]/g, 'i')
    .replace(/[dt]$/, 't');

/** Whether both have the same letters in another order, or differ by a doubled letter only. */
const hasSameLetters = (a: string, b: string): boolean =>
  [...a].sort().join('') === [...b].sort().join('') || withoutDoubles(a) === withoutDoubles(b);

/** Whether one has a vowel where the other has another one. */
const hasOtherVowel = (a: string, b: string): boolean =>
  a.length === b.length && a.replace(/[aeiou]/g, 'a') === b.replace(/[aeiou]/g, 'a');

const withoutDoubles = (word: string): string => word.replace(/(.)\1+/gu, '$1');
