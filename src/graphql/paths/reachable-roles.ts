import type { CareerPath } from '../../domain/paths/career-path.ts';
import { maxPathSteps } from '../../domain/paths/path-limits.ts';
import type { ReachOrder } from '../../domain/paths/reachable-roles.ts';
import { builder } from '../builder.ts';
import { computing, countOf } from '../computing.ts';
import { placeDescription } from '../graph/counted-place.ts';
import { PayInType, pathPayDescription } from '../graph/pay-in.ts';
import { Role, RoleRef } from '../graph/role.ts';
import { pageSizesOf } from '../limits.ts';
import { type RankedNodes, rankedNodes } from '../paging/ranked-nodes.ts';
import { requestedPage } from '../paging/ranked-page.ts';
import { digestOf, pageSize } from '../reading/cursor-page.ts';
import { ownSkillsArgument, ownToolsArgument } from '../skills/own-skills.ts';
import { CareerPathType } from './career-path.ts';
import { ReachWhere } from './constraints.ts';
import { answerPlace, besidesRoles, noStart, pathQuestion } from './path-question.ts';
import { PathRanking, PathWeights } from './ranking.ts';

const ReachOrderType = builder.enumType('ReachOrder', {
  description: 'How roles in reach are ordered, lowest first.',
  values: {
    COST: { description: 'By the cost of the best path, then by its steps.' },
    STEPS: { description: 'By the number of its steps, then by its cost.' },
  } satisfies Record<ReachOrder, object>,
});

interface ReachableRolePage extends RankedNodes<{ readonly path: CareerPath; readonly calculated: boolean }> {
  readonly hasData: boolean;
  readonly calculated: boolean;
  readonly place: string | null;
}

const ReachableRoleConnection = builder.connectionObject<typeof Role, ReachableRolePage>(
  {
    type: Role,
    name: 'ReachableRoleConnection',
    description: 'Roles in reach.',
    fields: (t) => ({
      totalCount: t.int({
        description: 'How many there are on all pages.',
        resolve: ({ totalCount }) => totalCount,
      }),
      hasData: t.boolean({
        description:
          'False when no move has the signal that the ranking needs, so that nothing can be ranked.',
        resolve: ({ hasData }) => hasData,
      }),
      calculated: t.boolean({
        description:
          'Whether calculated moves count: `bases` does not say what counts, and some roles have no path without them. These come last.',
        resolve: ({ calculated }) => calculated,
      }),
      place: t.string({ nullable: true, description: answerPlace, resolve: ({ place }) => place }),
    }),
  },
  {
    name: 'ReachableRoleEdge',
    description: 'A role in reach, and how to get there.',
    fields: (t) => ({
      path: t.field({
        type: CareerPathType,
        description: 'The best path there; its `rank` is the role’s rank in the whole list, from 1.',
        resolve: ({ path }) => path,
      }),
      calculated: t.boolean({
        description: 'Whether the path takes calculated moves: there is none without them.',
        resolve: ({ calculated }) => calculated,
      }),
    }),
  },
);

builder.queryField('reachableRoles', (t) =>
  t.field({
    type: ReachableRoleConnection,
    extensions: computing(
      ({ within, ownSkills }) => (Number(within) > 2 ? 9_000 : 2_000) + (countOf(ownSkills) > 0 ? 4_000 : 0),
    ),
    nullable: true,
    description:
      'The roles within some steps of a role or a person, each with the best path there. Null when a role is not found.',
    args: {
      from: t.arg({
        type: RoleRef,
        description:
          'Where to start, such as "Data Analyst". When left out, paths begin with a person: the 10 roles that `ownSkills` cover best are one step away.',
      }),
      within: t.arg.int({ defaultValue: 2, description: `Maximum number of steps, 1 to ${maxPathSteps}.` }),
      ownSkills: ownSkillsArgument(t.arg, besidesRoles),
      ownTools: ownToolsArgument(t.arg),
      rankBy: t.arg({
        type: PathRanking,
        description:
          'The measure by name. Default: TYPICAL, or LEAST_NEW_SKILLS without `from` or when `bases` holds RELATED alone.',
      }),
      weights: t.arg({ type: PathWeights, description: 'A measure of your own, instead of `rankBy`.' }),
      where: t.arg({ type: ReachWhere, description: 'Constraints on the paths.' }),
      place: t.arg.string({ description: placeDescription }),
      payIn: t.arg({ type: PayInType, description: pathPayDescription }),
      orderBy: t.arg({ type: ReachOrderType, defaultValue: 'COST', description: 'Which roles come first.' }),
      ...t.arg.connectionArgs(),
    },
    resolve: async (_root, args, context, info): Promise<ReachableRolePage> => {
      const field = 'reachableRoles';
      const sizes = pageSizesOf(context.limits);
      pageSize(args, field, sizes); // first: a wrong page argument costs no store call
      if (args.from == null && !args.ownSkills?.length) throw noStart(field);
      const { from, weights, constraints, abilities, maxSteps, payIn } = await pathQuestion(context, {
        ...args,
        field,
        to: undefined,
        maxSteps: args.within ?? 2,
        stepsArgument: 'within',
      });
      const order = args.orderBy ?? 'COST';
      const question = {
        weights,
        constraints,
        abilities,
        from,
        within: maxSteps,
        order,
        ...(payIn && { payIn }),
      };
      const requested = requestedPage(field, digestOf(field, question), args, sizes);
      const answer = await context.ask('reachableRoles', { ...question, page: requested.page });
      const { items, paths } = answer ?? { items: [], paths: [] };
      const page = {
        items,
        more: answer?.more ?? 0,
        total: answer?.total ?? 0,
        unknown: answer?.unknown ?? null,
      };
      const better = answer?.better ?? 0;
      const pathOf = paths.map((path) => ({ path, calculated: path.rank > better }));
      return {
        ...(await rankedNodes('Role', requested, page, pathOf, context, info)),
        hasData: answer !== null,
        calculated: page.total > better,
        place: answer?.place ?? null,
      };
    },
  }),
);
