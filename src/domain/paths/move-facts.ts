import { GrowingArray } from '../collections/growing-array.ts';
import { Numbering } from '../collections/numbering.ts';
import { sortTexts } from '../collections/text.ts';
import { mergedColumn } from '../graph/merge.ts';
import { compareNewest } from '../graph/period.ts';
import { type Basis, bases, basisOf } from '../graph/source.ts';
import { commonnesses, moveKinds } from '../graph/vocabulary.ts';
import type { RoleColumns } from './career-map-columns.ts';

/**
 * The facts of moves as columns, in compressed sparse rows: move i has the facts from `offsets[i]` to before
 * `offsets[i + 1]`, in order of precedence.
 */
export interface MoveFacts {
  readonly offsets: Uint32Array;
  /** Position in the map's `sources`. */
  readonly source: Uint16Array;
  /** Position in `bases`. */
  readonly basis: Uint8Array;
  /** Position in `moveKinds` plus 1; 0 when unknown. */
  readonly kind: Uint8Array;
  /** 1 COMMON, 2 OCCASIONAL, 4 RARE; 0 when unknown. */
  readonly commonness: Uint8Array;
  /** Years usually spent in the role before the move; NaN when unknown. */
  readonly yearsLow: Float64Array;
  /** As `yearsLow`; both are known, or neither. */
  readonly yearsHigh: Float64Array;
  /** Share of the people in the role who were counted making the move, above 0 to 1; NaN when unknown. */
  readonly observed: Float64Array;
  /** Number of people in the role that they were counted among, else of those who moved; NaN when unknown. */
  readonly people: Float64Array;
  /** Position in the map's `places` plus 1; 0 for a fact without counts or without a place. */
  readonly place: Uint16Array;
  /** Rank of the period of a counted fact: 0 for the newest of the map. */
  readonly period: Uint32Array;
  /** Closeness of the two occupations of a calculated move, 0 to 1; NaN when unknown. */
  readonly closeness: Float64Array;
  /**
   * Index plus 1 of the role whose move this is, where the start is the same work as that one by code; 0 where the move is
   * the start's own. Empty when the map has no bridges.
   */
  readonly startAs: Uint32Array;
  /** As `startAs`, of the role that the move leads to. */
  readonly endAs: Uint32Array;
}

/**
 * The merge of the facts of each move: per property the first known value, and of shares that of the newest period.
 * Columns as in `MoveFacts`.
 */
export interface MergedMoves {
  /**
   * Per move 1 when some fact that counts is about it, 2 when the first of these leads to a role that its target is the same
   * work as: a path may only end with it, as it goes on from that role. Other moves do not exist for the question.
   */
  readonly present: Uint8Array;
  readonly kind: Uint8Array;
  readonly commonness: Uint8Array;
  readonly yearsLow: Float64Array;
  readonly yearsHigh: Float64Array;
  readonly observed: Float64Array;
  readonly closeness: Float64Array;
  /** Number of people whom `observed` is a share of; NaN where that is unknown. */
  readonly people: Float64Array;
  /** Of the first fact that counts. */
  readonly startAs: Uint32Array;
  readonly endAs: Uint32Array;
}

/** What a word weighs in `commonness`: 1, 2 and 4, the commonest first. Other texts weigh nothing. */
export const commonnessWeight: ReadonlyMap<string | null, number> = new Map<string | null, number>(
  commonnesses.map((word, i) => [word, 2 ** i]),
);
const kindCode = new Map<string | null, number>(moveKinds.map((kind, i) => [kind, i + 1]));
const basisCode = (basis: Basis): number => bases.indexOf(basis);
/** The code of RELATED in the column `basis`. */
export const relatedBasis = basisCode('RELATED');
/** The code of CALCULATED in the column `basis`. */
export const calculatedBasis = basisCode('CALCULATED');

/** Builds the facts of moves, move by move. */
export class MoveFactList {
  readonly #sourceIds: readonly string[];
  readonly #rankOf: readonly number[];
  readonly #offsets = new GrowingArray(Uint32Array);
  readonly #source = new GrowingArray(Uint16Array);
  readonly #basis = new GrowingArray(Uint8Array);
  readonly #kind = new GrowingArray(Uint8Array);
  readonly #commonness = new GrowingArray(Uint8Array);
  readonly #yearsLow = new GrowingArray(Float64Array);
  readonly #yearsHigh = new GrowingArray(Float64Array);
  readonly #observed = new GrowingArray(Float64Array);
  readonly #people = new GrowingArray(Float64Array);
  readonly #place = new Numbering();
  readonly #period = new Numbering();
  readonly #closeness = new GrowingArray(Float64Array);

  /** @param rankOf per source its position in the map's `sources` */
  constructor(sourceIds: readonly string[], rankOf: readonly number[]) {
    this.#sourceIds = sourceIds;
    this.#rankOf = rankOf;
  }

  /** Begins the next move; `add` adds to it. */
  next(): void {
    this.#offsets.push(this.#source.length);
  }

  /** @param entry counts through the role's moves, then through its related pairs */
  add({ moves, related }: RoleColumns, entry: number): void {
    const i = entry - moves.to.length;
    const isRelated = i >= 0;
    const source = (isRelated ? related.source[i] : moves.source[entry]) as number;
    const count = moves.count[entry] ?? null;
    this.#source.push(this.#rankOf[source] as number);
    this.#basis.push(isRelated ? relatedBasis : this.#basisOf(source, count));
    this.#kind.push(kindCode.get(moves.kind[entry] ?? null) ?? 0);
    this.#commonness.push(commonnessWeight.get(moves.commonness[entry] ?? null) ?? 0);
    this.#yearsLow.push(moves.yearsLow[entry] ?? Number.NaN);
    this.#yearsHigh.push(moves.yearsHigh[entry] ?? Number.NaN);
    this.#observed.push(shareOf(count, moves.outOf[entry] ?? null));
    this.#people.push((count === null ? null : moves.outOf[entry]) ?? count ?? Number.NaN);
    this.#place.push(count === null ? null : (moves.place[entry] ?? null));
    this.#period.push(count === null ? null : (moves.period[entry] ?? null));
    this.#closeness.push(moves.closeness?.[entry] ?? Number.NaN);
  }

  /** The facts, and the places that they name; called once, at the end. */
  build(): { readonly facts: MoveFacts; readonly places: readonly string[] } {
    this.next();
    const places = sortTexts(this.#place.texts());
    const periods = this.#period.texts().sort(compareNewest);
    const facts = {
      offsets: this.#offsets.toArray(),
      source: this.#source.toArray(),
      basis: this.#basis.toArray(),
      kind: this.#kind.toArray(),
      commonness: this.#commonness.toArray(),
      yearsLow: this.#yearsLow.toArray(),
      yearsHigh: this.#yearsHigh.toArray(),
      observed: this.#observed.toArray(),
      people: this.#people.toArray(),
      place: Uint16Array.from(this.#place.positionsIn(places), (position) => position + 1),
      period: Uint32Array.from(this.#period.positionsIn(periods), (position) =>
        position < 0 ? periods.length : position,
      ),
      closeness: this.#closeness.toArray(),
      startAs: new Uint32Array(0),
      endAs: new Uint32Array(0),
    };
    return { facts, places };
  }

  #basisOf(source: number, count: number | null): number {
    const fact = { source: this.#sourceIds[source] as string, context: '', properties: { count } };
    return basisCode(basisOf('LEADS_TO', fact));
  }
}

/** NaN when nobody was counted or nobody made the move: an unseen move is unknown, not impossible. */
function shareOf(count: number | null, outOf: number | null): number {
  return count && outOf ? Math.min(1, count / outOf) : Number.NaN;
}

/**
 * Merges per move the facts that count. O(facts)
 *
 * @param counts per fact 1 when it counts, else 0
 */
export function mergeMoves(facts: MoveFacts, counts: Uint8Array): MergedMoves {
  const { offsets } = facts;
  const merged = <Column extends Float64Array | Uint8Array>(values: Column): Column =>
    mergedColumn(offsets, values, counts);
  return {
    present: presentMoves(facts, counts),
    kind: merged(facts.kind),
    commonness: merged(facts.commonness),
    yearsLow: merged(facts.yearsLow),
    yearsHigh: merged(facts.yearsHigh),
    ...newestShares(facts, counts),
    closeness: merged(facts.closeness),
    startAs: firstCounted(facts, facts.startAs, counts),
    endAs: firstCounted(facts, facts.endAs, counts),
  };
}

/** See MergedMoves.present. */
function presentMoves({ offsets, endAs }: MoveFacts, counts: Uint8Array): Uint8Array {
  const present = new Uint8Array(offsets.length - 1);
  for (let move = 0; move < present.length; move++) {
    const end = offsets[move + 1] as number;
    let fact = offsets[move] as number;
    while (fact < end && counts[fact] === 0) fact++;
    if (fact < end) present[move] = endAs[fact] ? 2 : 1;
  }
  return present;
}

/** Per move the value of its first fact that counts. Empty where the column is. */
function firstCounted({ offsets }: MoveFacts, column: Uint32Array, counts: Uint8Array): Uint32Array {
  if (column.length === 0) return column;
  const first = new Uint32Array(offsets.length - 1);
  for (let move = 0; move < first.length; move++) {
    const end = offsets[move + 1] as number;
    let fact = offsets[move] as number;
    while (fact < end && counts[fact] === 0) fact++;
    if (fact < end) first[move] = column[fact] as number;
  }
  return first;
}

/** Per move the known share of the newest period among the facts that count; of equal periods the first. */
function newestShares(
  { offsets, observed, people, period, place }: MoveFacts,
  counts: Uint8Array,
): Pick<MergedMoves, 'observed' | 'people'> {
  const isBefore = (a: number, b: number): boolean => {
    const [placedA, placedB] = [place[a] === 0 ? 1 : 0, place[b] === 0 ? 1 : 0];
    return (placedA - placedB || (period[a] as number) - (period[b] as number)) < 0;
  };
  const shares = new Float64Array(offsets.length - 1).fill(Number.NaN);
  const totals = shares.slice();
  for (let move = 0; move < shares.length; move++) {
    let newest = -1;
    for (let fact = offsets[move] as number; fact < (offsets[move + 1] as number); fact++) {
      if (counts[fact] === 0 || Number.isNaN(observed[fact] as number)) continue;
      if (newest < 0 || isBefore(fact, newest)) newest = fact;
    }
    if (newest < 0) continue;
    shares[move] = observed[newest] as number;
    totals[move] = people[newest] as number;
  }
  return { observed: shares, people: totals };
}
