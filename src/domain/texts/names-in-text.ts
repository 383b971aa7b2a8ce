import { getOrAdd } from '../collections/grouping.ts';
import type { DescribedKind } from '../graph/model.ts';
import type { NamedRow } from '../search/name-rows.ts';
import { type KeyRange, type NameKeys, signatureOf } from './name-keys.ts';
import { gaps, type TextWord, textWords } from './text-words.ts';

/** The kinds of things that are read out of a text. */
const readKinds = ['Role', 'Skill', 'Tool', 'Credential'] as const satisfies readonly DescribedKind[];

/** Words of a text that read like a name. */
export interface NameSpan {
  /** Positions of its first and last word. */
  readonly first: number;
  readonly last: number;
  /** The names that it may be, of all things of that name; curated before official, titles before aliases. */
  readonly names: readonly NamedRow[];
}

/**
 * The names in a text: from left to right the longest at each word. Spans are in order and do not overlap.
 * O(words · words of the longest name · log names)
 */
export function namesInText(words: readonly TextWord[], keys: NameKeys): NameSpan[] {
  const reader = new Reader(words, keys);
  const spans: NameSpan[] = [];
  for (let first = 0; first < words.length; first++) {
    const span = reader.longestAt(first);
    if (!span) continue;
    spans.push(span);
    first = span.last;
  }
  return spans;
}

/** Number of keys of a range whose parts are kept. */
const leastKept = 64;

/** Keeps what it has looked up, as a text repeats most of its words and names. */
class Reader {
  readonly #words: readonly TextWord[];
  readonly #keys: NameKeys;
  readonly #all: KeyRange;
  /** By first word. */
  readonly #firstRanges = new Map<string, KeyRange>();
  /** By range and next word. */
  readonly #ranges = new Map<KeyRange, Map<string, KeyRange>>();
  /** By the text of a span. */
  readonly #names = new Map<string, readonly NamedRow[]>();

  constructor(words: readonly TextWord[], keys: NameKeys) {
    this.#words = words;
    this.#keys = keys;
    this.#all = keys.all;
  }

  longestAt(first: number): NameSpan | null {
    if ((this.#words[first] as TextWord).key === '') return null;
    let range = this.#all;
    let depth = 0; // length of the key of the words up to here
    const ends: { readonly range: KeyRange; readonly last: number }[] = [];
    for (let last = first; ; last++) {
      const word = this.#words[last];
      if (!word) break;
      if (word.key !== '') range = this.#goingOn(range, depth, word.key);
      if (range.low === range.high) break;
      depth += word.key.length;
      if (this.#keys.hasLength(range, depth)) ends.push({ range, last });
      if (word.gap !== gaps.joined) break;
    }
    for (let i = ends.length - 1; i >= 0; i--) {
      const end = ends[i] as (typeof ends)[number];
      const names = this.#namesOf(end.range, first, end.last);
      if (names.length > 0) return { first, last: end.last, names };
    }
    return null;
  }

  /** A small range is narrowed faster than it is looked up. */
  #goingOn(range: KeyRange, depth: number, key: string): KeyRange {
    if (range.high - range.low < leastKept) return this.#keys.narrow(range, depth, key);
    const byWord = range === this.#all ? this.#firstRanges : this.#rangesAfter(range);
    const existing = byWord.get(key);
    if (existing) return existing;
    const next = this.#keys.narrow(range, depth, key);
    byWord.set(key, next);
    return next;
  }

  #rangesAfter(range: KeyRange): Map<string, KeyRange> {
    return getOrAdd(this.#ranges, range, () => new Map<string, KeyRange>());
  }

  #namesOf(range: KeyRange, first: number, last: number): readonly NamedRow[] {
    return getOrAdd(this.#names, textOf(this.#words, first, last, ' '), () =>
      this.#keys
        .namesAt(range)
        .filter(
          (name) => readKinds.some((kind) => kind === name.kind) && agrees(name, this.#words, first, last),
        ),
    );
  }
}

/** Words that are written apart in the text and not in the name, or the other way round, have together at least this. */
const minJoinedLength = 5;

/** Whether words whose key is that of a name also read like it. */
function agrees({ kind, name }: NamedRow, words: readonly TextWord[], first: number, last: number): boolean {
  if (kind === 'Tool' && signatureOf(name) !== signatureOf(textOf(words, first, last, ''))) return false;
  const keys = words.slice(first, last + 1).map(({ key }) => key);
  // "I am" is not IAM, "a ML engineer" no AML engineer
  const isSafe = keys.every((key) => key.length > 1);
  if (isSafe && keys.reduce((sum, { length }) => sum + length, 0) >= minJoinedLength) return true;
  const nameWords = textWords(name);
  return nameWords.length === keys.length && nameWords.every(({ key }, i) => key === keys[i]);
}

function textOf(words: readonly TextWord[], first: number, last: number, separator: string): string {
  let text = (words[first] as TextWord).text;
  for (let i = first + 1; i <= last; i++) text += separator + (words[i] as TextWord).text;
  return text;
}
