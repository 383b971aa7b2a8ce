import { firstIndexWhere } from '../collections/binary-search.ts';
import { type Rows, rowLength, rowOf, rowStart } from '../collections/rows.ts';
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
  /** Whether a skill's name of several words begins with a word. */
  opensSkill(word: string): boolean;
  /** Whether the first key of a range has this length. */
  hasLength(range: KeyRange, length: number): boolean;
  /**
   * The names of the first key of a range, curated before official, titles before aliases. An alias that only official
   * sources give counts as in references: if it reads as a name of its thing (see `NameRows.isStray`), and of no other one.
   */
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
  const isOfSkill = rows.ofKinds(['Skill']);
  const skillOpenings = new Set<string>();
  for (let text = 0; text < texts; text++) {
    const ofSkill = rowLength(wordsOf, text) > 1 && rowOf(rows.ofText, text).some(isOfSkill);
    if (ofSkill) skillOpenings.add(wordAt(wordsOf.items[rowStart(wordsOf, text)] as number) as string);
  }
  return {
    all: { low: 0, high: keys.length },
    narrow: (range, depth, word) => narrowed(keys, range, depth, word),
    opensSkill: (word) => skillOpenings.has(word),
    hasLength: ({ low }, length) => (keys[low] as string).length === length,
    namesAt: ({ low }) => {
      const all = Array.from(rowOf(textsOf, low), (text) => Array.from(rowOf(rows.ofText, text))).flat();
      const names = all
        .filter((row) => !rows.isStray(row))
        .sort((a, b) => a - b)
        .map((row) => rows.named(row));
      const isSure = names.some(({ curated, preferred }) => curated || preferred);
      return isSure || new Set(all.map((row) => rows.thingOf(row))).size === 1 ? names : [];
    },
  };
}

/** See NameKeys.narrow. The end is looked for in growing steps, as few keys go on with the same word. */
function narrowed(keys: readonly string[], { low, high }: KeyRange, depth: number, word: string): KeyRange {
  const from = low + firstIndexWhere(high - low, (i) => compareAt(keys[low + i] as string, depth, word) >= 0);
  const goesOn = (i: number) => i < high && (keys[i] as string).startsWith(word, depth);
  if (!goesOn(from)) return { low: from, high: from };
  let step = 1;
  while (goesOn(from + step)) step *= 2;
  const start = from + (step >> 1) + 1;
  const end = Math.min(from + step, high);
  return { low: from, high: start + firstIndexWhere(end - start, (i) => !goesOn(start + i)) };
}

/** Compares what a key has at a depth with a word, as far as the word goes: below 0 when the key comes before it. */
function compareAt(key: string, depth: number, word: string): number {
  for (let i = 0; i < word.length; i++) {
    const at = depth + i;
    const difference = (at < key.length ? key.charCodeAt(at) : -1) - word.charCodeAt(i);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** Compares by UTF-16 code unit, as `<` does. */
const compareUnits = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
