/** The keys from `low` to before `high`, which share their first `depth` UTF-16 code units. */
export interface KeyRange {
  readonly low: number;
  readonly high: number;
  readonly depth: number;
}

/** Sorted texts, kept as one run of UTF-16 code units: a search reads memory that lies together, and makes no texts. */
export class KeyList {
  /** All keys. */
  readonly all: KeyRange;
  readonly #units: Uint16Array;
  /** Per key where its units begin; and after them where the last one ends. */
  readonly #offsets: Uint32Array;

  /** @param keys in the order of `<`, none twice */
  constructor(keys: readonly string[]) {
    this.all = { low: 0, high: keys.length, depth: 0 };
    this.#offsets = new Uint32Array(keys.length + 1);
    for (const [i, key] of keys.entries()) this.#offsets[i + 1] = (this.#offsets[i] as number) + key.length;
    this.#units = new Uint16Array(this.#offsets[keys.length] as number);
    for (const [i, key] of keys.entries()) {
      const offset = this.#offsets[i] as number;
      for (let at = 0; at < key.length; at++) this.#units[offset + at] = key.charCodeAt(at);
    }
  }

  /** Whether what the keys of a range share is a key itself, the first of them. */
  hasKey({ low, high, depth }: KeyRange): boolean {
    return low < high && (this.#offsets[low + 1] as number) - (this.#offsets[low] as number) === depth;
  }

  /**
   * The keys of a range that go on with a word after what they share. O(length of the word · log keys): the end is looked
   * for in growing steps, as few keys go on with the same word.
   */
  narrow({ low, high, depth }: KeyRange, word: string): KeyRange {
    let from = low;
    for (let end = high; from < end; ) {
      const middle = (from + end) >>> 1;
      if (this.#compareAt(middle, depth, word) < 0) from = middle + 1;
      else end = middle;
    }
    let step = 1;
    let to = from; // after keys that go on with the word
    while (to + step <= high && this.#compareAt(to + step - 1, depth, word) === 0) {
      to += step;
      step *= 2;
    }
    for (; step >= 1; step >>= 1)
      if (to + step <= high && this.#compareAt(to + step - 1, depth, word) === 0) to += step;
    return { low: from, high: to, depth: depth + word.length };
  }

  /** Compares what a key has at a depth with a word, as far as the word goes: below 0 when the key comes before it. */
  #compareAt(key: number, depth: number, word: string): number {
    const start = (this.#offsets[key] as number) + depth;
    const end = this.#offsets[key + 1] as number;
    for (let i = 0; i < word.length; i++) {
      const difference = (start + i < end ? (this.#units[start + i] as number) : -1) - word.charCodeAt(i);
      if (difference !== 0) return difference;
    }
    return 0;
  }
}
