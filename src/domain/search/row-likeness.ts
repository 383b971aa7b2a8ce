import { type Rows, rowOf, transposed } from '../collections/rows.ts';
import { nameKey } from './name.ts';
import { likenessTo, sharedWords, type TitleLikeness } from './reads-like.ts';
import { endKeys } from './ref-keys.ts';

/** How a name reads beside the titles of its thing; OUTDONE when a curated role is nearer to it (see `bestCandidates`). */
export type RowLikeness = TitleLikeness | 'OUTDONE';

/** From what names a thing to what does not. */
const likenesses: readonly RowLikeness[] = ['LIKE', 'GENERAL', 'NONE', 'OUTDONE'];

/** What likeness is computed from: names of things by row, those that editors give first. */
interface LikenessRows {
  /** Number of rows. */
  readonly size: number;
  /** Number of things. */
  readonly things: number;
  /** The thing of a row, as a number below `things`. */
  thingOf(row: number): number;
  nameOf(row: number): string;
  isTitle(row: number): boolean;
  isOfficial(row: number): boolean;
  isRole(row: number): boolean;
}

/** How the names of things read beside their titles, each computed when it is first asked for. */
export class RowLikenesses {
  readonly #rows: LikenessRows;
  /** Per row 1 more than the position of its likeness; 0 while nobody has asked for it. */
  readonly #ofRow: Uint8Array;
  /** Per thing the rows of its titles; computed on first use. */
  #titleRows: Rows | null = null;
  /** Per key the curated roles of that name; computed on first use. */
  #curatedRoles: ReadonlyMap<string, readonly number[]> | null = null;

  constructor(rows: LikenessRows) {
    this.#rows = rows;
    this.#ofRow = new Uint8Array(rows.size);
  }

  /**
   * How a name reads beside the titles of its thing, of which the nearest counts. A curated alias may also be GENERAL beside
   * another one that shares a word with a title: "Developer" beside "Software Developer", of Software Engineer. O(words of
   * the titles), at first O(curated names)
   */
  of(row: number): RowLikeness {
    if (this.#ofRow[row] === 0) this.#ofRow[row] = 1 + likenesses.indexOf(this.#likenessOf(row));
    return likenesses[(this.#ofRow[row] as number) - 1] as RowLikeness;
  }

  #likenessOf(row: number): RowLikeness {
    if (this.#rows.isTitle(row)) return 'LIKE';
    const name = this.#rows.nameOf(row);
    const titles = this.titlesOf(this.#rows.thingOf(row));
    const among = titles.map((title) => likenessTo(title, name));
    const nearest = likenesses.find((likeness) => among.some((one) => one === likeness)) ?? 'NONE';
    if (this.#rows.isOfficial(row)) {
      return nearest === 'LIKE' && this.#isNearerToCurated(row, titles) ? 'OUTDONE' : nearest;
    }
    return nearest === 'NONE' && this.#isPartOfCurated(row, titles) ? 'GENERAL' : nearest;
  }

  /** Whether another curated name of its thing has the words of a row, and one of a title. */
  #isPartOfCurated(row: number, titles: readonly string[]): boolean {
    const thing = this.#rows.thingOf(row);
    const name = this.#rows.nameOf(row);
    for (let other = 0; this.#isCurated(other); other++) {
      if (other === row || this.#rows.thingOf(other) !== thing) continue;
      const otherName = this.#rows.nameOf(other);
      if (sharedWords(otherName, titles) > 0 && likenessTo(otherName, name) === 'GENERAL') return true;
    }
    return false;
  }

  /** Whether the name of a role ends in that of a curated one whose title has more of its words; see `bestCandidates`. */
  #isNearerToCurated(row: number, titles: readonly string[]): boolean {
    if (!this.#rows.isRole(row)) return false;
    const name = this.#rows.nameOf(row);
    const shared = sharedWords(name, titles);
    this.#curatedRoles ??= this.#curatedRolesByKey();
    const ends = endKeys(name).flatMap((key) => this.#curatedRoles?.get(key) ?? []);
    return ends.some((thing) => sharedWords(name, this.titlesOf(thing)) > shared);
  }

  #curatedRolesByKey(): Map<string, number[]> {
    const byKey = new Map<string, number[]>();
    for (let row = 0; this.#isCurated(row); row++) {
      if (!this.#rows.isRole(row)) continue;
      const key = nameKey(this.#rows.nameOf(row));
      byKey.set(key, [...(byKey.get(key) ?? []), this.#rows.thingOf(row)]);
    }
    return byKey;
  }

  /** Whether a row is there and curated; these come first. */
  #isCurated(row: number): boolean {
    return row < this.#rows.size && !this.#rows.isOfficial(row);
  }

  /** The titles of a thing, in no order. */
  titlesOf(thing: number): string[] {
    this.#titleRows ??= titleRowsOf(this.#rows);
    return Array.from(rowOf(this.#titleRows, thing), (title) => this.#rows.nameOf(title));
  }
}

/** Per thing its rows that are no aliases. */
function titleRowsOf({ size, things, thingOf, isTitle }: LikenessRows): Rows {
  const titles = Uint32Array.from({ length: size }, (_, row) => row).filter(isTitle);
  const offsets = Uint32Array.from({ length: titles.length + 1 }, (_, i) => i);
  const byThing = transposed({ offsets, items: titles.map(thingOf) }, things);
  return { offsets: byThing.offsets, items: byThing.items.map((i) => titles[i] as number) };
}
