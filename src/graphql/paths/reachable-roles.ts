import type { GraphQLResolveInfo } from 'graphql';
import type { PageOfRanked } from '../../domain/collections/ranked-page.ts';
import type { CareerPath } from '../../domain/paths/career-path.ts';
import { maxPathSteps } from '../../domain/paths/cheapest-paths.ts';
import type { ReachOrder } from '../../domain/paths/reachable-roles.ts';
import { builder } from '../builder.ts';
import type { GraphQLContext } from '../context.ts';
import { Role, RoleRef } from '../graph/role.ts';
import { pageSizesOf } from '../limits.ts';
import { type AskedPage, askedPage, cursorOf, emptyPage, pageInfoOf } from '../paging/ranked-page.ts';
import { digestOf, pageSize } from '../reading/cursor-page.ts';
import { CareerPathType } from './career-path.ts';
import { neitherStart, ownArguments } from './career-paths.ts';
import { askedPaths, PathRanking, PathWeights, ReachWhere } from './path-question.ts';

const ReachOrderType = builder.enumType('ReachOrder', {
  description: 'How roles in reach are ordered; the lower first.',
  values: {
    COST: { description: 'By the cost of the best path, then by its steps.' },
    STEPS: { description: 'By the number of its steps, then by its cost.' },
  } satisfies Record<ReachOrder, object>,
});

/** A page of roles that are at hand by id, in their order; those that are gone are left out. */
async function rolePage(
  asked: AskedPage,
  found: PageOfRanked,
  { loaders }: GraphQLContext,
  info: GraphQLResolveInfo,
) {
  const rows = await loaders.expectedConnection(
    info,
    'Role',
    found.items.map(({ id }) => id),
  );
  const items = new Map(found.items.map((item) => [item.id, item]));
  const edges = rows.flatMap((node) => {
    const item = items.get(node.id);
    return item ? [{ node, rank: item.rank, cursor: cursorOf(asked, item) }] : [];
  });
  return { edges, pageInfo: pageInfoOf(asked, found), totalCount: found.total };
}

interface ReachedEdge {
  readonly path: CareerPath;
}

const ReachableRoleConnection = builder.connectionObject(
  {
    type: Role,
    name: 'ReachableRoleConnection',
    description: 'Roles in reach.',
    fields: (t) => ({
      totalCount: t.int({
        description: 'How many there are on all pages.',
        resolve: (page) => (page as unknown as { totalCount: number }).totalCount,
      }),
      hasData: t.boolean({
        description: 'False when no move has what the ranking goes by, so that nothing can be said.',
        resolve: (page) => (page as unknown as { hasData: boolean }).hasData,
      }),
    }),
  },
  {
    name: 'ReachableRoleEdge',
    description: 'A role in reach, and how to get there.',
    fields: (t) => ({
      path: t.field({
        type: CareerPathType,
        description: 'The best path there; its `rank` is the place of the role in the whole list.',
        resolve: (edge) => (edge as unknown as ReachedEdge).path,
      }),
    }),
  },
);

builder.queryField('reachableRoles', (t) =>
  t.field({
    type: ReachableRoleConnection,
    nullable: true,
    description:
      'The roles that one can get to from a role, or as a person, within some steps, each with the best path there. Null when a role is not found.',
    args: {
      from: t.arg({
        type: RoleRef,
        description:
          'Where to start, such as "Data Analyst". Left out, the ways begin with a person: the 10 roles that `ownSkills` cover most are one step away.',
      }),
      within: t.arg.int({ defaultValue: 2, description: `Most steps, 1 to ${maxPathSteps}.` }),
      ...ownArguments(t.arg),
      rankBy: t.arg({
        type: PathRanking,
        description:
          'When neither this nor `weights` is given: TYPICAL, and LEAST_NEW_SKILLS without `from`.',
      }),
      weights: t.arg({ type: PathWeights, description: 'A measure of your own, instead of `rankBy`.' }),
      where: t.arg({ type: ReachWhere, description: 'What the paths must keep to.' }),
      orderBy: t.arg({ type: ReachOrderType, defaultValue: 'COST', description: 'Which roles come first.' }),
      ...t.arg.connectionArgs(),
    },
    resolve: async (_root, args, context, info) => {
      pageSize(args, 'reachableRoles', pageSizesOf(context.limits)); // first: what is refused costs no search
      if (args.from == null && !args.ownSkills?.length) throw neitherStart('reachableRoles');
      const { ends, maxSteps, ...asked } = await askedPaths(context, {
        ...args,
        field: 'reachableRoles',
        ends: args.from == null ? {} : { from: args.from },
        maxSteps: args.within ?? 2,
        stepsArgument: 'within',
      });
      const order = args.orderBy ?? 'COST';
      const question = { ...asked, from: ends[0] ?? null, within: maxSteps, order };
      const page = askedPage(
        'reachableRoles',
        digestOf('reachableRoles', question),
        args,
        pageSizesOf(context.limits),
      );
      const reached = await context.ask('reachableRoles', { ...question, page: page.wanted });
      if (!reached) return { edges: [], pageInfo: emptyPage, totalCount: 0, hasData: false };
      const roles = await rolePage(page, reached, context, info);
      const paths = new Map(reached.paths.map((path) => [path.rank, path]));
      const edges = roles.edges.map((edge) => ({ ...edge, path: paths.get(edge.rank + 1) as CareerPath }));
      return { ...roles, edges, hasData: true };
    },
  }),
);

const RolesBetweenConnection = builder.connectionObject(
  {
    type: Role,
    name: 'RolesBetweenConnection',
    description: 'Roles on the ways between two others.',
    fields: (t) => ({
      totalCount: t.int({
        description: 'How many there are on all pages.',
        resolve: (page) => (page as unknown as { totalCount: number }).totalCount,
      }),
      complete: t.boolean({
        description: 'False when a search was cut short: what is shown is right, but more may exist.',
        resolve: (page) => (page as unknown as { complete: boolean }).complete,
      }),
    }),
  },
  { name: 'RolesBetweenEdge', description: 'A role on some way.' },
);

builder.queryField('rolesBetween', (t) =>
  t.field({
    type: RolesBetweenConnection,
    nullable: true,
    description:
      'The roles on any path from one role to another that visits no role twice, both ends left out, by id. Null when a role is not found.',
    args: {
      from: t.arg({ type: RoleRef, required: true, description: 'Where to start, such as "ML Engineer".' }),
      to: t.arg({ type: RoleRef, required: true, description: 'Where to go, such as "Head of AI".' }),
      maxSteps: t.arg.int({ defaultValue: 4, description: `Most moves of a path, 1 to ${maxPathSteps}.` }),
      where: t.arg({ type: ReachWhere, description: 'What the paths must keep to.' }),
      ...t.arg.connectionArgs(),
    },
    resolve: async (_root, args, context, info) => {
      pageSize(args, 'rolesBetween', pageSizesOf(context.limits));
      const asked = await askedPaths(context, {
        field: 'rolesBetween',
        ends: { from: args.from, to: args.to },
        maxSteps: args.maxSteps ?? 4,
        where: args.where,
      });
      const [from = '', to = ''] = asked.ends;
      const page = askedPage(
        'rolesBetween',
        digestOf('rolesBetween', asked),
        args,
        pageSizesOf(context.limits),
      );
      const found = await context.ask('rolesBetween', { ...asked, from, to, page: page.wanted });
      return { ...(await rolePage(page, found, context, info)), complete: found.complete };
    },
  }),
);
