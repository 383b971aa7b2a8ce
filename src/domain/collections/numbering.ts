import { getOrAdd } from './grouping.ts';
import { GrowingArray } from './growing-array.ts';

/** A column of texts that repeat, held as numbers. */
export class Numbering {
  readonly #numbers = new Map<string, number>();
  readonly #column = new GrowingArray(Uint32Array);

  /** Null is unknown. */
  push(text: string | null): void {
    this.#column.push(text === null ? 0 : getOrAdd(this.#numbers, text, () => this.#numbers.size + 1));
  }

  /** Each text once. */
  texts(): string[] {
    return [...this.#numbers.keys()];
  }

  /** Per entry the position of its text in a list; -1 when unknown. */
  positionsIn(list: readonly string[]): Int32Array {
    const positions = new Map(list.map((text, i) => [text, i]));
    const byNumber = [-1, ...this.texts().map((text) => positions.get(text) ?? -1)];
    return Int32Array.from(this.#column.toArray(), (number) => byNumber[number] as number);
  }
}
