import { nearWords } from './near-words.ts';
import { typoTolerance, withoutDot } from './search-words.ts';

/** How a word meets an asked one; nearly by one letter, and by two with the number after it. */
export const met = { not: 0, exactly: 1, begun: 2, nearly: 3 } as const;

/** Which words meet an asked one. */
export interface Meeting {
  /** By the places of all words, see `met`. */
  readonly how: Uint8Array;
  /** Those that do, in no order. */
  readonly places: readonly number[];
}

/** The words of all names, and which of them an asked word may mean. */
export class WordList {
  /** In the order of `<`, by which words that begin alike stand together. */
  readonly #words: readonly string[];
  /** The same and, for those with a dot in front, what is behind it; the words that these belong to. */
  readonly #keys: readonly string[];
  readonly #wordOfKey: Int32Array;

  readonly #placeOf: ReadonlyMap<string, number>;

  /** @param words in any order, none twice */
  constructor(words: readonly string[]) {
    this.#words = [...words].sort();
    this.#placeOf = new Map(this.#words.map((word, place) => [word, place]));
    const keys = this.#words.flatMap((word, place) =>
      word.startsWith('.')
        ? [
            { key: word, place },
            { key: withoutDot(word), place },
          ]
        : [{ key: word, place }],
    );
    keys.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : a.place - b.place));
    this.#keys = keys.map(({ key }) => key);
    this.#wordOfKey = Int32Array.from(keys, ({ place }) => place);
  }

  get size(): number {
    return this.#words.length;
  }

  at(place: number): string {
    return this.#words[place] as string;
  }

  /** The places of a word and of the same with a dot in front, those that the list has. */
  spelt(text: string): number[] {
    const places: number[] = [];
    for (let i = firstFrom(this.#keys, text); this.#keys[i] === text; i++)
      places.push(this.#wordOfKey[i] as number);
    return places;
  }

  /** @param words of the list */
  placesOf(words: readonly string[]): number[] {
    return words.map((word) => this.#placeOf.get(word) as number);
  }

  /** @param mayBegin whether the words that begin with it meet it too */
  meeting(asked: string, mayBegin: boolean): Meeting {
    const how = new Uint8Array(this.#words.length);
    const places: number[] = [];
    const meet = (place: number, value: number) => {
      const held = how[place] as number;
      if (held === 0) places.push(place);
      if (held === 0 || value < held) how[place] = value;
    };
    for (let i = firstFrom(this.#keys, asked); i < this.#keys.length; i++) {
      const key = this.#keys[i] as string;
      if (mayBegin ? !key.startsWith(asked) : key !== asked) break;
      meet(this.#wordOfKey[i] as number, key === asked ? met.exactly : met.begun);
    }
    const tolerance = typoTolerance(asked);
    if (tolerance > 0) {
      const letter = String.fromCodePoint(asked.codePointAt(0) as number);
      const alike = { from: firstFrom(this.#words, letter), to: firstFrom(this.#words, `${letter}\uffff`) };
      nearWords(this.#words, alike, asked, tolerance, (place, distance) => {
        if (how[place] === met.not) meet(place, met.nearly + distance - 1);
      });
    }
    return { how, places };
  }
}

/** The first place at which a text is not less. */
function firstFrom(sorted: readonly string[], text: string): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as string) < text) low = middle + 1;
    else high = middle;
  }
  return low;
}
