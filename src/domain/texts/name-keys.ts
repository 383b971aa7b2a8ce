import { firstIndexWhere } from '../collections/binary-search.ts';
import { type Rows, rowOf } from '../collections/rows.ts';
import type { NameIndex } from '../search/name-index.ts';
import type { NamedRow } from '../search/name-rows.ts';
import { joinWords } from '../search/search-words.ts';

/** A range of keys, from `low` to before `high`. */
export interface KeyRange {
  readonly low: number;
  readonly high: number;
}

/** A product's name without case, spaces and hyphens: it has no plural. A dot at the beginning counts: .NET. */
export const signatureOf = (name: string): string =>
  (name.startsWith('.') ? '.' : '') + name.toLowerCase().replace(/[^\p{L}\p{N}\p{M}+#]/gu, '');

/** The names of a graph, sorted by key, so that those with a common beginning stand together. */
export interface NameKeys {
  /** All keys. */
  readonly all: KeyRange;
  /**
   * The keys of a range that go on with a word after their first `depth` UTF-16 code units, which all of them share.
   * O(length of the word · log keys)
   */
  narrow(range: KeyRange, depth: number, word: string): KeyRange;
  /** Whether the first key of a range has this length. */
  hasLength(range: KeyRange, length: number): boolean;
  /** The names of the first key of a range, curated before official, titles before aliases. */
  namesAt(range: KeyRange): readonly NamedRow[];
}

/** The names of an index by key: their words written as one. O(names · log names) */
export function nameKeysOf({ rows, words, wordsOf }: NameIndex): NameKeys {
  const texts = rows.ofText.offsets.length - 1;
  const wordAt = (position: number) => words.at(position);
  const keyOf = Array.from({ length: texts }, (_, text) =>
    joinWords(Array.from(rowOf(wordsOf, text), wordAt)),
  );
  const order = Uint32Array.from({ length: texts }, (_, text) => text);
  order.sort((a, b) => compareUnits(keyOf[a] as string, keyOf[b] as string));
  const keys: string[] = [];
  const offsets = new Uint32Array(texts + 1);
  for (const [i, text] of order.entries()) {
    const key = keyOf[text] as string;
    if (key !== keys.at(-1)) keys.push(key);
    offsets[keys.length] = i + 1;
  }
  const textsOf: Rows = { offsets, items: order };
  return {
    all: { low: 0, high: keys.length },
    narrow: (range, depth, word) => narrowed(keys, range, depth, word),
    hasLength: ({ low }, length) => (keys[low] as string).length === length,
    namesAt: ({ low }) =>
      Array.from(rowOf(textsOf, low), (text) => Array.from(rowOf(rows.ofText, text)))
        .flat()
        .sort((a, b) => a - b)
        .map((row) => rows.named(row)),
  };
}

/** See NameKeys.narrow. Code unit by code unit, as most words end it at the first. */
function narrowed(keys: readonly string[], { low, high }: KeyRange, depth: number, word: string): KeyRange {
  let [from, to] = [low, high];
  const unitAt = (i: number, at: number) => {
    const key = keys[i] as string;
    return at < key.length ? key.charCodeAt(at) : -1;
  };
  for (let i = 0; i < word.length && from < to; i++) {
    const unit = word.charCodeAt(i);
    const at = depth + i;
    if (unitAt(from, at) < unit) from += firstIndexWhere(to - from, (j) => unitAt(from + j, at) >= unit);
    if (from === to || unitAt(from, at) !== unit) return { low: from, high: from };
    if (unitAt(to - 1, at) > unit) to = from + firstIndexWhere(to - from, (j) => unitAt(from + j, at) > unit);
  }
  return { low: from, high: to };
}

/** Compares by UTF-16 code unit, as `<` does. */
const compareUnits = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
