interface ScoredItem<T> {
  readonly score: number;
  readonly item: T;
}

/**
 * Keeps the `limit` items of lowest score out of many. O(1) for a rejected item, amortised O(log limit) for a kept one;
 * memory O(limit).
 */
export class FewLowest<T> {
  readonly #limit: number;
  #candidates: ScoredItem<T>[] = [];
  /** Only a score below this can still be among the lowest. */
  #bound = Number.POSITIVE_INFINITY;

  constructor(limit: number) {
    this.#limit = limit;
  }

  add(score: number, item: T): void {
    if (score >= this.#bound) return;
    this.#candidates.push({ score, item });
    if (this.#candidates.length === 2 * this.#limit) this.#trim();
  }

  /** The lowest items by score; equal scores in the order in which they were added. */
  items(): T[] {
    this.#trim();
    return this.#candidates.map(({ item }) => item);
  }

  #trim(): void {
    this.#candidates = this.#candidates.sort((a, b) => a.score - b.score).slice(0, this.#limit);
    if (this.#candidates.length === this.#limit) {
      this.#bound = (this.#candidates.at(-1) as ScoredItem<T>).score;
    }
  }
}
