import { GrowingArray } from '../collections/growing-array.ts';
import { Numbering } from '../collections/numbering.ts';
import type { Rows } from '../collections/rows.ts';
import { compareText, sortTexts } from '../collections/text.ts';
import { compareNewest } from '../graph/period.ts';
import type { RoleColumns } from './career-map-columns.ts';

/**
 * People who were counted leaving a role or staying in it, fact by fact: role i has the entries from `offsets[i]` to
 * before `offsets[i + 1]`, by role that they went to (`items`, itself when they stayed), then by precedence.
 */
export interface CountedPeople extends Rows {
  readonly count: Float64Array;
  /** Number of people in the role that they were counted among; NaN when unknown. */
  readonly outOf: Float64Array;
  /** Position in `places` plus 1; 0 when unknown. */
  readonly place: Uint16Array;
  /** Rank of the period, 0 for the newest. */
  readonly period: Uint32Array;
  /** Position in the map's `sources`. */
  readonly source: Uint16Array;
  /** 1 where the count is too small to be shown. */
  readonly few: Uint8Array;
  /** In code point order. */
  readonly places: readonly string[];
  /** The newest first; a period beyond the last is unknown. */
  readonly periods: readonly string[];
}

/** Builds the counts of people, role by role. */
export class CountedPeopleList {
  readonly #rankOf: readonly number[];
  readonly #offsets = new GrowingArray(Uint32Array);
  readonly #items = new GrowingArray(Uint32Array);
  readonly #count = new GrowingArray(Float64Array);
  readonly #outOf = new GrowingArray(Float64Array);
  readonly #source = new GrowingArray(Uint16Array);
  readonly #few = new GrowingArray(Uint8Array);
  readonly #place = new Numbering();
  readonly #period = new Numbering();

  /** @param rankOf per source its position in the map's `sources` */
  constructor(rankOf: readonly number[]) {
    this.#rankOf = rankOf;
  }

  /** Adds the counts of the next role. Ends that `indexOf` lacks are left out. O(facts · log) */
  add({ moves, counts }: Pick<RoleColumns, 'moves' | 'counts'>, indexOf: ReadonlyMap<string, number>): void {
    this.#offsets.push(this.#items.length);
    const entries = [moves, ...(counts ? [counts] : [])].flatMap((columns) =>
      columns.to.flatMap((to, i) => {
        const [target, count] = [indexOf.get(to), columns.count[i] ?? null];
        if (target === undefined || count === null || count <= 0) return [];
        const rank = this.#rankOf[columns.source[i] as number] as number;
        const few = 'few' in columns && columns.few[i] === true;
        return [{ columns, i, target, count, rank, few, context: columns.context[i] as string }];
      }),
    );
    entries.sort(
      (a, b) =>
        a.target - b.target ||
        a.rank - b.rank ||
        compareText(a.context, b.context) ||
        Number(a.few) - Number(b.few),
    );
    for (const { columns, i, target, count, rank, few } of entries) {
      this.#items.push(target);
      this.#count.push(count);
      this.#outOf.push(columns.outOf[i] ?? Number.NaN);
      this.#source.push(rank);
      this.#few.push(few ? 1 : 0);
      this.#place.push(columns.place[i] ?? null);
      this.#period.push(columns.period[i] ?? null);
    }
  }

  /** Called once, at the end. */
  build(): CountedPeople {
    this.#offsets.push(this.#items.length);
    const places = sortTexts(this.#place.texts());
    const periods = this.#period.texts().sort(compareNewest);
    return {
      offsets: this.#offsets.toArray(),
      items: this.#items.toArray(),
      count: this.#count.toArray(),
      outOf: this.#outOf.toArray(),
      source: this.#source.toArray(),
      few: this.#few.toArray(),
      place: Uint16Array.from(this.#place.positionsIn(places), (position) => position + 1),
      period: Uint32Array.from(this.#period.positionsIn(periods), (position) =>
        position < 0 ? periods.length : position,
      ),
      places,
      periods,
    };
  }
}
