interface Scored<T> {
  readonly score: number;
  readonly item: T;
}

/**
 * The `limit` items of lowest score among many, without holding the many. O(1) for an item that is not among them, a
 * share of O(log limit) for one that is for now.
 */
export class FewLowest<T> {
  readonly #limit: number;
  #kept: Scored<T>[] = [];
  /** What does not score below this is not among them. */
  #bound = Number.POSITIVE_INFINITY;

  constructor(limit: number) {
    this.#limit = limit;
  }

  add(score: number, item: T): void {
    if (score >= this.#bound) return;
    this.#kept.push({ score, item });
    if (this.#kept.length === 2 * this.#limit) this.#cut();
  }

  /** By score, of equal ones the first added first. */
  items(): T[] {
    this.#cut();
    return this.#kept.map(({ item }) => item);
  }

  #cut(): void {
    this.#kept = this.#kept.sort((a, b) => a.score - b.score).slice(0, this.#limit);
    if (this.#kept.length === this.#limit) this.#bound = (this.#kept.at(-1) as Scored<T>).score;
  }
}
