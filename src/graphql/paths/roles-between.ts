import { maxPathSteps } from '../../domain/paths/path-limits.ts';
import { builder } from '../builder.ts';
import { computing } from '../computing.ts';
import { placeDescription } from '../graph/counted-place.ts';
import { Role, RoleRef } from '../graph/role.ts';
import { pageSizesOf } from '../limits.ts';
import { type RankedNodes, rankedNodes } from '../paging/ranked-nodes.ts';
import { requestedPage } from '../paging/ranked-page.ts';
import { digestOf, pageSize } from '../reading/cursor-page.ts';
import { ReachWhere } from './constraints.ts';
import { answerPlace, calculatedDescription, pathQuestion } from './path-question.ts';

interface RolesBetweenPage extends RankedNodes {
  readonly complete: boolean;
  readonly calculated: boolean;
  readonly place: string | null;
}

const RolesBetweenConnection = builder.connectionObject<typeof Role, RolesBetweenPage>(
  {
    type: Role,
    name: 'RolesBetweenConnection',
    description: 'Roles on the paths between two others.',
    fields: (t) => ({
      totalCount: t.int({
        description: 'How many there are on all pages.',
        resolve: ({ totalCount }) => totalCount,
      }),
      complete: t.boolean({
        description: 'False when a search was cut short: the roles shown are correct, but more may exist.',
        resolve: ({ complete }) => complete,
      }),
      calculated: t.boolean({
        description: calculatedDescription,
        resolve: ({ calculated }) => calculated,
      }),
      place: t.string({ nullable: true, description: answerPlace, resolve: ({ place }) => place }),
    }),
  },
  { name: 'RolesBetweenEdge', description: 'A role on one of the paths.' },
);

builder.queryField('rolesBetween', (t) =>
  t.field({
    type: RolesBetweenConnection,
    extensions: computing(({ maxSteps }) => (Number(maxSteps) > 4 ? 11_400 : 900)),
    nullable: true,
    description:
      'The roles on any loopless path from one role to another, without both ends, by id. Null when a role is not found.',
    args: {
      from: t.arg({ type: RoleRef, required: true, description: 'Where to start, such as "ML Engineer".' }),
      to: t.arg({ type: RoleRef, required: true, description: 'Where to go, such as "Head of AI".' }),
      maxSteps: t.arg.int({
        defaultValue: 4,
        description: `Maximum number of steps of a path, 1 to ${maxPathSteps}.`,
      }),
      where: t.arg({ type: ReachWhere, description: 'Constraints on the paths.' }),
      place: t.arg.string({ description: placeDescription }),
      ...t.arg.connectionArgs(),
    },
    resolve: async (_root, args, context, info): Promise<RolesBetweenPage> => {
      const field = 'rolesBetween';
      const sizes = pageSizesOf(context.limits);
      pageSize(args, field, sizes); // first: a wrong page argument costs no store call
      const { from, to, maxSteps, constraints, payIn } = await pathQuestion(context, {
        field,
        from: args.from,
        to: args.to,
        maxSteps: args.maxSteps ?? 4,
        where: args.where,
        place: args.place,
      });
      const question = { from: from ?? '', to, maxSteps, constraints, ...(payIn && { payIn }) };
      const requested = requestedPage(field, digestOf(field, question), args, sizes);
      const answer = await context.ask('rolesBetween', { ...question, page: requested.page });
      const roles = await rankedNodes('Role', requested, answer, [], context, info);
      const { complete, calculated, place } = answer;
      return { ...roles, complete, calculated, place };
    },
  }),
);
