import type { EquivalenceColumns } from '../graph/equivalence.ts';

/** The things of one kind that a role lists, as parallel columns in any order; unknown is null. */
export interface ListColumns {
  readonly id: readonly string[];
  readonly importance: readonly (number | null)[];
}

/**
 * What a skill map is built from, as an engine reads it: already merged over sources, unknown is null. Nodes that no
 * source describes are left out, also as ends of edges. Each list of nodes is in any order.
 */
export interface SkillMapColumns {
  readonly roles: readonly {
    readonly id: string;
    /** Ids of the sources that describe it, in any order. */
    readonly sources: readonly string[];
    readonly family: string | null;
    readonly seniority: string | null;
    /** Ids, in any order. */
    readonly industries: readonly string[];
    readonly skills: ListColumns & {
      /** Ids of the sources that the importance is from; null when it is unknown. */
      readonly ratedBy: readonly (string | null)[];
      readonly level: readonly (number | null)[];
      readonly essential: readonly (boolean | null)[];
    };
    readonly tools: ListColumns;
    /** Ids, in any order. */
    readonly activities: readonly string[];
    readonly credentials: {
      readonly id: readonly string[];
      readonly need: readonly (string | null)[];
      readonly share: readonly (number | null)[];
    };
    /** Texts, in any order. */
    readonly names: readonly string[];
    /** Texts of its RESPONSIBILITY statements, in any order. */
    readonly responsibilities: readonly string[];
  }[];
  readonly skills: readonly {
    readonly id: string;
    readonly kind: string | null;
    /** Ids of the skills that it builds on and that are not optional, in any order. */
    readonly buildsOn: readonly string[];
  }[];
  readonly tools: readonly { readonly id: string; readonly supports: readonly string[] }[];
  /** Absent: no facts. */
  readonly equivalents?: { readonly skills: EquivalenceColumns; readonly tools: EquivalenceColumns };
  readonly activities: readonly { readonly id: string; readonly name: string }[];
  readonly credentials: readonly { readonly id: string; readonly level: string | null }[];
}
