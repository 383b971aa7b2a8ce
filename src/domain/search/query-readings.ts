import { joinWords, maxQueryWords, queryWords, searchWords } from './search-words.ts';
import { isAnnouncement, isMark } from './title-marks.ts';
import { meaningsOf } from './word-forms.ts';

/** Maximum number of ways in which one query is read. */
const maxReadings = 8;
/** Maximum number of characters of a query that are looked at. */
const maxQueryLength = 1_000;

/** Which words the names have. */
export interface KnownWords {
  /** Whether a name has this word. */
  has(word: string): boolean;
  /** Whether a name has these two words, one after the other. */
  hasPair(first: string, second: string): boolean;
}

/** A word of a reading, and the position in the query of the word that it stands for. */
export interface ReadWord {
  readonly word: string;
  readonly origin: number;
}

/**
 * The ways to read the words of a query, as they are written first: with abbreviations written out ("ml" as "machine
 * learning"), with two words written as one where names have that word ("front end" as "frontend"), and with a word
 * that no name has split into two that stand together in one ("fullstack" as "full stack") or without its number
 * ("html5" as "html").
 *
 * @returns at most `maxReadings`, each with at most `maxQueryWords` words
 */
export function readingsOf(words: readonly string[], vocabulary: KnownWords): (readonly ReadWord[])[] {
  let readings: ReadWord[][] = [[]];
  for (const [origin, word] of words.entries()) {
    const choices = [[word], ...meaningsOf(word).map((meaning) => meaning.split(' '))];
    if (!vocabulary.has(word)) choices.push(...splits(word, vocabulary));
    const read = choices.map((choice) => choice.map((one) => ({ word: one, origin })));
    // the first choice of all readings before the second of any: the whole query as written comes first
    readings = read.flatMap((choice) => readings.map((reading) => [...reading, ...choice]));
    readings = readings.slice(0, maxReadings);
  }
  const pairReading = withJoinedPair(words, vocabulary);
  if (pairReading) readings = [...readings.slice(0, maxReadings - 1), pairReading];
  return readings.map((reading) => reading.slice(0, maxQueryWords));
}

function splits(word: string, vocabulary: KnownWords): string[][] {
  const wordPairs: string[][] = [];
  for (let length = 2; length <= word.length - 2 && length <= 20; length++) {
    const [first = '', second = ''] = [word.slice(0, length), ...searchWords(word.slice(length))];
    if (vocabulary.has(first) && vocabulary.has(second) && vocabulary.hasPair(first, second))
      wordPairs.push([first, second]);
  }
  const unnumbered = /^(\p{L}{2,})[\d.]+$/u.exec(word)?.[1];
  if (unnumbered !== undefined && vocabulary.has(unnumbered)) wordPairs.push([unnumbered]);
  return wordPairs.slice(0, 2);
}

/** The words with the first pair joined that names write as one word; null when there is none. */
function withJoinedPair(words: readonly string[], vocabulary: KnownWords): ReadWord[] | null {
  for (let i = 0; i + 1 < words.length; i++) {
    const [pair = ''] = searchWords(joinWords(words.slice(i, i + 2)));
    if (!vocabulary.has(pair)) continue;
    return words.flatMap((word, origin) =>
      origin === i + 1 ? [] : [{ word: origin === i ? pair : word, origin }],
    );
  }
  return null;
}

/**
 * What stands between a title and what is said of place or team: "Data Analyst – Claims", "Engineer (remote)"; and between
 * two titles: "Bartender/Server", but not "Civil/Structural Engineer".
 */
export const partEnd =
  /\s[-–—•·]+\s*|\s*[|,;:()[\]{}@–—•]\s*|\s\/\s|(?<=[\p{L}]{3}\p{Ll})\/(?=\p{L}{3,}(?:$|\s*[-–—|,;:(\d]))/u;

/**
 * The words of the parts of a title, in order: "Manager, Data Science (remote)" has three. Parts without words are left
 * out, as are those that only announce the work ("Now hiring: …"); at most `maxQueryWords` words in all.
 */
export function titleParts(text: string): string[][] {
  let left = maxQueryWords;
  const parts = text
    .slice(0, maxQueryLength)
    .split(partEnd)
    .map((part) => {
      const words = queryWords(part).slice(0, left);
      left -= words.length;
      return words;
    })
    .filter((words) => words.length > 0);
  const ofWork = parts.filter((part) => !isAnnouncement(part));
  return ofWork.length > 0 ? ofWork : parts;
}

/** The words that say what the work is: those of the first part that has any, without marks. */
export function coreWords(parts: readonly (readonly string[])[]): readonly string[] {
  for (const part of parts) {
    const core = part.filter((word) => !isMark(word));
    if (core.length > 0) return core;
  }
  return [];
}
