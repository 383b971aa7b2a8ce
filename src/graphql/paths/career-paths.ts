import { CareerGraphError } from '../../domain/errors.ts';
import type { CareerPath } from '../../domain/paths/career-path.ts';
import type { CareerPaths, NoPathReason } from '../../domain/paths/career-paths.ts';
import { maxPathSteps, maxPaths } from '../../domain/paths/cheapest-paths.ts';
import { type ArgumentBuilder, builder } from '../builder.ts';
import { RoleRef } from '../graph/role.ts';
import { ToolRef } from '../graph/tool.ts';
import { pageArguments, pageOfArray } from '../paging/array-page.ts';
import { rankedList } from '../paging/ranked-list.ts';
import { digestOf, pageSize } from '../reading/cursor-page.ts';
import { OwnSkill } from '../skills/own-skills.ts';
import { CareerPathType } from './career-path.ts';
import { askedPaths, PathConstraint, PathRanking, PathsWhere, PathWeights } from './path-question.ts';

const defaultPaths = 10;

const NoPathReasonType = builder.enumType('NoPathReason', {
  description: 'Why there is no path. An honest empty answer; no route is invented.',
  values: {
    SAME_ROLE: { description: '`from` and `to` are the same role.' },
    UNREACHABLE: { description: 'No known moves lead there.' },
    MORE_STEPS_NEEDED: { description: 'There is a way, of `stepsNeeded` steps or more: raise `maxSteps`.' },
    CONSTRAINTS: {
      description:
        '`where` leaves no way; `unblockedBy` has what to drop, empty when more than one thing must go.',
    },
    NO_DATA: { description: 'No move that `where` lets count has what the ranking goes by: take another.' },
    NO_START: { description: 'Without `from`: no role lists any of the skills that were given.' },
    BUDGET: { description: 'The search was cut short before it found any.' },
  } satisfies Record<NoPathReason, object>,
});

const CareerPathConnection = builder.connectionObject(
  {
    type: CareerPathType,
    name: 'CareerPathConnection',
    description: 'Paths, the best first; when there are none, why.',
    fields: (t) => ({
      reason: t.field({
        type: NoPathReasonType,
        nullable: true,
        description: 'Null when there are paths.',
        resolve: (page) => (page as unknown as CareerPaths).reason,
      }),
      stepsNeeded: t.int({
        nullable: true,
        description: 'With MORE_STEPS_NEEDED, the fewest steps that lead there.',
        resolve: (page) => (page as unknown as CareerPaths).stepsNeeded,
      }),
      unblockedBy: t.field({
        type: [PathConstraint],
        description: 'With CONSTRAINTS or NO_DATA: those of `where` which, dropped alone, would open a way.',
        resolve: (page) => [...(page as unknown as CareerPaths).unblockedBy],
      }),
      complete: t.boolean({
        description: 'False when the search was cut short: what is shown is right, but more may exist.',
        resolve: (page) => (page as unknown as CareerPaths).complete,
      }),
    }),
  },
  { name: 'CareerPathEdge', description: 'A path and its cursor.' },
);

/** What a person brings, for ways that begin with them or go beyond what their roles list. */
export const ownArguments = (arg: ArgumentBuilder) => ({
  ownSkills: arg({
    type: [OwnSkill],
    description:
      'Skills that the person has besides those of the roles, at most 200; the better level counts. They answer the question and are neither kept nor logged.',
  }),
  ownTools: arg({ type: [ToolRef], description: 'Tools that the person uses already, at most 200.' }),
});

export const neitherStart = (field: string) =>
  new CareerGraphError('BAD_USER_INPUT', `${field}: give \`from\`, or ownSkills to start from.`, {
    argument: 'from',
  });

builder.queryField('careerPaths', (t) =>
  t.field({
    type: CareerPathConnection,
    nullable: true,
    description:
      'The best ways from one role to another, the most typical unless asked otherwise: exactly the cheapest ones that visit no role twice and keep to `where`, by cost, then fewer steps, then role ids. Null when a role is not found.',
    args: {
      from: t.arg({
        type: RoleRef,
        description:
          'Where to start, such as "ML Engineer". Left out, the ways begin with a person: their first step is to one of the 10 roles that `ownSkills` cover most.',
      }),
      to: t.arg({ type: RoleRef, required: true, description: 'Where to go, such as "AI Architect".' }),
      rankBy: t.arg({
        type: PathRanking,
        description:
          'When neither this nor `weights` is given: TYPICAL, and LEAST_NEW_SKILLS without `from`.',
      }),
      weights: t.arg({ type: PathWeights, description: 'A measure of your own, instead of `rankBy`.' }),
      maxSteps: t.arg.int({
        defaultValue: 4,
        description: `Most steps a path may have, 1 to ${maxPathSteps}.`,
      }),
      ...ownArguments(t.arg),
      where: t.arg({ type: PathsWhere, description: 'What a path must keep to.' }),
      onePerNextRole: t.arg.boolean({
        defaultValue: false,
        description: 'Only the best path for each role to go to first, for ways that differ from the start.',
      }),
      ...pageArguments(
        t.arg,
        `${maxPaths}, which is also the most on all pages`,
        `${defaultPaths} when neither is given`,
      ),
    },
    resolve: async (_root, args, context) => {
      const sizes = { max: maxPaths, default: defaultPaths };
      pageSize(args, 'careerPaths', sizes); // first: what is refused costs no search
      const onePerNextRole = args.onePerNextRole ?? false;
      if (args.from == null && !args.ownSkills?.length) throw neitherStart('careerPaths');
      const { ends, ...asked } = await askedPaths(context, {
        ...args,
        field: 'careerPaths',
        ends: { ...(args.from != null && { from: args.from }), to: args.to },
        maxSteps: args.maxSteps ?? 4,
      });
      const [from, to] = args.from == null ? [null, ends[0]] : ends;
      const question = { ...asked, from: from ?? null, to: to as string, onePerNextRole, k: maxPaths };
      const answer = await context.ask('careerPaths', question);
      const digest = digestOf('careerPaths', question);
      const ranked = answer.paths.map((path) => [path.rank, path.roles.join('>')] as const);
      const page = pageOfArray(ranked, args, rankedList('careerPaths', digest, ranked), sizes);
      const edges = page.edges.map(({ item: [rank], cursor }) => ({
        node: answer.paths[rank - 1] as CareerPath,
        cursor,
      }));
      return { ...answer, edges, pageInfo: page.pageInfo };
    },
  }),
);
