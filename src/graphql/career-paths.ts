import type { GraphQLResolveInfo } from 'graphql';
import type {
  CareerPath,
  CareerPathStep,
  CareerPaths,
  noPathReasons,
  WeakestStep,
} from '../domain/career-path.ts';
import { maxPathSteps, maxPaths } from '../domain/paths.ts';
import type { Measure, Signal as SignalName } from '../domain/ranking.ts';
import { pageArguments, pageOfArray } from './array-page.ts';
import { builder } from './builder.ts';
import type { GraphQLContext } from './context.ts';
import { Move, YearsRange } from './move.ts';
import { digestOf, type PageArguments, pageSize } from './page.ts';
import { askedPaths, PathConstraint, PathRanking, PathsWhere, PathWeights } from './path-question.ts';
import { rankedList } from './ranked-list.ts';
import { Role, RoleRef } from './role.ts';
import { Skill } from './skill.ts';

const defaultPaths = 10;

const NoPathReason = builder.enumType('NoPathReason', {
  description: 'Why there is no path. An honest empty answer; no route is invented.',
  values: {
    SAME_ROLE: { description: '`from` and `to` are the same role.' },
    UNREACHABLE: { description: 'No known moves lead there.' },
    MORE_STEPS_NEEDED: { description: 'There is a way, of `stepsNeeded` moves or more: raise `maxSteps`.' },
    CONSTRAINTS: {
      description:
        '`where` leaves no way; `unblockedBy` has what to drop, empty when more than one thing must go.',
    },
    NO_DATA: { description: 'No move has what the ranking goes by.' },
    BUDGET: { description: 'The search was cut short before it found any.' },
  } satisfies Record<(typeof noPathReasons)[number], object>,
});

const signalValues = {
  COMMONNESS: { description: 'How usual editors judge the move to be.' },
  NEW_SKILLS: { description: 'How much of what the next role lists is new: 1 minus coverage.' },
  YEARS: { description: 'Years usually spent before the move.' },
  OBSERVED: { description: 'How many were seen to make it.' },
} satisfies Record<SignalName, object>;

const Signal = builder.enumType('Signal', {
  description: 'What a move can be judged by, where it is known.',
  values: signalValues,
});

const PathMeasure = builder.enumType('PathMeasure', {
  description: 'What the cost of a path is made of.',
  values: { STEPS: { description: 'Each move by itself.' }, ...signalValues } satisfies Record<
    Measure,
    object
  >,
});

const CostPart = builder.objectRef<CareerPath['costParts'][number]>('PathCostPart').implement({
  description: 'What one measure adds to the cost of a path.',
  fields: (t) => ({
    measure: t.field({ type: PathMeasure, description: 'What adds it.', resolve: ({ measure }) => measure }),
    cost: t.exposeFloat('cost', {
      description: 'Its sum over the moves, times its weight; rounded by itself.',
    }),
  }),
});

const SkillsToGain = builder.connectionObject(
  {
    type: Skill,
    name: 'CareerPathStepSkillsToGainConnection',
    description: 'Skills that a step adds.',
  },
  { name: 'CareerPathStepSkillsToGainEdge', description: 'A skill that a step adds.' },
);

const SkillsCarriedOver = builder.connectionObject(
  {
    type: Skill,
    name: 'CareerPathStepSkillsCarriedOverConnection',
    description: 'Skills that a step builds on.',
  },
  { name: 'CareerPathStepSkillsCarriedOverEdge', description: 'A skill that a step builds on.' },
);

/** A page of skills that are at hand by id, in their order. */
async function skillsPage(
  field: 'skillsToGain' | 'skillsCarriedOver',
  step: CareerPathStep,
  args: PageArguments,
  { sites, limits }: GraphQLContext,
  info: GraphQLResolveInfo,
) {
  const ranked = step[field].map((id, rank) => [rank, id] as const);
  const list = rankedList(field, digestOf(field, step.from, step.to), ranked);
  const page = pageOfArray(ranked, args, list, { max: limits.page, default: limits.page });
  const rows = await sites.connection(
    info,
    'Skill',
    page.edges.map(({ item: [, id] }) => id),
  );
  const cursors = new Map(page.edges.map(({ item: [, id], cursor }) => [id, cursor]));
  const edges = rows.map((node) => ({ node, cursor: cursors.get(node.id) ?? '' }));
  return { edges, pageInfo: page.pageInfo };
}

const Step = builder.objectRef<CareerPathStep>('CareerPathStep').implement({
  description: 'One move of a path.',
  fields: (t) => ({
    move: t.field({
      type: Move,
      nullable: true,
      description: 'The move itself, with its evidence.',
      resolve: ({ from, to }, _args, { sites }, info) => sites.computed(sites.move(info, from, to)),
    }),
    skillsToGain: t.field({
      type: SkillsToGain,
      nullable: true, // so that a wrong argument nulls nothing around it
      args: pageArguments(t.arg, '100', 'all of them when neither is given'),
      description:
        'Skills that the new role lists and no earlier role of the path does, the most important first.',
      resolve: (step, args, context, info) => skillsPage('skillsToGain', step, args, context, info),
    }),
    skillsCarriedOver: t.field({
      type: SkillsCarriedOver,
      nullable: true,
      args: pageArguments(t.arg, '100', 'all of them when neither is given'),
      description:
        'Skills that the new role lists and an earlier role of the path does too, the most important first.',
      resolve: (step, args, context, info) => skillsPage('skillsCarriedOver', step, args, context, info),
    }),
    coverage: t.exposeFloat('coverage', {
      nullable: true,
      description:
        'How much of what the new role lists the role before it has, 0 to 1: by importance, rarity and level. Lists are compared, not people. Null where the new role lists fewer than 5 skills.',
    }),
    skillsKnown: t.exposeInt('skillsKnown', { description: 'How many skills the new role lists.' }),
  }),
});

const Weakness = builder.enumType('Weakness', {
  description: 'Why a move is the weakest of its path.',
  values: {
    COMMONNESS_UNKNOWN: { description: 'Nobody says how common it is.' },
    RAREST: { description: 'It is the least common.' },
  } satisfies Record<WeakestStep['why'], object>,
});

const WeakestStepType = builder
  .objectRef<WeakestStep & { readonly step: CareerPathStep }>('WeakestStep')
  .implement({
    description: 'The move that a path leans on most; the first of several.',
    fields: (t) => ({
      index: t.exposeInt('index', { description: 'Its place in `steps`, from 0.' }),
      why: t.field({ type: Weakness, description: 'What is weak.', resolve: ({ why }) => why }),
      step: t.field({
        type: Step,
        description: 'The move there, and what is learnt with it.',
        resolve: ({ step }) => step,
      }),
    }),
  });

export const CareerPathType = builder.objectRef<CareerPath>('CareerPath').implement({
  description: 'One way from a role to another. Typical, not a rule; people arrive by other ways.',
  fields: (t) => ({
    rank: t.exposeInt('rank', { description: '1 for the best of the answer.' }),
    stepCount: t.int({ description: 'How many moves.', resolve: ({ steps }) => steps.length }),
    cost: t.exposeFloat('cost', {
      description: 'Sum over the moves, in units of the ranking: by TYPICAL COMMON 1, OCCASIONAL 2, RARE 4.',
    }),
    costParts: t.field({
      type: [CostPart],
      description: 'The cost by measure, those that count.',
      resolve: ({ costParts }) => [...costParts],
    }),
    weakestStep: t.field({
      type: WeakestStepType,
      nullable: true,
      description: 'The move that the path leans on most; null when all are COMMON.',
      resolve: ({ weakestStep, steps }) =>
        weakestStep && { ...weakestStep, step: steps[weakestStep.index] as CareerPathStep },
    }),
    yearsBefore: t.field({
      type: YearsRange,
      nullable: true,
      description:
        'Years usually spent before the moves, summed over those where they are known; null when none is known.',
      resolve: ({ yearsBefore }) => yearsBefore,
    }),
    unknownSteps: t.exposeInt('unknownSteps', {
      description: 'Moves of unknown years, so not in `yearsBefore`.',
    }),
    unknownSignals: t.field({
      type: [Signal],
      description: 'Signals that some move lacks; it was taken to cost the upper quartile of the known ones.',
      resolve: ({ unknownSignals }) => [...unknownSignals],
    }),
    roles: t.field({
      type: [Role],
      nullable: { list: false, items: true },
      description: 'The roles on the way, first and last included.',
      resolve: ({ roles }, _args, { sites }, info) =>
        Promise.all(roles.map((id) => sites.computed(sites.node(info, 'Role', id)))),
    }),
    steps: t.field({
      type: [Step],
      description: 'The moves in order.',
      resolve: ({ steps }) => [...steps],
    }),
  }),
});

const CareerPathConnection = builder.connectionObject(
  {
    type: CareerPathType,
    name: 'CareerPathConnection',
    description: 'Paths, the best first; when there are none, why.',
    fields: (t) => ({
      reason: t.field({
        type: NoPathReason,
        nullable: true,
        description: 'Null when there are paths.',
        resolve: (page) => (page as unknown as CareerPaths).reason,
      }),
      stepsNeeded: t.int({
        nullable: true,
        description: 'With MORE_STEPS_NEEDED, the fewest moves that lead there.',
        resolve: (page) => (page as unknown as CareerPaths).stepsNeeded,
      }),
      unblockedBy: t.field({
        type: [PathConstraint],
        description: 'With CONSTRAINTS: those of `where` which, dropped alone, would open a way.',
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

builder.queryField('careerPaths', (t) =>
  t.field({
    type: CareerPathConnection,
    nullable: true,
    description:
      'The best ways from one role to another, the most typical unless asked otherwise: exactly the cheapest ones that visit no role twice and keep to `where`, by cost, then fewer moves, then role ids. Null when a role is not found.',
    args: {
      from: t.arg({ type: RoleRef, required: true, description: 'Where to start, such as "ML Engineer".' }),
      to: t.arg({ type: RoleRef, required: true, description: 'Where to go, such as "AI Architect".' }),
      rankBy: t.arg({ type: PathRanking, description: 'TYPICAL when neither this nor `weights` is given.' }),
      weights: t.arg({ type: PathWeights, description: 'A measure of your own, instead of `rankBy`.' }),
      maxSteps: t.arg.int({
        defaultValue: 4,
        description: `Most moves a path may have, 1 to ${maxPathSteps}.`,
      }),
      where: t.arg({ type: PathsWhere, description: 'What a path must keep to.' }),
      onePerNextRole: t.arg.boolean({
        defaultValue: false,
        description: 'Only the best path for each role to go to next, for ways that differ from the start.',
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
      const asked = await askedPaths(context, {
        ...args,
        field: 'careerPaths',
        ends: { from: args.from, to: args.to },
        maxSteps: args.maxSteps ?? 4,
      });
      const [from = '', to = ''] = asked.ends;
      const question = { ...asked, from, to, onePerNextRole, k: maxPaths };
      const answer = await context.ask('careerPaths', question);
      const digest = digestOf('careerPaths', asked, onePerNextRole);
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
