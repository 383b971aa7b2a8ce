type Numbers = Uint8Array | Uint16Array | Uint32Array | Float64Array;

/**
 * A typed array that grows at its end. Its numbers lie outside the JavaScript heap, so that millions of them cost the
 * garbage collector nothing.
 */
export class GrowingArray<T extends Numbers> {
  length = 0;
  #array: T;
  readonly #Type: new (
    length: number,
  ) => T;

  /** @param Type the class of the array */
  constructor(Type: new (length: number) => T) {
    this.#Type = Type;
    this.#array = new Type(1_024);
  }

  /** O(1), amortised. */
  push(value: number): void {
    if (this.length === this.#array.length) {
      const grown = new this.#Type(2 * this.length);
      grown.set(this.#array);
      this.#array = grown;
    }
    this.#array[this.length++] = value;
  }

  /** A copy of what was pushed. */
  toArray(): T {
    return this.#array.slice(0, this.length) as T;
  }
}
