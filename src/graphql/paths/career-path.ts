import type { CareerPath, WeakestStep } from '../../domain/paths/career-path.ts';
import type { Signal as SignalName } from '../../domain/paths/move-signals.ts';
import type { CareerPathStep } from '../../domain/paths/path-steps.ts';
import type { Measure } from '../../domain/paths/ranking.ts';
import { builder } from '../builder.ts';
import { idConnection, idPage, idPageArguments } from '../fields/id-connection.ts';
import { YearsRange } from '../graph/move.ts';
import { Role } from '../graph/role.ts';
import { Skill } from '../graph/skill.ts';
import { CareerPathStepType } from './career-path-step.ts';

const signalValues = {
  COMMONNESS: { description: 'How usual editors judge the move to be.' },
  NEW_SKILLS: { description: 'Share of the next role’s skills that is new: 1 minus coverage.' },
  YEARS: { description: 'Years usually spent before the move.' },
  OBSERVED: { description: 'The share of people who were recorded to make it.' },
  LIKELY: {
    description:
      'The share of people who are likely to make it, by counts and, where they are few, by expectation.',
  },
  PAY_DROP: { description: 'The share by which pay falls; see `PayDifference`.' },
  EXPOSURE: {
    description:
      'The share of the next role’s tasks that language models could help with, as people rated them.',
  },
} satisfies Record<SignalName, object>;

const Signal = builder.enumType('Signal', {
  description: 'What a ranking can know about a move.',
  values: signalValues,
});

const PathMeasure = builder.enumType('PathMeasure', {
  description: 'What the cost of a path is made of.',
  values: { STEPS: { description: 'Each step by itself.' }, ...signalValues } satisfies Record<
    Measure,
    object
  >,
});

const CostPart = builder.objectRef<CareerPath['costParts'][number]>('PathCostPart').implement({
  description: 'What one measure adds to the cost of a path.',
  fields: (t) => ({
    measure: t.field({
      type: PathMeasure,
      description: 'The part of the ranking that adds it.',
      resolve: ({ measure }) => measure,
    }),
    cost: t.exposeFloat('cost', {
      description: 'The sum over the steps, times the weight, rounded to millionths.',
    }),
  }),
});

const Weakness = builder.enumType('Weakness', {
  description: 'Why a move is the weakest of its path.',
  values: {
    COMMONNESS_UNKNOWN: { description: 'Its commonness is unknown.' },
    RAREST: { description: 'It is the least common.' },
  } satisfies Record<WeakestStep['why'], object>,
});

const WeakestStepType = builder
  .objectRef<WeakestStep & { readonly step: CareerPathStep }>('WeakestStep')
  .implement({
    description: 'The weakest move of a path; the first of several.',
    fields: (t) => ({
      index: t.exposeInt('index', { description: 'Its place in `steps`, from 0.' }),
      why: t.field({
        type: Weakness,
        description: 'Unknown commonness, or the rarest move of the path.',
        resolve: ({ why }) => why,
      }),
      step: t.field({
        type: CareerPathStepType,
        description: 'The step at that place, with its move.',
        resolve: ({ step }) => step,
      }),
    }),
  });

const SkillsOfPath = idConnection(
  Skill,
  'CareerPathSkillsToGain',
  'All skills that a path adds.',
  'A skill that some step of the path adds.',
);

/** A path, with its steps. */
export const CareerPathType = builder.objectRef<CareerPath>('CareerPath').implement({
  description:
    'One path from a role, or from a person, to a role. Typical, not a rule; people arrive by other ways.',
  fields: (t) => ({
    rank: t.exposeInt('rank', { description: '1 for the best of the answer.' }),
    stepCount: t.int({
      description: 'How many steps. Taking up a person’s first role is a step too.',
      resolve: ({ steps }) => steps.length,
    }),
    cost: t.exposeFloat('cost', {
      nullable: true,
      description:
        'Sum over the steps, in units of the ranking: by TYPICAL COMMON 1, OCCASIONAL 2, RARE 4. Null with `tradeOff` where one of its measures is unknown.',
    }),
    costParts: t.field({
      type: [CostPart],
      description: 'The cost by measure; only measures with a weight above 0.',
      resolve: ({ costParts }) => [...costParts],
    }),
    weakestStep: t.field({
      type: WeakestStepType,
      nullable: true,
      description:
        'The weakest move of the path: of unknown commonness, else the rarest. Null when all are COMMON.',
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
      description: 'Steps whose years are unknown, so that `yearsBefore` does not include them.',
    }),
    unknownSignals: t.field({
      type: [Signal],
      description:
        'Signals that are unknown for some step. An unknown signal costs the upper quartile of the known ones.',
      resolve: ({ unknownSignals }) => [...unknownSignals],
    }),
    unknownPay: t.field({
      type: [Role],
      nullable: { list: false, items: true },
      description:
        'With `payNeverBelow`: roles after the start whose pay is unknown there; empty without it.',
      resolve: ({ unknownPay }, _args, { loaders }, info) =>
        Promise.all(unknownPay.map((id) => loaders.node(info, 'Role', id))),
    }),
    roles: t.field({
      type: [Role],
      nullable: { list: false, items: true },
      description: 'The roles of the path, first and last included.',
      resolve: ({ roles }, _args, { loaders }, info) =>
        Promise.all(roles.map((id) => loaders.expected(info, 'Role', id))),
    }),
    steps: t.field({
      type: [CareerPathStepType],
      description: 'The steps in order.',
      resolve: ({ steps }) => [...steps],
    }),
    skillsToGain: t.field({
      type: SkillsOfPath,
      nullable: true,
      args: idPageArguments(t.arg),
      description:
        'All skills to gain on the path, each once: prerequisites first, otherwise in the order of the steps.',
      resolve: ({ skillsToGain, roles }, args, context, info) =>
        idPage('Skill', skillsToGain, roles, args, context, info),
    }),
  }),
});
