import { firstIndexWhere } from '../collections/binary-search.ts';
import { nearWords } from './near-words.ts';
import { typoTolerance, withoutDot } from './search-words.ts';

/** How a word matches a query word, smaller for better. `begun`: it begins with the query word. */
export const wordMatch = { none: 0, same: 1, begun: 2 } as const;

/** The words that match a query word. */
export interface WordMatches {
  /** Per word of the list a value of `wordMatch`. */
  readonly matches: Uint8Array;
  /** Positions of the words that match, each once, in no order. */
  readonly positions: readonly number[];
}

/** The distinct words of all names, and which of them a query word matches. */
export class WordList {
  /** In the order of `<`, so that words with a common prefix stand together. */
  readonly #words: readonly string[];
  readonly #positionOf: ReadonlyMap<string, number>;
  /** The words, and those with a leading dot once more without it; sorted. Per key the position of its word. */
  readonly #keys: readonly string[];
  readonly #wordOfKey: Int32Array;

  /** @param words in any order, none twice */
  constructor(words: readonly string[]) {
    this.#words = [...words].sort();
    this.#positionOf = new Map(this.#words.map((word, position) => [word, position]));
    const keys = this.#words.flatMap((word, position) =>
      word.startsWith('.')
        ? [
            { key: word, position },
            { key: withoutDot(word), position },
          ]
        : [{ key: word, position }],
    );
    keys.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : a.position - b.position));
    this.#keys = keys.map(({ key }) => key);
    this.#wordOfKey = Int32Array.from(keys, ({ position }) => position);
  }

  get size(): number {
    return this.#words.length;
  }

  at(position: number): string {
    return this.#words[position] as string;
  }

  /** Positions of a word and of the same word with a leading dot, as far as the list has them. O(log words) */
  spellings(text: string): number[] {
    const positions: number[] = [];
    for (let i = lowerBound(this.#keys, text); this.#keys[i] === text; i++) {
      positions.push(this.#wordOfKey[i] as number);
    }
    return positions;
  }

  /** @param words of the list */
  positionsOf(words: readonly string[]): number[] {
    return words.map((word) => this.#positionOf.get(word) as number);
  }

  /** @param mayBegin whether words that begin with the query word match it too */
  matching(queryWord: string, mayBegin: boolean): WordMatches {
    const matches = new Uint8Array(this.#words.length);
    const positions: number[] = [];
    for (let i = lowerBound(this.#keys, queryWord); i < this.#keys.length; i++) {
      const key = this.#keys[i] as string;
      if (mayBegin ? !key.startsWith(queryWord) : key !== queryWord) break;
      const position = this.#wordOfKey[i] as number;
      if (matches[position] !== wordMatch.none) continue;
      matches[position] = key === queryWord ? wordMatch.same : wordMatch.begun;
      positions.push(position);
    }
    return { matches, positions };
  }

  /**
   * The words that a query word may be when it holds typing errors: those with the same initial that differ by at most
   * `typoTolerance`, without the word itself.
   */
  withTypos(queryWord: string): { readonly position: number; readonly distance: number }[] {
    const tolerance = typoTolerance(queryWord);
    if (tolerance === 0) return [];
    const initial = String.fromCodePoint(queryWord.codePointAt(0) as number);
    const range = {
      from: lowerBound(this.#words, initial),
      to: lowerBound(this.#words, `${initial}\uffff`),
    };
    const near: { position: number; distance: number }[] = [];
    nearWords(this.#words, range, queryWord, tolerance, (position, distance) => {
      if (distance > 0) near.push({ position, distance });
    });
    return near;
  }
}

/** Position of the first text that is not less than another. */
const lowerBound = (sortedTexts: readonly string[], text: string): number =>
  firstIndexWhere(sortedTexts.length, (i) => (sortedTexts[i] as string) >= text);
