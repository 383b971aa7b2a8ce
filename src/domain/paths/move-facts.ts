import { GrowingArray } from '../collections/growing-array.ts';
import { mergedColumn } from '../graph/merge.ts';
import { type Basis, bases, basisOf } from '../graph/source.ts';
import { commonnesses, moveKinds } from '../graph/vocabulary.ts';
import type { RoleColumns } from './career-map-columns.ts';

/**
 * What single sources say of moves, in compressed rows: `offsets[i]` to `offsets[i + 1]` are the facts of move i, the
 * one that is believed first at the front.
 */
export interface MoveFacts {
  readonly offsets: Uint32Array;
  /** Place in the map's `sources`. */
  readonly source: Uint16Array;
  /** Place in `bases`. */
  readonly basis: Uint8Array;
  /** Place in `moveKinds` plus 1; 0 when unknown. */
  readonly kind: Uint8Array;
  /** 1 COMMON, 2 OCCASIONAL, 4 RARE; 0 when unknown. */
  readonly commonness: Uint8Array;
  /** Years usually spent in the role before the move; NaN when unknown. */
  readonly yearsLow: Float64Array;
  readonly yearsHigh: Float64Array;
  /** The share of those in the role who were seen to make the move, above 0 to 1; NaN when nobody counted. */
  readonly observed: Float64Array;
}

/** What is said of each move by the facts that count: per property the first known value. Fields as in `MoveFacts`. */
export interface MoveSignals {
  /** 1 where some fact that counts is about the move; the others are not there. */
  readonly present: Uint8Array;
  readonly kind: Uint8Array;
  readonly commonness: Uint8Array;
  readonly yearsLow: Float64Array;
  readonly yearsHigh: Float64Array;
  readonly observed: Float64Array;
}

const commonnessWeight = new Map<string | null, number>(commonnesses.map((word, i) => [word, 2 ** i]));
const kindCode = new Map<string | null, number>(moveKinds.map((kind, i) => [kind, i + 1]));
const basisPlace = (basis: Basis): number => bases.indexOf(basis);
export const relatedBasis = basisPlace('RELATED');

/** Gathers the facts of moves, move by move. */
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

  /** @param rankOf per source its place in the map's `sources` */
  constructor(sourceIds: readonly string[], rankOf: readonly number[]) {
    this.#sourceIds = sourceIds;
    this.#rankOf = rankOf;
  }

  /** What is added from here on is of the next move. */
  next(): void {
    this.#offsets.push(this.#source.length);
  }

  /** @param place of the fact in the role's moves, or beyond their end in what is related */
  add({ moves, related }: RoleColumns, place: number): void {
    const i = place - moves.to.length;
    const isRelated = i >= 0;
    const source = (isRelated ? related.source[i] : moves.source[place]) as number;
    const count = moves.count[place] ?? null;
    this.#source.push(this.#rankOf[source] as number);
    this.#basis.push(isRelated ? relatedBasis : this.#basisOf(source, count));
    this.#kind.push(kindCode.get(moves.kind[place] ?? null) ?? 0);
    this.#commonness.push(commonnessWeight.get(moves.commonness[place] ?? null) ?? 0);
    this.#yearsLow.push(moves.yearsLow[place] ?? Number.NaN);
    this.#yearsHigh.push(moves.yearsHigh[place] ?? Number.NaN);
    this.#observed.push(shareOf(count, moves.outOf[place] ?? null));
  }

  /** Nothing is added after it. */
  build(): MoveFacts {
    this.next();
    return {
      offsets: this.#offsets.toArray(),
      source: this.#source.toArray(),
      basis: this.#basis.toArray(),
      kind: this.#kind.toArray(),
      commonness: this.#commonness.toArray(),
      yearsLow: this.#yearsLow.toArray(),
      yearsHigh: this.#yearsHigh.toArray(),
      observed: this.#observed.toArray(),
    };
  }

  #basisOf(source: number, count: number | null): number {
    const said = { source: this.#sourceIds[source] as string, context: '', properties: { count } };
    return basisPlace(basisOf('LEADS_TO', said));
  }
}

/** NaN when nobody was counted, or nobody made the move: what was never seen is not known to be impossible. */
function shareOf(count: number | null, outOf: number | null): number {
  return count && outOf ? Math.min(1, count / outOf) : Number.NaN;
}

/**
 * Merges per move the facts that count. O(facts)
 *
 * @param counts per fact 1 when it counts, else 0
 */
export function mergeMoves(facts: MoveFacts, counts: Uint8Array): MoveSignals {
  const { offsets } = facts;
  const merged = <Column extends Float64Array | Uint8Array>(values: Column): Column =>
    mergedColumn(offsets, values, counts);
  return {
    present: merged(counts),
    kind: merged(facts.kind),
    commonness: merged(facts.commonness),
    yearsLow: merged(facts.yearsLow),
    yearsHigh: merged(facts.yearsHigh),
    observed: merged(facts.observed),
  };
}
