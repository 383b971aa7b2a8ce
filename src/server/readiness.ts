import { setTimeout as sleep } from 'node:timers/promises';
import type { CareerMapCache } from '../store/career-map-cache.ts';

/** Milliseconds; a probe that hangs says nothing, so it is a no. */
const limit = 2_000;

/**
 * Whether requests can be answered now: the store is open (its format was right then), answers, and the career map
 * is loaded. Callers at the same time share one look.
 */
export class Readiness {
  readonly #careerMaps: CareerMapCache;
  #looking: Promise<boolean> | undefined;

  constructor(careerMaps: CareerMapCache) {
    this.#careerMaps = careerMaps;
  }

  now(): Promise<boolean> {
    this.#looking ??= this.#look().finally(() => {
      this.#looking = undefined;
    });
    return this.#looking;
  }

  async #look(): Promise<boolean> {
    const loaded = this.#careerMaps.current().then(
      () => true,
      () => false,
    );
    return Promise.race([loaded, sleep(limit, false, { ref: false })]);
  }
}
