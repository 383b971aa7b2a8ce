import { type Rows, rowLength, transposed } from '../collections/rows.ts';
import { compareText } from '../collections/text.ts';
import { type EquivalenceColumns, noEquivalents, sameIds } from '../graph/equivalence.ts';
import { nodeRef } from '../graph/fact.ts';
import { type DescribedKind, describedKinds } from '../graph/model.ts';
import { matchClasses, matchOf, orderOfMatch } from './name-match.ts';
import { mustReadLike } from './reads-like.ts';
import { type RowLikeness, RowLikenesses } from './row-likeness.ts';
import type { HitPosition, SearchHit } from './search.ts';

/** A thing that may have names. */
export interface NamedThing {
  readonly kind: DescribedKind;
  readonly id: string;
}

/** The names of things as parallel columns: a row per name, thing and source, in any order. */
export interface NameColumns {
  /** Names in any order. Texts may repeat; those that name nothing are left out. */
  readonly texts: readonly string[];
  /** In any order, none twice. */
  readonly things: readonly NamedThing[];
  /** Per row the position of its name in `texts`. */
  readonly text: readonly number[];
  /** Per row the position of its thing in `things`. */
  readonly thing: readonly number[];
  /** Per row whether the name is the thing's title. */
  readonly preferred: readonly boolean[];
  /** Per row whether a curated source says so. */
  readonly curated: readonly boolean[];
  /** By kind the facts that two of its things are equal or near; absent: none. */
  readonly equivalents?: Partial<Record<DescribedKind, EquivalenceColumns>>;
}

/** A name of a thing, as one source gives it. */
export interface NamedRow extends NamedThing {
  readonly name: string;
  /** Whether the name is the thing's title. */
  readonly preferred: boolean;
  /** Whether a curated source says so. */
  readonly curated: boolean;
}

/** The kinds whose things a single word of a longer text may name. */
const namedByWord: ReadonlySet<DescribedKind> = new Set([
  'Role',
  'Skill',
  'Tool',
  'Credential',
  'OccupationCode',
]);

/** The kinds whose names tell by a word what they are: two developers are near, two products of many "services" are not. */
const nearByWord: ReadonlySet<DescribedKind> = new Set([
  'Role',
  'Skill',
  'Activity',
  'Credential',
  'OccupationCode',
]);

/** The texts of the names. */
interface NameTexts {
  /** In code point order, none twice. */
  readonly texts: readonly string[];
  /** Per row of the columns the position of its text. */
  readonly textOf: Int32Array;
  /** Per text the positions of its words. */
  readonly wordsOf: Rows;
}

/**
 * The names of things, sorted as hits of equal match are: curated before official, names of fewer words, titles before
 * aliases, then name, kind and id.
 */
export class NameRows {
  /** Per text its rows. */
  readonly ofText: Rows;
  readonly #texts: readonly string[];
  readonly #wordsOf: Rows;
  /** Sorted by kind and id. */
  readonly #things: readonly NamedThing[];
  readonly #text: Int32Array;
  readonly #thing: Int32Array;
  /** Per row the thing that stands for its thing, and the position of its kind: searches look at these of every hit. */
  readonly #entry: Uint32Array;
  readonly #kind: Uint8Array;
  readonly #isOfficial: Uint8Array;
  readonly #isAlias: Uint8Array;
  readonly #likeness: RowLikenesses;

  constructor(columns: NameColumns, { texts, textOf, wordsOf }: NameTexts) {
    this.#texts = texts;
    this.#wordsOf = wordsOf;
    const { things, positionOf } = inOrder(columns.things);
    const thing = Int32Array.from(columns.thing, (position) => positionOf[position] as number);
    const isOfficial = Uint8Array.from(columns.curated, (curated) => (curated ? 0 : 1));
    const isAlias = Uint8Array.from(columns.preferred, (preferred) => (preferred ? 0 : 1));
    const words = textOf.map((position) => rowLength(wordsOf, position));
    const order = orderOf([isOfficial, words, isAlias, textOf, thing]);
    this.#things = things;
    const standIn = standIns(things, columns.equivalents ?? {});
    const kinds = kindsOf(things);
    this.#text = order.map((row) => textOf[row] as number);
    this.#thing = order.map((row) => thing[row] as number);
    this.#entry = Uint32Array.from(this.#thing, (position) => standIn[position] as number);
    this.#kind = Uint8Array.from(this.#thing, (position) => kinds[position] as number);
    this.#isOfficial = Uint8Array.from(order, (row) => isOfficial[row] as number);
    this.#isAlias = Uint8Array.from(order, (row) => isAlias[row] as number);
    this.#likeness = new RowLikenesses({
      size: order.length,
      things: things.length,
      thingOf: (row) => this.#thing[row] as number,
      nameOf: (row) => this.#nameOf(row),
      isTitle: (row) => this.#isAlias[row] === 0,
      isOfficial: (row) => this.isOfficial(row),
      isRole: (row) => this.isRole(row),
    });
    const offsets = Uint32Array.from({ length: order.length + 1 }, (_, row) => row);
    this.ofText = transposed({ offsets, items: Uint32Array.from(this.#text) }, texts.length);
  }

  /** Number of rows. */
  get size(): number {
    return this.#text.length;
  }

  /** The thing that stands for that of a row, as a number below `things`. */
  thingOf(row: number): number {
    return this.#entry[row] as number;
  }

  /** Whether no curated source gives the name of a row to its thing. */
  isOfficial(row: number): boolean {
    return this.#isOfficial[row] === 1;
  }

  /** Whether the thing of a row is a role. */
  isRole(row: number): boolean {
    return this.#kindOf(row) === 'Role';
  }

  /** Whether the thing of a row is a code of an official classification. */
  isCode(row: number): boolean {
    return this.#kindOf(row) === 'OccupationCode';
  }

  /** How the name of a row reads beside the titles of its thing, of which the nearest counts. */
  likeness(row: number): RowLikeness {
    return this.#likeness.of(row);
  }

  /** The name of a row, and the titles of its thing. */
  work(row: number): { readonly name: string; titles(): readonly string[] } {
    return { name: this.#nameOf(row), titles: () => this.#likeness.titlesOf(this.#thing[row] as number) };
  }

  /** Whether a row is an official alias that does not read as a name of its thing; see `bestCandidates`. */
  isStray(row: number): boolean {
    return this.isOfficial(row) && mustReadLike(this.#kindOf(row)) && this.likeness(row) !== 'LIKE';
  }

  /**
   * Whether a longer text that has all words of the name of a row may mean its thing: a "web server" is no waiter, whom
   * editors also call server, and "HVAC tech" is no industry.
   */
  isNamedByPart(row: number): boolean {
    if (this.isStray(row)) return false;
    if (rowLength(this.#wordsOf, this.#text[row] as number) > 1) return true;
    return namedByWord.has(this.#kindOf(row)) && this.likeness(row) !== 'NONE';
  }

  /** Whether the thing of a row may be near to what a text means that shares one word of several with its name. */
  isNearByWord(row: number): boolean {
    return nearByWord.has(this.#kindOf(row));
  }

  #kindOf(row: number): DescribedKind {
    return describedKinds[this.#kind[row] as number] as DescribedKind;
  }

  #nameOf(row: number): string {
    return this.#texts[this.#text[row] as number] as string;
  }

  /** Number of things. */
  get things(): number {
    return this.#things.length;
  }

  /** Whether the thing of a row is of one of these kinds. */
  ofKinds(kinds: readonly DescribedKind[]): (row: number) => boolean {
    const isOfKind = Uint8Array.from(describedKinds, (kind) => (kinds.includes(kind) ? 1 : 0));
    return (row) => isOfKind[this.#kind[row] as number] === 1;
  }

  /** The order, as `orderOfMatch` packs it, of the match in a hit's position. */
  orderAt([matchClass, lack, begun]: HitPosition): number {
    return orderOfMatch(matchClasses[matchClass] ?? 'MOST_WORDS', lack, begun);
  }

  /** What a row says, of the thing that stands for all that are the same. */
  named(row: number): NamedRow {
    const { kind, id } = this.#things[this.thingOf(row)] as NamedThing;
    const name = this.#nameOf(row);
    return { kind, id, name, preferred: this.#isAlias[row] === 0, curated: this.#isOfficial[row] === 0 };
  }

  /** @param order as `orderOfMatch` packs it */
  hit(row: number, order: number): SearchHit {
    const text = this.#text[row] as number;
    const matchedName = this.#texts[text] as string;
    const { kind, id } = this.#things[this.#thing[row] as number] as NamedThing;
    const standIn = this.#things[this.thingOf(row)] as NamedThing;
    const { matchClass, lack, begun } = matchOf(order);
    return {
      kind,
      id: standIn.id,
      matchedName,
      match: matchName(matchClass, begun),
      position: [
        matchClass,
        lack,
        begun,
        this.#isOfficial[row] as number,
        rowLength(this.#wordsOf, text),
        this.#isAlias[row] as number,
        matchedName,
        describedKinds.indexOf(kind),
        id,
      ],
    };
  }
}

/** How a match is told: MOST_WORDS with typing errors is a TYPO. */
function matchName(matchClass: number, begun: number): SearchHit['match'] {
  const match = matchClasses[matchClass] ?? 'MOST_WORDS';
  return match === 'MOST_WORDS' && begun > 0 ? 'TYPO' : match;
}

const kindsOf = (things: readonly NamedThing[]): Uint8Array =>
  Uint8Array.from(things, ({ kind }) => describedKinds.indexOf(kind));

/** @param things none twice */
function standIns(
  things: readonly NamedThing[],
  equivalents: NonNullable<NameColumns['equivalents']>,
): Uint32Array {
  const firstOf = new Map<string, string>(); // by ref
  for (const kind of Object.keys(equivalents) as DescribedKind[]) {
    for (const [id, [first = id]] of sameIds(equivalents[kind] ?? noEquivalents)) {
      firstOf.set(nodeRef(kind, id), nodeRef(kind, first));
    }
  }
  const result = Uint32Array.from(things, (_, thing) => thing);
  if (firstOf.size === 0) return result;
  const refs = things.map(({ kind, id }) => nodeRef(kind, id));
  const positionOf = new Map(refs.map((ref, thing) => [ref as string, thing]));
  for (const [thing, ref] of refs.entries()) {
    const first = positionOf.get(firstOf.get(ref) ?? '');
    if (first !== undefined) result[thing] = first;
  }
  return result;
}

/** Sorts things by kind and id. @returns also the new position of each */
function inOrder(things: readonly NamedThing[]): { things: NamedThing[]; positionOf: Int32Array } {
  const kinds = kindsOf(things);
  const order = Array.from(things, (_, i) => i);
  const thingAt = (i: number) => things[i] as NamedThing;
  order.sort(
    (a, b) => (kinds[a] as number) - (kinds[b] as number) || compareText(thingAt(a).id, thingAt(b).id),
  );
  const positionOf = new Int32Array(things.length);
  for (const [position, i] of order.entries()) positionOf[i] = position;
  return { things: order.map(thingAt), positionOf };
}

/** Sorts rows by several columns packed into one integer, which must stay below 2^53. The first column counts most. */
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
