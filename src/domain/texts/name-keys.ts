import { type Rows, rowLength, rowOf, rowStart } from '../collections/rows.ts';
import type { NameIndex } from '../search/name-index.ts';
import type { NamedRow } from '../search/name-rows.ts';
import { joinWords } from '../search/search-words.ts';
import { KeyList, type KeyRange } from './key-list.ts';
import { verbForms } from './verb-forms.ts';

/** A product's name without case, spaces and hyphens: it has no plural. A dot at the beginning counts: .NET. */
export const signatureOf = (name: string): string =>
  (name.startsWith('.') ? '.' : '') + name.toLowerCase().replace(/[^\p{L}\p{N}\p{M}+#]/gu, '');

/** The names that may begin with a word of a text. */
interface Opening {
  /** Those that begin with the word as it is written. */
  readonly written: KeyRange;
  /** Whether a skill's name of several words does. */
  readonly opensSkill: boolean;
  /** Those that begin with other forms of the verb, where a skill's name of several words does. */
  readonly verbs: readonly KeyRange[];
}

/** The names of a graph by key, those with a common beginning together. */
export interface NameKeys {
  readonly list: KeyList;
  /** What a word may begin. Words of names are kept, so that this is fast for most words of a text. */
  openingOf(word: string): Opening;
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
  const list = new KeyList(keys);
  const openings = new Map<string, Opening>(); // by word of a name
  return {
    list,
    openingOf: (word) => {
      const existing = openings.get(word);
      if (existing) return existing;
      const begin = (text: string) => list.narrow(list.all, text);
      const verbs = verbForms(word).filter((form) => skillOpenings.has(form));
      const opening = {
        written: begin(word),
        opensSkill: skillOpenings.has(word),
        verbs: verbs.map(begin),
      };
      if (words.has(word)) openings.set(word, opening);
      return opening;
    },
    namesAt: ({ low }) => {
      const all: number[] = [];
      for (const text of rowOf(textsOf, low)) all.push(...rowOf(rows.ofText, text));
      const names = all
        .filter((row) => !rows.isStray(row))
        .sort((a, b) => a - b)
        .map((row) => rows.named(row));
      const isSure = names.some(({ curated, preferred }) => curated || preferred);
      const [first, ...others] = all.map((row) => rows.thingOf(row));
      return isSure || others.every((thing) => thing === first) ? names : [];
    },
  };
}

/** Compares by UTF-16 code unit, as `<` does. */
const compareUnits = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
