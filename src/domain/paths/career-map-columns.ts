import type { FactColumns } from '../graph/precedence.ts';
import type { PayFigure } from '../pay/pay.ts';

/**
 * What the graph says of careers, as an engine reads it: facts of ACTIVE sources one by one, as parallel columns,
 * in any order; unknown is null. What is left out: what nobody describes; only the ends of moves and of what is related
 * may be roles that are not there. What a fact is of stands in `source`, its place in `sources`; facts of one source and
 * pair are told apart by `context`.
 */
export interface CareerMapColumns {
  /** Ids of sources, none twice. */
  readonly sources: readonly string[];
  readonly roles: readonly RoleColumns[];
  readonly skills: readonly SkillColumns[];
}

export interface RoleColumns {
  readonly id: string;
  readonly seniority: string | null;
  /** Ids, in any order, none twice. */
  readonly industries: readonly string[];
  readonly tools: readonly string[];
  readonly moves: MoveColumns;
  /** What official sources call related, which is not a move. */
  readonly related: FactColumns & { readonly to: readonly string[] };
  readonly skills: RequirementColumns;
  readonly pay: readonly PayFigure[];
}

export interface MoveColumns extends FactColumns {
  readonly to: readonly string[];
  readonly kind: readonly (string | null)[];
  readonly commonness: readonly (string | null)[];
  /** Both known, or neither. */
  readonly yearsLow: readonly (number | null)[];
  readonly yearsHigh: readonly (number | null)[];
  /** How many were seen to make the move, and out of how many. */
  readonly count: readonly (number | null)[];
  readonly outOf: readonly (number | null)[];
}

export interface RequirementColumns extends FactColumns {
  readonly id: readonly string[];
  readonly importance: readonly (number | null)[];
  readonly level: readonly (number | null)[];
  readonly essential: readonly (boolean | null)[];
}

/** A skill that builds on others. */
interface SkillColumns {
  readonly id: string;
  /** Ids, in any order, none twice. */
  readonly buildsOn: readonly string[];
}
