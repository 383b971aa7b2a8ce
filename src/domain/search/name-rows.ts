import { holders, type Lists, lengthOf } from '../collections/lists.ts';
import { compareText } from '../collections/text.ts';
import { type DescribedKind, describedKinds } from '../graph/model.ts';
import { matchOf } from './name-match.ts';
import { type SearchHit, searchMatches } from './search.ts';

export interface NamedThing {
  readonly kind: DescribedKind;
  readonly id: string;
}

/** Names and whose they are: a row per name, thing and source that says so, in no order. */
export interface NameColumns {
  /** Names, in any order; several may be the same text, and some be nobody's. */
  readonly texts: readonly string[];
  /** What may have names, in any order, none twice. */
  readonly things: readonly NamedThing[];
  /** Per row its places in `texts` and `things`. */
  readonly text: readonly number[];
  readonly thing: readonly number[];
  /** Whether it is the thing's title. */
  readonly preferred: readonly boolean[];
  readonly curated: readonly boolean[];
}

/** The texts of the names. */
interface NameTexts {
  /** Each once, in code point order. */
  readonly texts: readonly string[];
  /** Per row of the columns the place of its text. */
  readonly textOf: Int32Array;
  /** Per text its words. */
  readonly wordsOf: Lists;
}

/**
 * Names and whose they are, in the order of hits that match alike: curated before official, names of fewer words,
 * titles before aliases, then name, kind and id.
 */
export class NameRows {
  /** Per text the places of its rows. */
  readonly ofText: Lists;
  readonly #texts: readonly string[];
  readonly #wordsOf: Lists;
  /** By kind and id. */
  readonly #things: readonly NamedThing[];
  /** Per thing the place of its kind. */
  readonly #kinds: Uint8Array;
  readonly #text: Int32Array;
  readonly #thing: Int32Array;
  readonly #isOfficial: Uint8Array;
  readonly #isAlias: Uint8Array;

  constructor(columns: NameColumns, { texts, textOf, wordsOf }: NameTexts) {
    this.#texts = texts;
    this.#wordsOf = wordsOf;
    const { things, placeOf } = inOrder(columns.things);
    const thing = Int32Array.from(columns.thing, (place) => placeOf[place] as number);
    const isOfficial = Uint8Array.from(columns.curated, (curated) => (curated ? 0 : 1));
    const isAlias = Uint8Array.from(columns.preferred, (preferred) => (preferred ? 0 : 1));
    const words = textOf.map((place) => lengthOf(wordsOf, place));
    const order = orderOf([isOfficial, words, isAlias, textOf, thing]);
    this.#things = things;
    this.#kinds = kindsOf(things);
    this.#text = order.map((row) => textOf[row] as number);
    this.#thing = order.map((row) => thing[row] as number);
    this.#isOfficial = Uint8Array.from(order, (row) => isOfficial[row] as number);
    this.#isAlias = Uint8Array.from(order, (row) => isAlias[row] as number);
    const each = Int32Array.from({ length: order.length + 1 }, (_, row) => row);
    this.ofText = holders({ starts: each, values: this.#text }, texts.length);
  }

  get size(): number {
    return this.#text.length;
  }

  /** A number for the thing that a row is about, below `things`. */
  thingOf(row: number): number {
    return this.#thing[row] as number;
  }

  get things(): number {
    return this.#things.length;
  }

  /** @param kinds what a thing must be one of */
  ofKinds(kinds: readonly DescribedKind[]): (row: number) => boolean {
    const wanted = Uint8Array.from(describedKinds, (kind) => (kinds.includes(kind) ? 1 : 0));
    return (row) => wanted[this.#kinds[this.#thing[row] as number] as number] === 1;
  }

  /** @param order of the match, see matchOrder */
  hit(row: number, order: number): SearchHit {
    const text = this.#text[row] as number;
    const matchedName = this.#texts[text] as string;
    const { kind, id } = this.#things[this.#thing[row] as number] as NamedThing;
    const { match, distance, begun } = matchOf(order);
    return {
      kind,
      id,
      matchedName,
      match: searchMatches[match] as SearchHit['match'],
      position: [
        match,
        distance,
        begun,
        this.#isOfficial[row] as number,
        lengthOf(this.#wordsOf, text),
        this.#isAlias[row] as number,
        matchedName,
        describedKinds.indexOf(kind),
        id,
      ],
    };
  }
}

const kindsOf = (things: readonly NamedThing[]): Uint8Array =>
  Uint8Array.from(things, ({ kind }) => describedKinds.indexOf(kind));

/** The things by kind and id, and where each has gone. */
function inOrder(things: readonly NamedThing[]): { things: NamedThing[]; placeOf: Int32Array } {
  const kinds = kindsOf(things);
  const order = Array.from(things, (_, i) => i);
  const at = (i: number) => things[i] as NamedThing;
  order.sort((a, b) => (kinds[a] as number) - (kinds[b] as number) || compareText(at(a).id, at(b).id));
  const placeOf = new Int32Array(things.length);
  for (const [place, i] of order.entries()) placeOf[i] = place;
  return { things: order.map(at), placeOf };
}

/** Rows in the order of some columns, the first of which counts most: as one number a row, whole up to 2^53. */
function orderOf(columns: readonly ArrayLike<number>[]): Int32Array {
  const keys = new Float64Array(columns[0]?.length ?? 0);
  for (const column of columns) {
    let size = 1;
    for (let row = 0; row < keys.length; row++) size = Math.max(size, (column[row] as number) + 1);
    for (let row = 0; row < keys.length; row++) {
      keys[row] = (keys[row] as number) * size + (column[row] as number);
    }
  }
  return Int32Array.from(keys, (_, row) => row).sort((a, b) => (keys[a] as number) - (keys[b] as number));
}
