import { getOrAdd } from '../collections/grouping.ts';
import { joinWords, searchWords } from '../search/search-words.ts';
import { wrappedLines } from './wrapped-lines.ts';

/** What stands between a word and the next one, from what binds most to what separates most. */
export const gaps = {
  /** A space, hyphen, slash, dot or ampersand: a name may go on. */
  joined: 0,
  /** A comma, or a sign such as a plus between blanks. */
  list: 1,
  /** A colon, dash, bracket or quotation mark. */
  aside: 2,
  /** A semicolon. */
  clause: 3,
  /** A line break, such as between the items of a list. */
  line: 4,
  /** A full stop, question mark or exclamation mark. */
  sentence: 5,
  /** An empty line, or an end of the text. */
  paragraph: 6,
} as const;
/** A value of `gaps`. */
type Gap = (typeof gaps)[keyof typeof gaps];

/** A word of a running text. Offsets are UTF-16 code units. */
export interface TextWord {
  readonly start: number;
  readonly end: number;
  /** As it is written. */
  readonly text: string;
  /** A number for what is written: the same for the same text, and counted from 0 as new ones come. */
  readonly form: number;
  /** In lower case, without accents, with straight apostrophes. */
  readonly lower: string;
  /** As names are compared, written as one; empty when nothing of it counts. */
  readonly key: string;
  /** What follows. */
  readonly gap: Gap;
  /** The signs between it and the next word when no blank is there, such as `-` or `&`; else empty. */
  readonly sign: string;
  /** Whether a colon follows. */
  readonly colon: boolean;
}

/** Scripts written without spaces between words; each character is a word. */
const unspaced =
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}';
/** Soft hyphens and joiners of no width, which pages and sheets put into words. */
const invisible = '\\u{ad}\\u{200b}-\\u{200d}\\u{2060}\\u{feff}';
const character = `[[\\p{L}\\p{N}\\p{M}]--[${unspaced}]]`;
const inner = `(?:${character}|[${invisible}](?=${character}))`;
/** As `searchWords` splits names; an apostrophe between letters belongs to the word, a plus before a letter does not. */
const word = new RegExp(
  `[[${unspaced}]&&[\\p{L}\\p{N}]]|(?:(?<![\\p{L}\\p{N}])\\.(?=\\p{L}))?${character}${inner}*(?:(?:(?<=\\p{L})['’](?=\\p{L})|(?<=\\p{N})\\.(?=\\p{N}))${inner}+)*(?:#|\\+\\+|\\+(?!\\p{L}))*`,
  'gv',
);

/** Beyond it, whatever stands between two words separates them. */
const maxGap = 100;

/** Answers the same for all words of a text that are written alike, and asks for each of them once. */
export function perForm(passes: (word: TextWord) => boolean): (word: TextWord) => boolean {
  const answers: boolean[] = [];
  return (word) => {
    answers[word.form] ??= passes(word);
    return answers[word.form] as boolean;
  };
}

/** Splits a text into its words, in order. O(length) */
export function textWords(text: string): TextWord[] {
  const forms = new Map<string, WordForm>(); // a text repeats most of its words
  const betweens = new Map<string, Between>();
  const matches = text.match(word) ?? [];
  const wraps = wrappedLines(text);
  let start = matches.length > 0 ? text.indexOf(matches[0] as string) : 0;
  return matches.map((match, i) => {
    const end = start + match.length;
    const next = matches[i + 1];
    // what stands between two words has no letter, so the first place where the next one stands is its own
    const nextStart = next === undefined ? text.length : text.indexOf(next, end);
    const { form, lower, key } = getOrAdd(forms, match, () => formOf(match, forms.size));
    const isSpace = nextStart === end + 1 && text.charCodeAt(end) === space;
    const { gap, sign, colon } =
      next === undefined ? atEnd : isSpace ? beforeSpace : betweenOf(text, end, nextStart, wraps, betweens);
    const read = { start, end, text: match, form, lower, key, gap, sign, colon };
    start = nextStart;
    return read;
  });
}

const space = 32;

/** What stands between two words. */
type Between = Pick<TextWord, 'gap' | 'sign' | 'colon'>;
const beforeSpace: Between = { gap: gaps.joined, sign: '', colon: false }; // most words
const atEnd: Between = { gap: gaps.paragraph, sign: '', colon: false };

/** @param betweens those that were read before, as a text repeats most of them */
function betweenOf(
  text: string,
  end: number,
  nextStart: number,
  wraps: ReadonlySet<number>,
  betweens: Map<string, Between>,
): Between {
  const between = text.slice(end, nextStart);
  const lineBreak = between.indexOf('\n');
  if (lineBreak < 0) return getOrAdd(betweens, between, () => readBetween(between, false, false));
  const goesOn = /^\p{Ll}/u.test(text.slice(nextStart, nextStart + 2));
  return readBetween(between, wraps.has(end + lineBreak), goesOn);
}

const readBetween = (between: string, mayWrap: boolean, goesOn: boolean): Between => ({
  gap: gapOf(between, mayWrap, goesOn),
  sign: /\s/.test(between) ? '' : between,
  colon: between.includes(':'),
});

const invisibles = new RegExp(`[${invisible}]`, 'gu');

/** What a word is wherever it stands. */
type WordForm = Pick<TextWord, 'form' | 'lower' | 'key'>;

function formOf(match: string, form: number): WordForm {
  const visible = match.replace(invisibles, '');
  return { form, lower: folded(visible), key: joinWords(searchWords(visible)) };
}

/** See TextWord.lower. A letter may have more marks than can be put in order fast, so they are taken off first. */
function folded(text: string): string {
  if (/^[\x20-\x7e]*$/.test(text)) return text.toLowerCase();
  return text
    .replace(/\p{M}+/gu, '')
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replaceAll('’', "'")
    .replaceAll('ł', 'l')
    .replaceAll('ß', 'ss');
}

/** @param mayWrap whether a sentence may go on after the line break @param goesOn whether the next word is in lower case */
function gapOf(between: string, mayWrap: boolean, goesOn: boolean): Gap {
  if (between === '') return gaps.joined;
  if (between.length > maxGap || /\n\s*\n/.test(between)) return gaps.paragraph;
  if (/[.!?…。！？]/.test(between) && between !== '.') return gaps.sentence;
  if (/[•·▪●|]/.test(between)) return gaps.line;
  if (goesOn && /^[-‐]\r?\n[ \t]*$/.test(between)) return gaps.joined; // a word that is parted at the end of its line
  if (/[\r\n]/.test(between) && !(mayWrap && /^,?\s+$/.test(between))) return gaps.line;
  if (between.includes(';')) return gaps.clause;
  if (/[:()[\]{}"“”„«»<>]|(?:^|\s)[-‐-―]+\s/.test(between)) return gaps.aside;
  return /^(?:\s+|[-‐-―/._&]|\s*&\s*)$/.test(between) ? gaps.joined : gaps.list;
}
