import { firstIndexWhere } from '../collections/binary-search.ts';
import { FewLowest } from '../collections/few-lowest.ts';
import { rowEnd, rowStart } from '../collections/rows.ts';
import type { DescribedKind } from '../graph/model.ts';
import { nameKey } from './name.ts';
import { atLeast, inWords, orderOfCode, orderOfMatch } from './name-match.ts';
import type { NameRows } from './name-rows.ts';
import { endsBeside, isOfficialAlias, type NameReading, nameRank } from './ref.ts';
import { coreReadings } from './ref-keys.ts';
import { comparePositions, type HitPosition, type SearchHit } from './search.ts';

/** So many hits are looked at for each that is suggested. */
const tellingShare = 8;

/** Greater than the order of every hit. */
const none = Number.POSITIVE_INFINITY;

/** A name that a reference finds by one of the keys of a text; see `refKeys`. */
export interface NameForRoles {
  readonly name: number;
  readonly reading: NameReading;
  /** Whether the key is that of the whole text. */
  readonly isWhole: boolean;
}

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
  /** Whether a reference finds a role. */
  #hasRoles = false;

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

  /** Takes a name that a reference takes for what is no role, in the order of references; after `addRoles`. */
  addNamed(name: number, reading: NameReading): void {
    this.#eachRow(name, (row) => {
      if (this.#rows.isRole(row) || !this.#isOfKinds(row)) return;
      if (this.#rows.isStray(row)) return this.#addStray(row);
      const { curated, preferred } = this.#rows.named(row);
      this.#hasCuratedExact ||= curated;
      // a code is shown after the roles of its name
      const match = this.#hasRoles && this.#rows.isCode(row) ? 'CORE' : 'EXACT';
      this.addRow(row, orderOfMatch(match, nameRank(reading, curated, preferred), 0));
    });
  }

  /**
   * Takes the names that a reference takes for roles, as `bestCandidates` chooses among them. A role that a reference takes
   * after a curated one of the same core is a CORE hit, too. An alias that no reference takes (see `isStray`) only has the
   * words of the text, or most of them when a curated role is nearer.
   */
  addRoles(names: readonly NameForRoles[]): void {
    const answers: { row: number; rank: number; isCore: boolean }[] = [];
    const ends: { row: number; rank: number; name: string }[] = [];
    for (const { name, reading, isWhole } of names) {
      this.#eachRow(name, (row) => {
        if (!this.#rows.isRole(row) || !this.#isOfKinds(row)) return;
        const { name: text, curated, preferred } = this.#rows.named(row);
        const rank = nameRank(reading, curated, preferred);
        if (reading === 'END') {
          if (curated) ends.push({ row, rank, name: text });
          if (isWhole) this.addRow(row, inWords);
        } else if (!this.#rows.isStray(row)) {
          const isCore = coreReadings.has(reading);
          this.#hasCuratedExact ||= curated && !isCore;
          answers.push({ row, rank, isCore });
        } else if (!coreReadings.has(reading)) this.#addStray(row);
      });
    }
    if (answers.length === 0) return;
    this.#hasRoles = true;
    const best = Math.min(...answers.map(({ rank }) => rank));
    if (isOfficialAlias(best)) {
      const aliases = answers.flatMap(({ row, rank }) => (rank === best ? [this.#rows.work(row)] : []));
      for (const { row, rank } of endsBeside(ends, aliases)) answers.push({ row, rank, isCore: true });
    }
    const cores = answers.filter(({ row, isCore }) => isCore && !this.#rows.isOfficial(row));
    const bestCore = Math.min(...cores.map(({ rank }) => rank));
    for (const { row, rank, isCore } of answers)
      this.addRow(row, orderOfMatch(isCore || rank > bestCore ? 'CORE' : 'EXACT', rank, 0));
  }

  /** Takes an alias that is the text and that no reference takes. */
  #addStray(row: number): void {
    this.addRow(row, this.#rows.likeness(row) === 'OUTDONE' ? atLeast : inWords);
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
    const full = (this.#rows.isCode(row) ? orderOfCode(order) : order) * this.#rows.size + row;
    const thing = this.#rows.thingOf(row);
    const best = this.#best[thing] as number;
    if (best === none) this.#things.push(thing);
    if (full < best) this.#best[thing] = full;
  }

  /**
   * A page of the hits, best first, and how many hits the window has in all. O(hits), and no comparison of names except
   * to find the bounds.
   *
   * @param isWanted which rows of the page are returned
   */
  page(
    { size, from, after, before }: HitWindow,
    isWanted: (row: number) => boolean = () => true,
  ): { hits: SearchHit[]; inWindow: number } {
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
    const hits = orders.filter((order) => isWanted(order % this.#rows.size)).map((order) => this.#hit(order));
    return { hits, inWindow };
  }

  /**
   * The best hits by names that tell what the thing is, at most `size`: an alias that only lists what people do beside it
   * tells nobody why "French" suggests Shoe Machine Operators (French Binder). The text itself always tells. O(hits)
   *
   * @param key the text's; see `nameKey`
   */
  suggestions(size: number, key: string): SearchHit[] {
    return this.page({ size: size * tellingShare, from: 'start', after: null, before: null }, (row) => {
      return !this.#rows.isStray(row) || nameKey(this.#rows.named(row).name) === key;
    }).hits.slice(0, size);
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
