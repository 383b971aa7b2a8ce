type Numbers = Uint8Array | Uint16Array | Uint32Array | Float64Array;

/** A typed array that grows at its end: outside the heap, so that millions of numbers are no work for its collector. */
export class GrowingArray<T extends Numbers> {
  length = 0;
  #array: T;
  readonly #make: new (
    length: number,
  ) => T;

  /** @param make of the kind of array */
  constructor(make: new (length: number) => T) {
    this.#make = make;
    this.#array = new make(1_024);
  }

  /** O(1), amortised. */
  push(value: number): void {
    if (this.length === this.#array.length) {
      const grown = new this.#make(2 * this.length);
      grown.set(this.#array);
      this.#array = grown;
    }
    this.#array[this.length++] = value;
  }

  /** What was pushed. */
  toArray(): T {
    return this.#array.slice(0, this.length) as T;
  }
}
