import {
  type CareerPath,
  type CareerPathStep,
  type CareerPaths,
  careerPaths,
  type noPathReasons,
} from '../domain/career-path.ts';
import { CareerGraphError } from '../domain/errors.ts';
import { maxPathSteps, maxPaths } from '../domain/paths.ts';
import { pageArguments, pageOfArray } from './array-page.ts';
import { builder } from './builder.ts';
import { Move, YearsRange } from './move.ts';
import { digestOf, pageSize } from './page.ts';
import { resolveRefs } from './resolve-ref.ts';
import { Role, RoleRef } from './role.ts';
import { Skill } from './skill.ts';

const defaultPaths = 10;

const NoPathReason = builder.enumType('NoPathReason', {
  description: 'Why there is no path. An honest empty answer; no route is invented.',
  values: {
    SAME_ROLE: { description: '`from` and `to` are the same role.' },
    UNREACHABLE: { description: 'No known moves lead there.' },
    MORE_STEPS_NEEDED: { description: 'There is a way, of `stepsNeeded` moves or more: raise `maxSteps`.' },
    NO_DATA: { description: 'No move has what the ranking goes by.' },
  } satisfies Record<(typeof noPathReasons)[number], object>,
});

const Signal = builder.enumType('Signal', {
  description: 'What a move can be judged by.',
  values: { COMMONNESS: { description: 'How usual editors judge the move to be.' } },
});

const SkillsToGain = builder.connectionObject(
  {
    type: Skill,
    name: 'CareerPathStepSkillsToGainConnection',
    description: 'Skills that a step adds.',
  },
  { name: 'CareerPathStepSkillsToGainEdge', description: 'A skill that a step adds.' },
);

const Step = builder.objectRef<CareerPathStep>('CareerPathStep').implement({
  description: 'One move of a path.',
  fields: (t) => ({
    move: t.field({
      type: Move,
      nullable: true,
      description: 'The move itself, with its evidence.',
      resolve: ({ from, to }, _args, { sites }, info) => sites.move(info, from, to),
    }),
    skillsToGain: t.field({
      type: SkillsToGain,
      nullable: true, // so that a wrong argument nulls nothing around it
      args: pageArguments(t.arg, '100', 'all of them when neither is given'),
      description:
        'Skills that the new role lists and no earlier role of the path does, the most important first.',
      resolve: async ({ from, to, skillsToGain }, args, { sites, limits }, info) => {
        const ranked = skillsToGain.map((id, rank) => [rank, id] as const);
        const page = pageOfArray(ranked, args, rankedList('skillsToGain', digestOf(from, to), ranked), {
          max: limits.page,
          default: limits.page,
        });
        const rows = await sites.connection(
          info,
          'Skill',
          page.edges.map(({ item: [, id] }) => id),
        );
        const cursors = new Map(page.edges.map(({ item: [, id], cursor }) => [id, cursor]));
        const edges = rows.map((node) => ({ node, cursor: cursors.get(node.id) ?? '' }));
        return { edges, pageInfo: page.pageInfo };
      },
    }),
  }),
});

const CareerPathType = builder.objectRef<CareerPath>('CareerPath').implement({
  description: 'One way from a role to another. Typical, not a rule; people arrive by other ways.',
  fields: (t) => ({
    rank: t.exposeInt('rank', { description: '1 for the best of the answer.' }),
    stepCount: t.int({ description: 'How many moves.', resolve: ({ steps }) => steps.length }),
    cost: t.exposeFloat('cost', {
      description: 'Sum over the moves: COMMON 1, OCCASIONAL 2, RARE 4; lower is more typical.',
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
        Promise.all(roles.map((id) => sites.node(info, 'Role', id))),
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
      'The most typical ways from one role to another: exactly the cheapest ones that visit no role twice, by cost, then fewer moves, then role ids. Null when a role is not found.',
    args: {
      from: t.arg({ type: RoleRef, required: true, description: 'Where to start, such as "ML Engineer".' }),
      to: t.arg({ type: RoleRef, required: true, description: 'Where to go, such as "AI Architect".' }),
      maxSteps: t.arg.int({
        defaultValue: 4,
        description: `Most moves a path may have, 1 to ${maxPathSteps}.`,
      }),
      ...pageArguments(
        t.arg,
        `${maxPaths}, which is also the most on all pages`,
        `${defaultPaths} when neither is given`,
      ),
    },
    resolve: async (_root, args, context) => {
      const maxSteps = args.maxSteps ?? 4;
      checkRange('maxSteps', maxSteps, 1, maxPathSteps);
      const [from = '', to = ''] = await resolveRefs(context, 'Role', [
        { argument: 'from', ref: args.from },
        { argument: 'to', ref: args.to },
      ]);
      const digest = digestOf('careerPaths', from, to, maxSteps);
      const sizes = { max: maxPaths, default: defaultPaths };
      pageSize(args, 'careerPaths', sizes); // first: what is refused costs no search
      const answer = careerPaths(await context.careerMap(), { from, to, maxSteps, k: maxPaths });
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

function checkRange(argument: string, value: number, min: number, max: number): void {
  if (value >= min && value <= max) return;
  throw new CareerGraphError(
    'BAD_USER_INPUT',
    `careerPaths: ${argument} must be from ${min} to ${max}, not ${value}.`,
    { argument },
  );
}

/** A list of which a cursor names an item and its rank; refused when that is no longer there. */
const rankedList = (field: string, digest: string, items: readonly Ranked[]) => ({
  field,
  digest,
  positionOf: (item: Ranked) => item,
  isPosition: (parts: readonly unknown[]): parts is Ranked =>
    parts.length === 2 && items.some(([rank, name]) => rank === parts[0] && name === parts[1]),
  compare: (a: Ranked, b: Ranked) => a[0] - b[0],
});

type Ranked = readonly [rank: number, name: string];
