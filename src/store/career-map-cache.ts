import { buildCareerMap, type CareerMap } from '../domain/career-map.ts';
import type { CareerReader } from './career-store.ts';

interface Held {
  readonly stamp: string;
  readonly map: Promise<CareerMap>;
}

/**
 * The career map, never older than the last commit acknowledged before it was asked for. A stamp is taken when a
 * read ends, so data may be older than its own read's stamp: a load is labelled with a stamp taken *before* it
 * started, and served while a later probe gives that stamp. Several requests share one load.
 */
export class CareerMapCache {
  readonly #reader: CareerReader;
  #held: Held | undefined;

  constructor(reader: CareerReader) {
    this.#reader = reader;
  }

  async current(): Promise<CareerMap> {
    const stamp = await this.#reader.version();
    if (this.#held?.stamp === stamp) return this.#held.map;
    const held = { stamp, map: this.#reader.loadCareerMap().then(buildCareerMap) };
    this.#held = held;
    held.map.catch(() => {
      if (this.#held === held) this.#held = undefined;
    });
    return held.map;
  }
}
