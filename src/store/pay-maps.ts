import { BoundedCache } from '../domain/collections/bounded-cache.ts';
import type { CareerMap } from '../domain/paths/career-map.ts';
import { mapWithPay, type PayIn, type PlacePay } from '../domain/paths/pay-in.ts';
import type { Moment, Versioned, VersionedCache } from './versioned-cache.ts';

/** Places whose pay is kept, and maps with it. A map shares all but its pay with the one that it is made of. */
const maxPlaces = 8;

/** The career map with the pay of places that questions ask for; loaded and made when a question first does. */
export class PayMaps {
  readonly #places = new BoundedCache<string, VersionedCache<PlacePay>>(maxPlaces);
  readonly #maps = new BoundedCache<string, { made?: MadeMap }>(maxPlaces);
  readonly #cacheOf: (place: string) => VersionedCache<PlacePay>;

  constructor(cacheOf: (place: string) => VersionedCache<PlacePay>) {
    this.#cacheOf = cacheOf;
  }

  /** @throws as VersionedCache */
  async mapIn(map: CareerMap, { place, include }: PayIn, moment: Moment): Promise<Versioned<CareerMap>> {
    const pay =
      place === null ? null : await this.#places.getOrAdd(place, () => this.#cacheOf(place)).current(moment);
    const entry = this.#maps.getOrAdd(JSON.stringify([place, include]), () => ({}));
    const value = pay?.value ?? null;
    if (entry.made?.of !== map || entry.made.pay !== value) {
      entry.made = { of: map, pay: value, map: mapWithPay(map, value, include) };
    }
    return { value: entry.made.map, asOf: pay?.asOf ?? null };
  }
}

/** A map with other pay, and what it was made of. */
interface MadeMap {
  readonly of: CareerMap;
  readonly pay: PlacePay | null;
  readonly map: CareerMap;
}
