import { firstIndexWhere } from '../collections/binary-search.ts';

const textBits = 2 ** 21;

/** Texts by key, as sorted hashes: 8 bytes a text, a fraction of what a map of their keys takes. */
export class KeyTable {
  /** Per text the hash of its key, then its number; sorted. */
  readonly #entries: Float64Array;
  readonly #keyOf: (text: number) => string;

  /** O(texts · log). @param size number of texts, at most 2^21 @param keyOf the key of a text */
  constructor(size: number, keyOf: (text: number) => string) {
    if (size > textBits) throw new RangeError(`A table of keys holds at most ${textBits} texts.`);
    this.#keyOf = keyOf;
    this.#entries = Float64Array.from(
      { length: size },
      (_, text) => hashOf(keyOf(text)) * textBits + text,
    ).sort();
  }

  /** The numbers of the texts that have a key, ascending. O(log texts) */
  find(key: string): number[] {
    const hash = hashOf(key);
    const low = hash * textBits;
    const texts: number[] = [];
    const first = firstIndexWhere(this.#entries.length, (i) => (this.#entries[i] as number) >= low);
    for (let i = first; i < this.#entries.length; i++) {
      const text = (this.#entries[i] as number) - low;
      if (text >= textBits) break;
      if (this.#keyOf(text) === key) texts.push(text);
    }
    return texts;
  }
}

/** A hash of 32 bits: FNV-1a over UTF-16 code units. */
function hashOf(key: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < key.length; i++) hash = Math.imul(hash ^ key.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}
