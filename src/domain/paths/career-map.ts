import type { BoundedCache } from '../collections/bounded-cache.ts';
import type { Derived } from '../collections/derived.ts';
import type { Rows } from '../collections/rows.ts';
import type { RoleLicences } from '../occupations/role-licences.ts';
import type { Included, PayFigure } from '../pay/pay-figure.ts';
import type { RankedMeasure } from '../pay/role-figure.ts';
import type { Requirements } from '../skills/requirements.ts';
import type { Bridges } from './bridges.ts';
import type { CountedPeople } from './counted-people.ts';
import type { MoveFacts } from './move-facts.ts';
import type { MoveSignals } from './move-signals.ts';

/**
 * An immutable projection of roles and moves. Roles are indexed in id order. Moves are compressed sparse rows, in both
 * directions: role i has the moves from `offsets[i]` to before `offsets[i + 1]`, by ascending target. Pairs that are
 * only called related are rows too, but not present in `signals`. So are the moves that a role has as another one.
 */
export interface CareerMap {
  /** In code point order. */
  readonly roleIds: readonly string[];
  readonly indexOf: ReadonlyMap<string, number>;
  readonly offsets: Uint32Array;
  readonly targets: Uint32Array;
  readonly reverseOffsets: Uint32Array;
  readonly reverseSources: Uint32Array;
  /** Per reverse entry the move that it mirrors. */
  readonly reverseMoves: Uint32Array;
  /** Ids of sources, in order of precedence. */
  readonly sources: readonly string[];
  /** Per role the roles that it may pass as; see bridges.ts. */
  readonly bridges: Bridges;
  readonly licences: RoleLicences;
  /** The pairs of roles of moves before bridging: what their coverage compares. */
  readonly comparedPairs: Rows;
  /** Per move its pair in `comparedPairs`; null when the two are the same rows. */
  readonly comparedPair: Uint32Array | null;
  /** The places of counted facts, in code point order. */
  readonly places: readonly string[];
  readonly facts: MoveFacts;
  /** Everybody who was counted, also those too few to be shown. */
  readonly countedPeople: CountedPeople;
  /** The signals of moves by all facts but RELATED and CALCULATED ones, counted in the place with most people. */
  readonly signals: MoveSignals;
  /** Signals by other selections of facts; see signalsOf in constraints.ts. */
  readonly filteredSignals: BoundedCache<string, MoveSignals>;
  /** Per role its family; null for a role without one. */
  readonly families: readonly (string | null)[];
  /** Per role the position of its level in `seniorities` plus 1; 0 when unknown. */
  readonly seniority: Uint8Array;
  /** Per role the ids of its industries. */
  readonly industries: readonly ReadonlySet<string>[];
  /** Per role the ids of its tools, in code point order. */
  readonly tools: readonly (readonly string[])[];
  /**
   * Per role the pay figures of it and of its codes in places that are part of no other, such as countries, in the order of
   * `comparePayFigures`; of other places see pay-in.ts.
   */
  readonly pay: readonly (readonly PayFigure[])[];
  /** Per measure the value of each role; NaN when unknown. See standingValue. */
  readonly figures: Readonly<Record<RankedMeasure, Float64Array>>;
  /** Figures that count beside close ones; absent: none. */
  readonly include?: Included | undefined;
  /** Per role the skills it lists: the most important first, unknown importance last, then optional ones last, then by id. */
  readonly requirements: Requirements;
  /** Index of each skill that some role lists, that builds on others or is built on, or that a fact joins to another. */
  readonly skillIndexOf: ReadonlyMap<string, number>;
  /** Per skill what having it includes; see prerequisites.ts. */
  readonly includedSkills: Rows;
  /** Per id of a tool the ids of those alike; see equivalence.ts. */
  readonly toolsAlike: ReadonlyMap<string, readonly string[]>;
  /** Per skill the ids of the skills that it builds on, in code point order. */
  readonly buildsOn: ReadonlyMap<string, readonly string[]>;
  readonly derived: Derived;
}
