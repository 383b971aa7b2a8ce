import { setTimeout as sleep } from 'node:timers/promises';
import type { CareerSearch } from '../store/career-search.ts';
import type { CareerReader } from '../store/career-store.ts';

/** Milliseconds; a probe that hangs says nothing, so it is a no. */
const limit = 2_000;

/**
 * Whether requests can be answered now: the store is open (its format was right then), answers, and what is
 * computed over has been loaded. Callers at the same time share one look.
 */
export class Readiness {
  readonly #reader: CareerReader;
  readonly #search: CareerSearch;
  #looking: Promise<boolean> | undefined;

  constructor(reader: CareerReader, search: CareerSearch) {
    this.#reader = reader;
    this.#search = search;
  }

  now(): Promise<boolean> {
    this.#looking ??= this.#look().finally(() => {
      this.#looking = undefined;
    });
    return this.#looking;
  }

  async #look(): Promise<boolean> {
    const ready = this.#reader
      .version()
      .then(() => this.#search.prepare())
      .then(
        () => true,
        () => false,
      );
    return Promise.race([ready, sleep(limit, false, { ref: false })]);
  }
}
