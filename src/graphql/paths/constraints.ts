import type { ConstraintName, PathConstraints } from '../../domain/paths/constraints.ts';
import { maxVia } from '../../domain/paths/path-limits.ts';
import { builder } from '../builder.ts';
import { IndustryRef } from '../graph/industry.ts';
import { MoveKindType } from '../graph/move.ts';
import { PayAtLeast, Unknown } from '../graph/pay-at-least.ts';
import { RoleRef, SeniorityType } from '../graph/role.ts';
import { atMost } from '../reading/list-limits.ts';
import { BasisType } from '../source.ts';

type InputFields = Parameters<Parameters<typeof builder.inputType>[1]['fields']>[0];

const commonFields = (t: InputFields) => ({
  avoid: t.field({ type: [RoleRef], description: 'Roles that it must avoid, at most 100.' }),
  kinds: t.field({
    type: [MoveKindType],
    description: 'Every move is of one of these kinds; a move of unknown kind is kept.',
  }),
  seniority: t.field({
    type: [SeniorityType],
    description: 'Every role after the start is on one of these levels; a role of unknown level is kept.',
  }),
  families: t.stringList({
    description:
      'Every role after the start is of one of these lines of work, at most 100; a role without one is left out.',
  }),
  industries: t.field({
    type: [IndustryRef],
    description:
      'Every role after the start is in one of these, at most 100; a role without known industries is kept.',
  }),
  payNeverBelow: t.field({
    type: PayAtLeast,
    description:
      'The pay of every role after the start is at least this, by its own figure or that of an occupation that it matches closely: by the median, or where only a range is known by its lower end. `unknownPay` says what happens to roles without a figure.',
  }),
  unknownPay: t.field({
    type: Unknown,
    defaultValue: 'KEEP',
    description:
      'With `payNeverBelow`: whether roles without such a figure are kept. Paths list those that they keep under `unknownPay`.',
  }),
  bases: t.field({
    type: [BasisType],
    description:
      'Only facts of these bases count: a move needs one of them, and is ranked by them alone. What is shown of it still has all facts. RELATED pairs are not moves; they count only when listed here. Calculated moves count when CALCULATED is listed here, and without `bases` where there is no answer without them.',
  }),
  sources: t.stringList({
    description:
      'Only facts of these sources count, each by name ("editors") or release ("onet@29.3"); at most 100. A move needs one of them, and is ranked by them alone. What is shown of it still has all facts.',
  }),
});

/** The constraints that every path must meet. */
export const PathsWhere = builder.inputType('PathsWhere', {
  description: 'Constraints on a path; all must hold.',
  fields: (t) => ({
    ...commonFields(t),
    via: t.field({
      type: [RoleRef],
      ...atMost(maxVia),
      description: `Roles that it must pass, in any order, at most ${maxVia}.`,
    }),
  }),
});

/** As `PathsWhere`, for questions that lead to many roles. */
export const ReachWhere = builder.inputType('ReachWhere', {
  description: 'Constraints on the path to each role; all must hold.',
  fields: commonFields,
});

/** The name of a field of `PathsWhere`. */
export const PathConstraint = builder.enumType('PathConstraint', {
  description: 'A field of `PathsWhere`, or the argument `place`.',
  values: {
    AVOID: { description: 'The roles that it must avoid.' },
    VIA: { description: 'The roles that it must pass.' },
    KINDS: { description: 'The kinds of its moves.' },
    SENIORITY: { description: 'The levels of its roles.' },
    FAMILIES: { description: 'The lines of work of its roles.' },
    INDUSTRIES: { description: 'The industries of its roles.' },
    PAY_NEVER_BELOW: { description: 'The least that its roles pay.' },
    UNKNOWN_PAY: { description: 'Whether roles of unknown pay are excluded.' },
    BASES: { description: 'The bases of its moves’ facts.' },
    SOURCES: { description: 'The sources of its moves’ facts.' },
    PLACE: { description: 'The place whose counted moves count.' },
  } satisfies Record<ConstraintName, object>,
});

/** The value of `where`. */
export type PathsWhereInput = typeof PathsWhere.$inferInput;

/** The names in `where`, for `resolveRefs`. */
export const constraintRefs = ({ avoid, via, industries }: PathsWhereInput) => ({
  Role: { where: { avoid, via } },
  Industry: { where: { industries } },
});

/**
 * The constraints that `where` asks for; lists that are empty ask for nothing.
 *
 * @param ids the resolved `constraintRefs(where)`
 * @param floor the checked `where.payNeverBelow`
 */
export function constraintsOf(
  { kinds, seniority, families, unknownPay, bases, sources }: PathsWhereInput,
  ids: ReturnType<typeof constraintRefs>,
  floor: PathConstraints['payNeverBelow'] | null,
): PathConstraints {
  const { avoid, via } = ids.Role.where;
  const { industries } = ids.Industry.where;
  return {
    ...(avoid?.length && { avoid }),
    ...(via?.length && { via }),
    ...(kinds?.length && { kinds }),
    ...(seniority?.length && { seniority }),
    ...(families?.length && { families }),
    ...(industries?.length && { industries }),
    ...(floor && { payNeverBelow: floor, ...(unknownPay === 'EXCLUDE' && { unknownPay }) }),
    ...(bases?.length && { bases }),
    ...(sources?.length && { sources }),
  };
}
