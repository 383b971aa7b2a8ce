/**
 * Values computed from an immutable source, each on first use and only once. The source carries this as a field, so a
 * value lives as long as its source, and the modules that compute values keep no state.
 */
export class Derived {
  readonly #values = new Map<object, unknown>();

  /** The value that a function computes from the source. @param compute identifies the value, so one function each */
  of<Source, Value>(source: Source, compute: (source: Source) => Value): Value {
    if (!this.#values.has(compute)) this.#values.set(compute, compute(source));
    return this.#values.get(compute) as Value;
  }
}
