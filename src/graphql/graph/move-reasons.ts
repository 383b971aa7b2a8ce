import { mergedValue } from '../../domain/graph/merge.ts';
import { calculatedMoveProperties } from '../../domain/graph/model.ts';
import type { LicenceStep } from '../../domain/graph/vocabulary.ts';
import type { FactRow } from '../../store/read-plan.ts';
import { builder } from '../builder.ts';

/** The facts of a move, for what its calculation rests on. */
type Calculation = readonly FactRow[];

const LicenceStepType = builder.enumType('LicenceStep', {
  description: 'How a move into licensed work is open.',
  values: {
    SAME_LICENCE: { description: 'Both occupations take the same licence.' },
    PREPARES_FOR_LICENCE: {
      description:
        'People are known to train for the licence in the first occupation; it has still to be got.',
    },
    NEW_LICENCE: {
      description:
        'The licence has still to be got; people train for it on entering, in a course or as apprentices.',
    },
  } satisfies Record<LicenceStep, object>,
});

/** What a calculated move rests on. */
export const MoveReasons = builder.objectRef<Calculation>('MoveReasons').implement({
  description:
    'Why a move is calculated: what carries over, and what it asks for. It compares occupations, not people, and nobody was seen to make it.',
  fields: (t) => ({
    closeness: t.float({
      description:
        'How close the work of the two occupations is, 0 to 1. Of O*NET by its lists of related occupations, skills and knowledge above the usual, and activities; of ESCO by the skills that both list, and their ISCO groups. No share of anything, and no chance.',
      resolve: (facts) => mergedValue(facts, 'closeness') as number,
    }),
    carriesOver: t.stringList({
      description:
        'Skills, fields of knowledge and activities of both occupations, what counts most first; at most five. Empty where the official source describes too little of either.',
      resolve: (facts) => [...((mergedValue(facts, 'carriesOver') ?? []) as readonly string[])],
    }),
    jobZoneStep: t.int({
      nullable: true,
      description:
        'Job zones of O*NET (1 little preparation to 5 extensive) up; negative for down, null between occupations of ESCO.',
      resolve: (facts) => mergedValue(facts, 'jobZoneStep') as number | null,
    }),
    skillLevelStep: t.int({
      nullable: true,
      description:
        'Skill levels of ISCO (1 elementary to 4 professional) up; negative for down, null between occupations of O*NET.',
      resolve: (facts) => mergedValue(facts, 'skillLevelStep') as number | null,
    }),
    educationStep: t.int({
      nullable: true,
      description:
        'Levels of usual education up, from none to doctorate; negative for down, null when unknown of either.',
      resolve: (facts) => mergedValue(facts, 'educationStep') as number | null,
    }),
    licence: t.field({
      type: LicenceStepType,
      nullable: true,
      description: 'Null where the second occupation takes no licence that the method knows of.',
      resolve: (facts) => mergedValue(facts, 'licence') as LicenceStep | null,
    }),
  }),
});

/** Names of the properties that MoveReasons reads. */
export const reasonProperties = Object.keys(calculatedMoveProperties);

/** The facts of a move, where it is calculated; else null. */
export const reasonsOf = (facts: Calculation): Calculation | null =>
  mergedValue(facts, 'closeness') === null ? null : facts;
