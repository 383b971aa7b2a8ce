import type { CareerSearch } from '../store/career-search.ts';
import type { CareerReader } from '../store/career-store.ts';
import { now } from '../store/clock.ts';
import { withTimeLimit } from '../store/deadline.ts';

/** Milliseconds after which a check that hangs counts as a no. */
const checkLimit = 2_000;

/**
 * Whether requests that arrive now are answered soon: the store answers, and every search thread gives projections that
 * are as new as an answer must be. Callers at the same time share one check.
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
    const isAnswered = this.#catchUp().then(
      () => true,
      () => false,
    );
    return withTimeLimit(isAnswered, checkLimit, () => false);
  }

  async #catchUp(): Promise<void> {
    const arrived = now();
    const stamp = await this.#reader().version(arrived);
    await this.#search.prepare();
    await this.#search.catchUp({ stamp, arrived, deadline: arrived + checkLimit });
  }
}
