/**
 * Calls whose results are shared: one is under way at a time, and everybody who asks meanwhile gets the result of the
 * next one. So no result is of a call that began before it was asked for.
 */
export class SharedCall<T> {
  readonly #call: () => Promise<T>;
  #current: Promise<T> | null = null;
  #next: Promise<T> | null = null;

  constructor(call: () => Promise<T>) {
    this.#call = call;
  }

  /** The result of a call that begins from now on. @throws what that call throws */
  result(): Promise<T> {
    if (this.#next) return this.#next;
    if (!this.#current) return this.#begin();
    const begin = () => {
      this.#next = null;
      return this.#begin();
    };
    this.#next = this.#current.then(begin, begin);
    return this.#next;
  }

  #begin(): Promise<T> {
    const call = this.#call();
    const end = () => {
      if (this.#current === call) this.#current = null;
    };
    this.#current = call;
    call.then(end, end);
    return call;
  }
}
