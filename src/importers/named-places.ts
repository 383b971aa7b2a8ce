import { likePlaces, type NamedPlace } from '../domain/search/like-places.ts';
import { chooseRef } from '../domain/search/ref.ts';
import type { CareerReader } from '../store/career-store.ts';
import { namedPlaces } from '../store/named-places.ts';

/** What a cell means as a place. */
interface PlaceCell {
  readonly id: string | null;
  /** What it names instead, for a message; null when it is empty or names one place. */
  readonly problem: string | null;
}

/** Suggestions for an unknown place. */
const maxSuggestions = 5;

/** Finds the places that cells name, as references of the API do. Each cell is looked up once; an empty one names none. */
export class NamedPlaces {
  readonly #places = new Map<string, PlaceCell>([['', { id: null, problem: null }]]);
  readonly #store: CareerReader;
  #all: Promise<NamedPlace[]> | null = null;

  constructor(store: CareerReader) {
    this.#store = store;
  }

  /** The place that a cell names. @param cell one that was looked up */
  get(cell: string): PlaceCell {
    return this.#places.get(cell) ?? { id: null, problem: 'no place' };
  }

  /** Looks up the cells that are new. */
  async lookUp(cells: readonly string[]): Promise<void> {
    const refs = [...new Set(cells)].filter((cell) => !this.#places.has(cell));
    if (refs.length === 0) return;
    const node = { kind: 'Region', properties: [], descriptions: false, follow: [] } as const;
    const answers = await this.#store.find({ refs, node });
    for (const [i, cell] of refs.entries()) {
      const choice = chooseRef((answers[i] ?? []).map(({ node: { id } }) => id));
      this.#places.set(
        cell,
        choice.outcome === 'FOUND'
          ? { id: choice.id, problem: null }
          : {
              id: null,
              problem:
                choice.outcome === 'AMBIGUOUS'
                  ? `several places: ${choice.ids.join(', ')}`
                  : await this.#noPlace(cell),
            },
      );
    }
  }

  async #noPlace(cell: string): Promise<string> {
    this.#all ??= namedPlaces(this.#store);
    const like = likePlaces(cell, await this.#all, maxSuggestions);
    return like.length === 0 ? 'no place' : `no place; did you mean ${like.join(', ')}?`;
  }
}
