/**
 * The words by which names are searched.
 */

/**
 * Whether a query word also stands for the words that begin with it. A single letter by itself does not: "R" finds R,
 * not everything that begins so.
 */
export const mayBegin = (asked: string, query: readonly string[]): boolean =>
  query.length > 1 || asked.length > 1;

/** Words of a query beyond so many count for nothing. */
const maxQueryWords = 12;

/** A name of more words than this is not also found as one word. */
const maxJoinedWords = 4;

/** Scripts written without spaces between words; each character is a word. */
const unspaced =
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}';
const character = `[[\\p{L}\\p{N}]--[${unspaced}]]`;
/**
 * A character of an unspaced script; or letters and digits, with the signs that tell programming names apart: `.`
 * before the first letter (.net) or between digits (3.5), `+` and `#` behind (c++, c#).
 */
const word = new RegExp(
  `[[${unspaced}]&&[\\p{L}\\p{N}]]|(?:\\.(?=\\p{L}))?(?:(?<=\\p{N})\\.(?=\\p{N})|${character})+[+#]*`,
  'gv',
);

/**
 * The words of a text, in order, in lower case and without accents; punctuation separates, an apostrophe does not.
 *
 * `ASP.NET Core` has the words `asp`, `.net`, `core`; `CI/CD` has `ci` and `cd`.
 */
export function searchWords(text: string): string[] {
  return fold(text).match(word) ?? [];
}

function fold(text: string): string {
  if (/^[\x20-\x7e]*$/.test(text)) return text.toLowerCase().replaceAll("'", ''); // most names, and it is much faster
  return text
    .normalize('NFKD')
    .toLowerCase()
    .normalize('NFKD')
    .replace(/ς/g, 'σ') // the small sigma has another form at the end of a word
    .replace(/[\p{M}'’]/gu, '')
    .normalize('NFKC');
}

/** The words of what someone searches for. */
export const queryWords = (text: string): string[] => searchWords(text).slice(0, maxQueryWords);

/** The words as one, as "nodejs" is Node.js and "post gre sql" PostgreSQL. */
export const joinedWord = (words: readonly string[]): string => words.map(withoutDot).join('');

/** Whether a name of so many words is also found as one word. */
export const isJoinable = (words: number): boolean => words > 0 && words <= maxJoinedWords;

/** "net" finds .NET; ".net" finds nothing called net. */
export const withoutDot = (text: string): string => (text.startsWith('.') ? text.slice(1) : text);

/**
 * How many letters a query word may differ by (Levenshtein): none when it is short or has a digit or sign, as every
 * letter of C++ or k8s counts.
 */
export function typoTolerance(text: string): 0 | 1 | 2 {
  const { length } = [...text];
  if (length < 4 || !/^[\p{L}]+$/u.test(text)) return 0;
  return length < 6 ? 1 : 2;
}
