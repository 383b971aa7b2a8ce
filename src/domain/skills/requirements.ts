import type { Equivalence } from '../graph/equivalence.ts';

/** The skills that roles list, as compressed sparse rows: role i has the entries `offsets[i]` to before `offsets[i + 1]`. */
export interface Requirements {
  /** In code point order. */
  readonly skillIds: readonly string[];
  readonly offsets: Uint32Array;
  /** Per entry the index of the skill. */
  readonly skills: Uint32Array;
  /** Per entry 0 to 1; NaN when unknown. */
  readonly importance: Float64Array;
  /** Per entry 0 to 1; NaN when unknown. */
  readonly level: Float64Array;
  /** Per entry the source of its importance, as a number of this map's own; 0 when the importance is unknown. */
  readonly ratedBy: Uint16Array;
  /** Per entry 1 when a source calls the skill optional, else 0. */
  readonly optional: Uint8Array;
  /** Of the skills of `skillIds`. */
  readonly equivalence: Equivalence;
}

/** A role that lists fewer skills has no coverage: its list is too short to compare. */
export const fewestRequirements = 5;
