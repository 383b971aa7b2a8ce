import type { CareerSearch } from '../store/career-search.ts';
import type { CareerReader } from '../store/career-store.ts';
import { withTimeLimit } from '../store/deadline.ts';

/** Milliseconds after which a check that hangs counts as a no. */
const checkLimit = 2_000;

/**
 * Whether requests can be answered now: the store is open and answers, and the projections are loaded. Callers at the
 * same time share one check.
 */
export class Readiness {
  readonly #reader: () => CareerReader;
  readonly #search: CareerSearch;
  #check: Promise<boolean> | undefined;

  constructor(reader: () => CareerReader, search: CareerSearch) {
    this.#reader = reader;
    this.#search = search;
  }

  /** False also when the check fails or hangs; never rejects. */
  now(): Promise<boolean> {
    this.#check ??= this.#run().finally(() => {
      this.#check = undefined;
    });
    return this.#check;
  }

  #run(): Promise<boolean> {
    const ready = this.#reader()
      .version()
      .then(() => this.#search.prepare())
      .then(
        () => true,
        () => false,
      );
    return withTimeLimit(ready, checkLimit, () => false);
  }
}
