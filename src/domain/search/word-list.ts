import { firstIndexWhere } from '../collections/binary-search.ts';
import { nearWords } from './near-words.ts';
import { typoTolerance, withoutDot } from './search-words.ts';

/** The distinct words of all names, and which of them a query word matches. */
export class WordList {
  /** In the order of `<`, so that words with a common prefix stand together. */
  readonly #words: readonly string[];
  readonly #positionOf: ReadonlyMap<string, number>;
  /** The words with a leading dot, without it; sorted. Per key the position of its word. */
  readonly #dotless: readonly string[];
  readonly #wordOfDotless: readonly number[];

  /** @param words in any order, none twice */
  constructor(words: readonly string[]) {
    this.#words = [...words].sort();
    this.#positionOf = new Map(this.#words.map((word, position) => [word, position]));
    const dotted = this.#words.filter((word) => word.startsWith('.')); // sorted without the dot, too
    this.#dotless = dotted.map(withoutDot);
    this.#wordOfDotless = this.positionsOf(dotted);
  }

  get size(): number {
    return this.#words.length;
  }

  at(position: number): string {
    return this.#words[position] as string;
  }

  /** Whether the list has a word. */
  has(word: string): boolean {
    return this.#positionOf.has(word);
  }

  /** Positions of a word and of the same word with a leading dot, as far as the list has them. */
  spellings(text: string): number[] {
    return [text, `.${text}`].flatMap((word) => this.#positionOf.get(word) ?? []);
  }

  /** @param words of the list */
  positionsOf(words: readonly string[]): number[] {
    return words.map((word) => this.#positionOf.get(word) as number);
  }

  /** Positions of the words that begin with a text, with or without a leading dot, each once. */
  beginning(text: string): number[] {
    const positions: number[] = [];
    for (let i = lowerBound(this.#words, text); this.#words[i]?.startsWith(text); i++) positions.push(i);
    for (let i = lowerBound(this.#dotless, text); this.#dotless[i]?.startsWith(text); i++) {
      positions.push(this.#wordOfDotless[i] as number);
    }
    return positions;
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
