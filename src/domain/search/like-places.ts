import { compareText } from '../collections/text.ts';
import { editDistance } from './edit-distance.ts';
import { plainName } from './name.ts';

/** A place with all its names. */
export interface NamedPlace {
  readonly id: string;
  readonly names: readonly string[];
}

/** How a text is like a name of a place, the likest first. */
const likenesses = ['SAME_WORDS', 'INITIALS', 'TYPING_ERROR', 'BEGINNING', 'WORDS', 'WORD'] as const;
type Likeness = (typeof likenesses)[number];
const byInitials = likenesses.indexOf('INITIALS');

/** Words that say what a place is, not which one. */
const kindWords = new Set(
  'the of in greater metro metropolitan area region state city county metroplex'.split(' '),
);
/** Words that names of places write in short. */
const shortWords: Readonly<Record<string, string>> = { saint: 'st', fort: 'ft', mount: 'mt' };
/** Letters from which a word may have typing errors, or be only begun. */
const leastLetters = 4;
/** Letters of a text per typing error in it. */
const lettersPerError = 4;

/**
 * The ids of the places with a name like a text, the likest first, at most `max`: the same but for words such as "city" and
 * "saint"; its initials ("SLC" of Salt Lake City); the same but for typing errors; begun by the text, or alike in their
 * first letters; with all words of the text; with one of them. Only the best of these ways, and of those with typing errors
 * only the nearest, so that nothing far stands beside what is meant. Ties go by whether it is the place's own name, then by
 * that name, then id. O(names · length²)
 */
export function likePlaces(text: string, places: readonly NamedPlace[], max: number): string[] {
  const words = wordsOf(text);
  const key = words.join(' ');
  if (key === '') return [];
  const letters = plainName(text).replace(/[^\p{L}\p{N}]/gu, '');
  const matches = places.flatMap(({ id, names }) => {
    const [best] = names
      .flatMap((name, i) => {
        const likeness = likenessOf({ words, key, letters }, name);
        return likeness ? { ...likeness, alias: i === 0 || likeness.order === byInitials ? 0 : 1 } : [];
      })
      .sort((a, b) => a.order - b.order || a.distance - b.distance || a.alias - b.alias);
    return best ? [{ id, name: names[0] ?? id, ...best }] : [];
  });
  matches.sort(
    (a, b) =>
      a.order - b.order ||
      a.distance - b.distance ||
      a.alias - b.alias ||
      compareText(a.name, b.name) ||
      compareText(a.id, b.id),
  );
  const [first] = matches;
  return matches
    .filter(({ order, distance }) => order === first?.order && distance === first.distance)
    .slice(0, max)
    .map(({ id }) => id);
}

interface PlaceText {
  readonly words: readonly string[];
  /** The words as one text. */
  readonly key: string;
  /** All letters and digits in a row. */
  readonly letters: string;
}

function likenessOf(
  { words, key, letters }: PlaceText,
  name: string,
): { readonly order: number; readonly distance: number } | null {
  const like = (likeness: Likeness, distance = 0) => ({ order: likenesses.indexOf(likeness), distance });
  const nameWords = wordsOf(name);
  const nameKey = nameWords.join(' ');
  if (nameKey === key) return like('SAME_WORDS');
  if (letters.length >= 2 && letters.length <= 5 && initialsOf(name).startsWith(letters)) {
    const isWhole = initialsOf(name).length === letters.length;
    if (isWhole || letters.length > 2) return like('INITIALS', isWhole ? 0 : 1);
  }
  if (key.length < leastLetters) return null;
  const errors = editDistance(key, nameKey, Math.floor(key.length / lettersPerError));
  if (errors !== null) return like('TYPING_ERROR', errors);
  const shared = sharedStart(key, nameKey);
  if (shared >= leastLetters && shared * 2 > key.length) return like('BEGINNING', key.length - shared);
  const errorsOf = words.map((word) => Math.min(...nameWords.map((one) => wordErrors(word, one))));
  const sharedWords = words.filter((_, i) => errorsOf[i] !== Number.POSITIVE_INFINITY);
  if (sharedWords.length === words.length)
    return like(
      'WORDS',
      errorsOf.reduce((sum, one) => sum + one, 0),
    );
  return sharedWords.some(({ length }) => length >= leastLetters)
    ? like('WORD', words.length - sharedWords.length)
    : null;
}

/** Number of typing errors between two words; infinite where they are too many for their length. */
const wordErrors = (a: string, b: string): number =>
  a === b
    ? 0
    : ((a.length < leastLetters ? null : editDistance(a, b, Math.floor(a.length / lettersPerError))) ??
      Number.POSITIVE_INFINITY);

/** The words that say which place is meant, in order; all of them where none does. */
function wordsOf(text: string): string[] {
  const words = (
    plainName(text)
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  ).map((word) => shortWords[word] ?? word);
  const telling = words.filter((word) => !kindWords.has(word));
  return telling.length > 0 ? telling : words;
}

/** The first letters of the words before a comma, in lower case. */
const initialsOf = (name: string): string =>
  (
    plainName(name)
      .split(',')[0]
      ?.match(/[\p{L}\p{N}]+/gu) ?? []
  )
    .map(([letter]) => letter)
    .join('');

function sharedStart(a: string, b: string): number {
  let shared = 0;
  while (shared < a.length && a[shared] === b[shared]) shared++;
  return shared;
}
