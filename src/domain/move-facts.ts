import type { RoleColumns } from './career-map-columns.ts';
import { commonnesses, moveKinds } from './graph-model.ts';
import { type Basis, bases, basisOf, precedence } from './source.ts';
import { compareText } from './text.ts';

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

/** Sources in the order in which they are believed. */
export const inPrecedence = (sources: readonly string[]): string[] =>
  [...sources].sort((a, b) => precedence(a) - precedence(b) || compareText(a, b));

export function emptyMoveFacts(moves: number, facts: number): MoveFacts {
  return {
    offsets: new Uint32Array(moves + 1),
    source: new Uint16Array(facts),
    basis: new Uint8Array(facts),
    kind: new Uint8Array(facts),
    commonness: new Uint8Array(facts),
    yearsLow: new Float64Array(facts).fill(Number.NaN),
    yearsHigh: new Float64Array(facts).fill(Number.NaN),
    observed: new Float64Array(facts).fill(Number.NaN),
  };
}

/** The facts of so many moves, of which there are so many. */
export const firstMoveFacts = (facts: MoveFacts, moves: number, count: number): MoveFacts => ({
  offsets: facts.offsets.slice(0, moves + 1),
  source: facts.source.slice(0, count),
  basis: facts.basis.slice(0, count),
  kind: facts.kind.slice(0, count),
  commonness: facts.commonness.slice(0, count),
  yearsLow: facts.yearsLow.slice(0, count),
  yearsHigh: facts.yearsHigh.slice(0, count),
  observed: facts.observed.slice(0, count),
});

/** Writes one fact of a role's columns into the facts of the map. */
export function setMoveFact(
  facts: MoveFacts,
  fact: number,
  { moves, related }: RoleColumns,
  place: number,
  sourceIds: readonly string[],
  rankOf: readonly number[],
): void {
  const i = place - moves.to.length;
  const source = (i < 0 ? moves.source[place] : related.source[i]) as number;
  facts.source[fact] = rankOf[source] as number;
  if (i >= 0) {
    facts.basis[fact] = relatedBasis;
    return;
  }
  const said = {
    source: sourceIds[source] as string,
    context: '',
    properties: { count: moves.count[place] ?? null },
  };
  facts.basis[fact] = basisPlace(basisOf('LEADS_TO', said));
  facts.kind[fact] = kindCode.get(moves.kind[place] ?? null) ?? 0;
  facts.commonness[fact] = commonnessWeight.get(moves.commonness[place] ?? null) ?? 0;
  facts.yearsLow[fact] = moves.yearsLow[place] ?? Number.NaN;
  facts.yearsHigh[fact] = moves.yearsHigh[place] ?? Number.NaN;
  facts.observed[fact] = shareOf(moves.count[place] ?? null, moves.outOf[place] ?? null);
}

/** NaN when nobody was counted, or nobody made the move: what was never seen is not known to be impossible. */
function shareOf(count: number | null, outOf: number | null): number {
  return count && outOf ? Math.min(1, count / outOf) : Number.NaN;
}

/** Merges what the facts that count say of each move. O(facts) */
export function mergeMoves(facts: MoveFacts, counts: (fact: number) => boolean): MoveSignals {
  const moves = facts.offsets.length - 1;
  const merged = {
    present: new Uint8Array(moves),
    kind: new Uint8Array(moves),
    commonness: new Uint8Array(moves),
    yearsLow: new Float64Array(moves).fill(Number.NaN),
    yearsHigh: new Float64Array(moves).fill(Number.NaN),
    observed: new Float64Array(moves).fill(Number.NaN),
  };
  for (let move = 0; move < moves; move++) {
    for (
      let fact = (facts.offsets[move + 1] as number) - 1;
      fact >= (facts.offsets[move] as number);
      fact--
    ) {
      if (!counts(fact)) continue;
      merged.present[move] = 1;
      if (facts.kind[fact]) merged.kind[move] = facts.kind[fact] as number;
      if (facts.commonness[fact]) merged.commonness[move] = facts.commonness[fact] as number;
      if (!Number.isNaN(facts.yearsLow[fact])) {
        merged.yearsLow[move] = facts.yearsLow[fact] as number;
        merged.yearsHigh[move] = facts.yearsHigh[fact] as number;
      }
      if (!Number.isNaN(facts.observed[fact])) merged.observed[move] = facts.observed[fact] as number;
    }
  }
  return merged;
}
