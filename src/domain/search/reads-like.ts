import type { NodeKind } from '../graph/model.ts';
import { nameKey } from './name.ts';
import { partEnd } from './query-readings.ts';
import { joinWords, searchWords, withoutDot } from './search-words.ts';
import { isLevel, isMark, isRank, isTerm } from './title-marks.ts';
import { familyOf, isFiller } from './word-forms.ts';

/** Shared letters from which two words may be forms of one, and letters that they may then end in. */
const leastStem = 5;
const mostEnding = 4;

/** What a title excludes or only adds: "Cleaners, Except Maids", "Developer (computer programming)". */
const aside = /\([^)]*\)|,?\s*\bexcept\b.*$/gi;
/** What separates the things that a title lists. */
const listSign = /[,;/&]|\b(?:and|or|und|oder|et|ou)\b/i;
/** A title of what is left over, "Engineers, All Other", is not that of any of its kind. */
const isResidual = /\bother\b/i;
/** What begins the part of a phrase that only narrows it: "director of sales". */
const narrowing = /\s(?:of|for|in|at|with|to|from|de|du|des|di|da|für)\s/i;

/** The kinds of which classifications list as aliases what is done and used, too. Those of a place are all its names. */
const kindsWithStrays: ReadonlySet<NodeKind> = new Set(['Role', 'Skill', 'Tool']);

/** Whether an official alias of a thing of this kind must read like a title of it to count as its name. */
export const mustReadLike = (kind: NodeKind): boolean => kindsWithStrays.has(kind);

/** How a text reads beside a title; see `likenessTo`. */
export type TitleLikeness = 'LIKE' | 'GENERAL' | 'NONE';

/**
 * How a text reads beside the title of a thing:
 * - LIKE, as a name of it: it has the same words, or their initials; or it names one of what the title lists ("Auditor" of
 *   "Accountants and Auditors"); or it narrows that, and ends in the same word ("pastry chef" of "Chefs and Head Cooks");
 * - GENERAL, as a name of more than it: it has only words of the title ("driver" of "hearse driver");
 * - NONE, as a name of something else. A text that says only a rank ("team leader") is no name of any.
 *
 * Of the text only its first part counts ("Pastry Chef" of "Pastry Chef – Downtown").
 *
 * O(words of the text · words of the title)
 */
export function likenessTo(title: string, text: string): TitleLikeness {
  if (nameKey(text) === nameKey(title)) return 'LIKE';
  const phrase = title.replace(aside, ' ');
  const part = firstPartOf(text);
  const [words, titleWords] = [contentWords(part), contentWords(phrase)];
  if (words.length === 0 || titleWords.length === 0) return 'NONE';
  if (isInitialsOf(words, title)) return 'LIKE';
  const items = phrase.split(listSign).filter((item) => contentWords(item).length > 0);
  if (hasAll(titleWords, words)) {
    const titleItems = isResidual.test(title) ? [phrase] : items;
    return titleItems.some((item) => hasAll(words, contentWords(item))) ? 'LIKE' : 'GENERAL';
  }
  if (words.every((word) => isRank(word) || isMark(word))) return 'NONE';
  const head = headOf(part);
  return items.some((item) => isForm(head, headOf(item))) ? 'LIKE' : 'NONE';
}

/** Whether a text reads as a name of a thing with one of these titles. */
export const readsLike = (text: string, titles: readonly string[]): boolean =>
  titles.some((title) => likenessTo(title, text) === 'LIKE');

/** How many words of the first part of a text one of these titles has, at most. */
export function sharedWords(text: string, titles: readonly string[]): number {
  const words = contentWords(firstPartOf(text));
  const counts = titles.map((title) => {
    const titleWords = contentWords(title.replace(aside, ' '));
    return words.filter((word) => titleWords.some((one) => isForm(one, word))).length;
  });
  return Math.max(0, ...counts);
}

/** The text up to the first sign that ends a part of a title. */
const firstPartOf = (text: string): string =>
  text.split(partEnd).find((part) => /[\p{L}\p{N}]/u.test(part)) ?? text;

/** The words that say what is meant, in order; all of them when none does. */
function contentWords(text: string): string[] {
  const words = searchWords(text).filter((word) => !isFiller(word));
  const content = words.filter((word) => !isLevel(word) && !isTerm(word));
  return content.length > 0 ? content : words;
}

/** The word that says what kind of thing a phrase means: its last one, before what narrows it. */
function headOf(phrase: string): string {
  const [first = '', ...others] = phrase.split(narrowing);
  return contentWords(first).at(-1) ?? contentWords(others.join(' ')).at(-1) ?? '';
}

const hasAll = (words: readonly string[], some: readonly string[]): boolean =>
  some.every((one) => words.some((word) => isForm(word, one)));

/** Whether two words are the same, of one family, or forms of one word by their letters. */
function isForm(a: string, b: string): boolean {
  if (a === b) return true;
  for (const relative of familyOf(a)) if (relative === b) return true;
  const shorter = Math.min(a.length, b.length);
  let shared = 0;
  while (shared < shorter && a[shared] === b[shared]) shared++;
  return shared >= leastStem && Math.max(a.length, b.length) - shared <= mostEnding;
}

/** Whether a single word, or letters with dots, is the initials of a title, with its small words or without: "MLE" of "ML Engineers". */
function isInitialsOf(words: readonly string[], title: string): boolean {
  const isSpelled = words.every((one) => withoutDot(one).length === 1);
  const word = isSpelled ? joinWords(words) : words[0];
  if (word === undefined || (words.length > 1 && !isSpelled) || word.length < 2) return false;
  const titleWords = title.match(/[\p{L}\p{N}]+/gu) ?? [];
  const initials = (all: readonly string[]) =>
    all
      .map((one) => (/^\p{Lu}{2,4}$/u.test(one) ? one : (one[0] as string)))
      .join('')
      .toLowerCase();
  return (
    word === initials(titleWords) ||
    word === initials(titleWords.filter((one) => !isFiller(one.toLowerCase())))
  );
}
