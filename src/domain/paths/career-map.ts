import type { PayFigure } from '../pay/pay.ts';
import type { Requirements } from '../skills/coverage.ts';
import type { MoveFacts, MoveSignals } from './move-facts.ts';

/**
 * An immutable projection of roles and moves: nodes are indexed in id order, moves are compressed sparse rows
 * (`offsets[i]` to `offsets[i + 1]` are the moves out of role i, their targets ascending), both ways. Pairs that are
 * only called related are among the moves, but not present in `signals`.
 */
export interface CareerMap {
  readonly roleIds: readonly string[];
  readonly indexOf: ReadonlyMap<string, number>;
  readonly offsets: Uint32Array;
  readonly targets: Uint32Array;
  readonly reverseOffsets: Uint32Array;
  readonly reverseSources: Uint32Array;
  /** For each reverse entry the move it stands for. */
  readonly reverseMoves: Uint32Array;
  /** Ids of sources, those believed first at the front. */
  readonly sources: readonly string[];
  readonly facts: MoveFacts;
  /** What all sources together say of the moves; what is only related is not present. */
  readonly signals: MoveSignals;
  /** Per move how much of what the target lists the start has; see coverage.ts. NaN when too little is listed. */
  readonly coverage: Float64Array;
  /** Per move by what share the median pay falls, 0 to 1; 0 when it does not fall. NaN when it cannot be compared. */
  readonly payDrop: Float64Array;
  /** Per role its place in `seniorities` plus 1; 0 when unknown. */
  readonly seniority: Uint8Array;
  /** Per role the ids of its industries. */
  readonly industries: readonly ReadonlySet<string>[];
  /** Per role the ids of its tools, in code point order. */
  readonly tools: readonly (readonly string[])[];
  /** Per role what is published of its pay, in the order of `comparePay`. */
  readonly pay: readonly (readonly PayFigure[])[];
  /** Per role the skills it lists, the most important first, unknown importance last, then by id. */
  readonly requirements: Requirements;
  /** Which skills each builds on, by id, in code point order. */
  readonly buildsOn: ReadonlyMap<string, readonly string[]>;
}

/** Reads a typed array at a place known to be inside it. */
export const at = (array: Uint8Array | Uint16Array | Uint32Array | Float64Array, i: number): number =>
  array[i] as number;
