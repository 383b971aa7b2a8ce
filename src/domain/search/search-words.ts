import { wordForm } from './word-forms.ts';

/** Maximum number of words of a query; more are ignored. name-match.ts packs this number into a match order. */
export const maxQueryWords = 12;

/** Maximum number of letters by which a query word may differ from a word of a name. */
export const maxTypos = 2;

/** Maximum number of characters of a query that are looked at. */
export const maxQueryLength = 1_000;
/** Maximum number of characters of a word that may hold typing errors. */
const maxTypoLength = 40;

/** Scripts written without spaces between words; each character is a word. */
const unspaced =
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}';
const character = `[[\\p{L}\\p{N}]--[${unspaced}]]`;
/**
 * A character of an unspaced script; or letters and digits, with the signs that tell programming names apart: `.`
 * before the first letter (.net) or between digits (3.5), `+` and `#` at the end (c++, c#).
 */
const word = new RegExp(
  `[[${unspaced}]&&[\\p{L}\\p{N}]]|(?:\\.(?=\\p{L}))?(?:(?<=\\p{N})\\.(?=\\p{N})|${character})+[+#]*`,
  'gv',
);

/** The same for a text of ASCII in lower case, which most names are: found in half the time. */
const asciiWord = /(?:\.(?=[a-z]))?(?:(?<=[0-9])\.(?=[0-9])|[a-z0-9])+[+#]*/g;
const isAscii = /^[\x20-\x7e]*$/;

/**
 * The words of a text, in order, in the form that names are compared by: lower case, without accents, singular, common
 * abbreviations of titles written out (see `wordForm`). Punctuation separates words, an apostrophe does not.
 *
 * `ASP.NET Core` has the words `asp`, `.net`, `core`; `CI/CD` has `ci` and `cd`; `Sr. Analysts` has `senior`, `analyst`.
 */
export function searchWords(text: string): string[] {
  const words = isAscii.test(text)
    ? text.toLowerCase().replaceAll("'", '').match(asciiWord)
    : fold(text).match(word);
  return (words ?? []).map(wordForm);
}

/** Letters that have no accent to take off, and are also written as these. */
const writtenOut: Readonly<Record<string, string>> = {
  œ: 'oe',
  æ: 'ae',
  ß: 'ss',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ς: 'σ',
};

function fold(text: string): string {
  return text
    .replace(/\p{M}+/gu, '') // they are taken off anyway, and to order many of one letter takes the square of their number
    .normalize('NFKD')
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[œæßøłđς]/g, (letter) => writtenOut[letter] as string)
    .replace(/[\p{M}'’]/gu, '')
    .normalize('NFKC');
}

/**
 * A text in the spellings that names are looked up by: as it is, and, where that differs, with "and" for "&" and with
 * initials in the singular ("RNs" is RN). O(1): only the beginning of a long text is looked at.
 */
export function spellingsOf(text: string): readonly string[] {
  const other = text
    .slice(0, maxQueryLength)
    .replace(/\s*&\s*/g, ' and ')
    .replace(/(?<![\p{L}\p{N}])(\p{Lu}{2,})s(?![\p{L}\p{N}])/gu, '$1');
  return other === text.slice(0, maxQueryLength) ? [text] : [text, other];
}

/** Whether a role's title says two things: "Cashier & Clerk" is not the "Cashier Clerk", and may be "Cashier and Clerk". */
export const namesTwo = (title: string): boolean => /\S\s&\s\S/.test(title.slice(0, maxQueryLength));

/** The words of a search query, at most `maxQueryWords`. O(1): only the beginning of a long text is looked at. */
export const queryWords = (text: string): string[] =>
  searchWords(text.slice(0, maxQueryLength)).slice(0, maxQueryWords);

/** The words written as one: "node js" as "nodejs", "post gre sql" as "postgresql". */
export const joinWords = (words: readonly string[]): string => words.map(withoutDot).join('');

/** The word without a leading dot: "net" finds .NET, but ".net" does not find "net". */
export const withoutDot = (text: string): string => (text.startsWith('.') ? text.slice(1) : text);

/**
 * Whether the word at a position of a query also matches words that begin with it. A single letter does not, except the
 * last of several, which someone may be typing: "R" finds R, "r studio" does not find RenderMan Studio, "data s" finds
 * Data Scientist. Neither do two letters before the last word.
 */
export function mayBegin(query: readonly string[], position: number): boolean {
  const { length } = query[position] as string;
  return position === query.length - 1 ? length > 1 || query.length > 1 : length > 2;
}

/**
 * How many typing errors a query word may hold: 2 from 8 letters on, 1 from 3, else none. Words with a digit or a sign
 * hold none, since every character of C++ or k8s counts.
 */
export function typoTolerance(text: string): 0 | 1 | typeof maxTypos {
  const length = text.length > maxTypoLength ? 0 : [...text].length;
  if (length < 3 || !/^[\p{L}]+$/u.test(text)) return 0;
  return length < 8 ? 1 : maxTypos;
}
