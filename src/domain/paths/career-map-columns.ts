import type { EquivalenceColumns } from '../graph/equivalence.ts';
import type { FactColumns } from '../graph/precedence.ts';
import type { RoleCodeColumns } from '../graph/same-work.ts';
import type { PayFigure } from '../pay/pay-figure.ts';
import type { RoleFigure } from '../pay/role-figure.ts';

/**
 * What a career map is built from, as an engine reads it: the facts of ACTIVE sources one by one, as parallel columns in
 * any order; unknown is null. Nodes that no source describes are left out, but moves and related pairs may end at such
 * a role. `source` is a position in `sources`; `context` tells apart the facts of one source and pair.
 */
export interface CareerMapColumns {
  /** Ids of sources, none twice. */
  readonly sources: readonly string[];
  readonly roles: readonly RoleColumns[];
  readonly skills: readonly SkillColumns[];
  /** Absent: no facts. */
  readonly equivalents?: { readonly skills: EquivalenceColumns; readonly tools: EquivalenceColumns };
  /** The codes of each role's own work; see codesOfWork. Absent: none. */
  readonly codes?: RoleCodeColumns;
}

/** A role and its facts. */
export interface RoleColumns {
  readonly id: string;
  readonly family: string | null;
  readonly seniority: string | null;
  /** Ids, in any order, none twice. */
  readonly industries: readonly string[];
  /** Ids, in any order, none twice. */
  readonly tools: readonly string[];
  readonly moves: MoveColumns;
  /** People who were counted beside those of `moves`: who stayed, and counts too small to be shown. Absent: none. */
  readonly counts?: CountColumns;
  /** Pairs that official sources call related; they are no moves. */
  readonly related: FactColumns & { readonly to: readonly string[] };
  readonly skills: RequirementColumns;
  readonly pay: readonly PayFigure[];
  /** Figures beside pay, in any order. Absent: none. */
  readonly figures?: readonly RoleFigure[];
}

/** Counts of people who left a role, or stayed in it. */
interface CountColumns extends FactColumns {
  /** Ids of roles; that of the role itself where people stayed. */
  readonly to: readonly string[];
  /** Number of people who were counted. */
  readonly count: readonly (number | null)[];
  /** Number of people in the role that they were counted among. */
  readonly outOf: readonly (number | null)[];
  /** Where they were counted. */
  readonly place: readonly (string | null)[];
  /** When they were counted. */
  readonly period: readonly (string | null)[];
  /** Whether the count is too small to be shown. */
  readonly few: readonly boolean[];
}

/** The facts of a role's moves. */
export interface MoveColumns extends FactColumns {
  /** Ids of roles. */
  readonly to: readonly string[];
  readonly kind: readonly (string | null)[];
  readonly commonness: readonly (string | null)[];
  /** Known where `yearsHigh` is. */
  readonly yearsLow: readonly (number | null)[];
  readonly yearsHigh: readonly (number | null)[];
  /** Number of people who were counted making the move. */
  readonly count: readonly (number | null)[];
  /** Number of people in the role that they were counted among. */
  readonly outOf: readonly (number | null)[];
  /** Where they were counted. */
  readonly place: readonly (string | null)[];
  /** When they were counted. */
  readonly period: readonly (string | null)[];
  /** Closeness of the two occupations of a calculated move, 0 to 1. Absent: unknown of all. */
  readonly closeness?: readonly (number | null)[];
}

/** The facts of the skills that a role lists. */
export interface RequirementColumns extends FactColumns {
  /** Ids of skills. */
  readonly id: readonly string[];
  readonly importance: readonly (number | null)[];
  readonly level: readonly (number | null)[];
  readonly essential: readonly (boolean | null)[];
}

/** A skill that builds on others, optional prerequisites left out. */
interface SkillColumns {
  readonly id: string;
  /** Ids, in any order, none twice. */
  readonly buildsOn: readonly string[];
}
