import { firstIndexWhere } from '../collections/binary-search.ts';
import { FewLowest } from '../collections/few-lowest.ts';
import { rowEnd, rowStart } from '../collections/rows.ts';
import type { DescribedKind } from '../graph/model.ts';
import { atLeast, inWords, orderOfMatch } from './name-match.ts';
import type { NameRows } from './name-rows.ts';
import { type NameReading, nameRank } from './ref.ts';
import { comparePositions, type HitPosition, type SearchHit } from './search.ts';

/** Greater than the order of every hit. */
const none = Number.POSITIVE_INFINITY;

/** The part of the hits to return. */
export interface HitWindow {
  readonly size: number;
  /** The end of the window that the page starts at. */
  readonly from: 'start' | 'end';
  /** The window lies between these positions and excludes them; null stands for the end of the list. Neither need exist. */
  readonly after: HitPosition | null;
  readonly before: HitPosition | null;
}

/**
 * The hits of a search while it runs: per thing its best row, as one number that is smaller for a better hit. Hits are
 * not sorted; a page takes the few lowest.
 */
export class RankedRows {
  readonly #rows: NameRows;
  readonly #isOfKinds: (row: number) => boolean;
  /** Per thing the order of its best hit: that of the match times the number of rows, plus the row. */
  readonly #best: Float64Array;
  /** The things with a hit, each once. */
  readonly #things: number[] = [];
  #hasCuratedExact = false;
  /** The best rank of a CORE hit of a curated name. */
  #bestCuratedCore = none;

  constructor(rows: NameRows, kinds: readonly DescribedKind[]) {
    this.#rows = rows;
    this.#isOfKinds = rows.ofKinds(kinds);
    this.#best = new Float64Array(rows.things).fill(none);
  }

  /** Number of things with a hit. */
  get size(): number {
    return this.#things.length;
  }

  /** Whether a curated name is the text. */
  get hasCuratedExact(): boolean {
    return this.#hasCuratedExact;
  }

  /** Takes a name as a hit for all things of that name. */
  add(name: number, order: number): void {
    this.#eachRow(name, (row) => this.addRow(row, order));
  }

  /**
   * Takes a name that is the text as a hit for all things of that name, in the order of references; an alias that no
   * reference takes (see `isStray`) only has the words of the text, or most of them when a curated role is nearer. A role that references take after a curated one of the
   * same core is a CORE hit, too: add those first.
   *
   * @param reading how the text is read to be the name
   * @param how a penalty of 1 when that is another way than it is written; and whether the text names two roles, so that no
   *   role of that name is meant (see `namesTwo`)
   */
  addExact(
    name: number,
    reading: NameReading,
    { penalty, isTwo }: { readonly penalty: number; readonly isTwo: boolean },
  ): void {
    this.#eachRow(name, (row) => {
      const { kind, curated, preferred } = this.#rows.named(row);
      if (isTwo && kind === 'Role') {
        this.addRow(row, inWords + penalty);
        return;
      }
      if (curated && this.#isOfKinds(row)) this.#hasCuratedExact = true;
      const rank = nameRank(reading, curated, preferred);
      const match = kind === 'Role' && rank > this.#bestCuratedCore ? 'CORE' : 'EXACT';
      if (!this.#rows.isStray(row)) this.addRow(row, orderOfMatch(match, rank, penalty));
      else this.addRow(row, this.#rows.likeness(row) === 'OUTDONE' ? atLeast : inWords + penalty);
    });
  }

  /** Takes a name as a CORE hit for all roles of that name. @param reading how the text is read to find it */
  addCore(name: number, reading: NameReading): void {
    this.#eachRow(name, (row) => {
      const { kind, curated, preferred } = this.#rows.named(row);
      if (kind !== 'Role' || this.#rows.isStray(row)) return;
      const rank = nameRank(reading, curated, preferred);
      if (curated && this.#isOfKinds(row)) this.#bestCuratedCore = Math.min(this.#bestCuratedCore, rank);
      this.addRow(row, orderOfMatch('CORE', rank, 0));
    });
  }

  /**
   * Takes a name as a MOST_WORDS hit for all things of that name.
   *
   * @param orderOf the order of names that editors give, or of official ones
   * @param match whether the text says more than the name (see `NameRows.isNamedByPart`), and whether they share a word by
   *   coincidence (see `NameRows.isNearByWord`)
   */
  addMostWords(
    name: number,
    orderOf: (curated: boolean) => number,
    { isPart, isCoincidence }: { readonly isPart: boolean; readonly isCoincidence: boolean },
  ): void {
    this.#eachRow(name, (row) => {
      if (isCoincidence && !this.#rows.isNearByWord(row)) return;
      if (isPart && !this.#rows.isNamedByPart(row)) return;
      this.addRow(row, orderOf(!this.#rows.isOfficial(row)));
    });
  }

  #eachRow(name: number, visit: (row: number) => void): void {
    const { ofText } = this.#rows;
    for (let i = rowStart(ofText, name); i < rowEnd(ofText, name); i++) visit(ofText.items[i] as number);
  }

  /** Takes a row as a hit. */
  addRow(row: number, order: number): void {
    if (!this.#isOfKinds(row)) return;
    const full = order * this.#rows.size + row;
    const thing = this.#rows.thingOf(row);
    const best = this.#best[thing] as number;
    if (best === none) this.#things.push(thing);
    if (full < best) this.#best[thing] = full;
  }

  /**
   * A page of the hits, best first, and how many hits the window has in all. O(hits), and no comparison of names except
   * to find the bounds.
   */
  page({ size, from, after, before }: HitWindow): { hits: SearchHit[]; inWindow: number } {
    const low = after ? this.#firstFrom(after, 1) : 0;
    const high = before ? this.#firstFrom(before, 0) : none;
    const sign = from === 'start' ? 1 : -1;
    const lowest = new FewLowest<number>(Math.max(1, size));
    let inWindow = 0;
    for (const thing of this.#things) {
      const order = this.#best[thing] as number;
      if (order < low || order >= high) continue;
      inWindow++;
      lowest.add(sign * order, order);
    }
    const orders = size === 0 ? [] : lowest.items();
    if (from === 'end') orders.reverse();
    return { hits: orders.map((order) => this.#hit(order)), inWindow };
  }

  /** All hits, best first. */
  all(): SearchHit[] {
    return this.page({ size: this.size, from: 'start', after: null, before: null }).hits;
  }

  #hit(order: number): SearchHit {
    const { size } = this.#rows;
    return this.#rows.hit(order % size, Math.floor(order / size));
  }

  /** The least order of a hit that is at a position or after it. @param beyond 1 for after it only */
  #firstFrom(position: HitPosition, beyond: 0 | 1): number {
    const { size } = this.#rows;
    const order = this.#rows.orderAt(position);
    const row = firstIndexWhere(
      size,
      (candidate) => comparePositions(this.#rows.hit(candidate, order).position, position) >= beyond,
    );
    return order * size + row;
  }
}
