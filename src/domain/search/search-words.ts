/**
 * Whether a query word also matches words that begin with it. A single letter alone does not: "R" finds R, not every
 * word with that initial.
 */
export const mayBegin = (word: string, query: readonly string[]): boolean =>
  query.length > 1 || word.length > 1;

/** Maximum number of words of a query; more are ignored. name-match.ts packs this number into a match order. */
export const maxQueryWords = 12;

/** Maximum number of words of a name that is also found written as one word. */
const maxJoinedWords = 4;

/** Maximum number of letters by which a query word may differ from a word of a name. */
export const maxTypos = 2;

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

/**
 * The words of a text, in order, in lower case and without accents. Punctuation separates words, an apostrophe does not.
 *
 * `ASP.NET Core` has the words `asp`, `.net`, `core`; `CI/CD` has `ci` and `cd`.
 */
export function searchWords(text: string): string[] {
  return fold(text).match(word) ?? [];
}

function fold(text: string): string {
  if (/^[\x20-\x7e]*$/.test(text)) return text.toLowerCase().replaceAll("'", ''); // fast path: most names are ASCII
  return text
    .normalize('NFKD')
    .toLowerCase()
    .normalize('NFKD')
    .replace(/ς/g, 'σ') // sigma has another form at the end of a word
    .replace(/[\p{M}'’]/gu, '')
    .normalize('NFKC');
}

/** The words of a search query, at most `maxQueryWords`. */
export const queryWords = (text: string): string[] => searchWords(text).slice(0, maxQueryWords);

/** The words written as one: "node js" as "nodejs", "post gre sql" as "postgresql". */
export const joinWords = (words: readonly string[]): string => words.map(withoutDot).join('');

/** Whether a name of this many words is also found written as one word. */
export const isJoinable = (words: number): boolean => words > 0 && words <= maxJoinedWords;

/** The word without a leading dot: "net" finds .NET, but ".net" does not find "net". */
export const withoutDot = (text: string): string => (text.startsWith('.') ? text.slice(1) : text);

/**
 * How many letters a query word may differ by (Levenshtein): 2 from 6 letters on, 1 from 4, else none. Words with a
 * digit or a sign tolerate none, since every character of C++ or k8s counts.
 */
export function typoTolerance(text: string): 0 | 1 | typeof maxTypos {
  const { length } = [...text];
  if (length < 4 || !/^[\p{L}]+$/u.test(text)) return 0;
  return length < 6 ? 1 : maxTypos;
}
