import { getOrAdd } from '../../domain/collections/grouping.ts';
import type { RoleFilter } from '../../domain/skills/role-filter.ts';
import { builder } from '../builder.ts';
import type { GraphQLContext } from '../context.ts';
import { bothOrProblems } from '../fields/problems.ts';
import { resolveRefs } from '../fields/resolve-ref.ts';
import { checkWhereNames, listOrNone } from '../fields/where-names.ts';
import { IndustryRef } from '../graph/industry.ts';
import { SeniorityType } from '../graph/role.ts';
import { BasisType } from '../source.ts';

/** The roles that a question over the skill map considers. */
export const FitWhere = builder.inputType('FitWhere', {
  description: 'The roles to consider: those that meet all of it.',
  fields: (t) => ({
    seniority: t.field({
      type: [SeniorityType],
      description: 'On one of these levels; a role of unknown level is kept.',
    }),
    families: t.stringList({
      description: 'Of one of these lines of work, at most 100; a role without one is left out.',
    }),
    industries: t.field({
      type: [IndustryRef],
      description: 'Found in one of these, at most 100; a role without known industries is kept.',
    }),
    sources: t.stringList({
      description:
        'Described by one of these sources, each by its name ("editors") or release ("onet@29.3"); at most 100. What other sources say of such a role counts.',
    }),
    bases: t.field({
      type: [BasisType],
      description: 'Described on one of these bases; with `sources`, one description meets both.',
    }),
  }),
});

type WhereInput = typeof FitWhere.$inferInput | null | undefined;

const filters = new WeakMap<GraphQLContext, Map<string, Promise<RoleFilter>>>();

/**
 * The filter that `where` asks for. A request resolves equal ones once, so a field of many roles costs no call for each.
 *
 * @throws CareerGraphError for all wrong names together, as of `resolveRefs` and `checkWhereNames`
 */
export const filterOf = (context: GraphQLContext, where: WhereInput): Promise<RoleFilter> =>
  getOrAdd(
    getOrAdd(filters, context, () => new Map<string, Promise<RoleFilter>>()),
    JSON.stringify(where ?? {}),
    () => resolveFilter(context, where ?? {}),
  );

async function resolveFilter(
  context: GraphQLContext,
  { seniority, families, industries, sources, bases }: NonNullable<WhereInput>,
): Promise<RoleFilter> {
  const [ids] = await bothOrProblems(
    resolveRefs(context, { Industry: { where: { industries } } }),
    checkWhereNames(context, { sources, families }),
  );
  const filter = { seniority, families, industries: ids.Industry.where.industries, sources, bases };
  return Object.fromEntries(
    Object.entries(filter).filter(([, list]) => listOrNone<string>(list) !== undefined),
  ) as RoleFilter;
}
