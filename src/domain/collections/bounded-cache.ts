/** A map of at most `limit` entries: adding one more removes the entry added first. */
export class BoundedCache<K, V> {
  readonly #entries = new Map<K, V>();
  readonly #limit: number;

  constructor(limit: number) {
    this.#limit = limit;
  }

  /** The value of a key, created and stored when there is none. */
  getOrAdd(key: K, create: () => V): V {
    const existing = this.#entries.get(key);
    if (existing !== undefined) return existing;
    const value = create();
    this.#entries.set(key, value);
    if (this.#entries.size > this.#limit) this.#entries.delete(this.#entries.keys().next().value as K);
    return value;
  }
  /** Removes all entries. */
  clear(): void {
    this.#entries.clear();
  }
}
