import type { CredentialLevel, Seniority } from '../../domain/graph/vocabulary.ts';
import type { Difference, DifferenceReason } from '../../domain/skills/role-difference.ts';
import { builder, type Fields } from '../builder.ts';
import { CredentialLevelType } from '../graph/credential.ts';
import { SeniorityType } from '../graph/role.ts';

const DifferenceUnknownReason = builder.enumType('DifferenceUnknownReason', {
  description: 'Why a difference between two roles is not known.',
  values: {
    FROM_UNKNOWN: { description: 'Unknown for the first role.' },
    TO_UNKNOWN: { description: 'Unknown for the second role.' },
    BOTH_UNKNOWN: { description: 'Unknown for both roles.' },
  } satisfies Record<DifferenceReason, object>,
});

const apart = (t: Fields<Pick<Difference<string>, 'levels' | 'reason'>>) => ({
  levels: t.int({
    nullable: true,
    description: 'Steps from the first to the second, negative for down; null with a `reason`.',
    resolve: ({ levels }) => levels,
  }),
  reason: t.field({
    type: DifferenceUnknownReason,
    nullable: true,
    description: 'Null when `levels` is known.',
    resolve: ({ reason }) => reason,
  }),
});

/** A difference in level. */
export const SeniorityDifference = builder.objectRef<Difference<Seniority>>('SeniorityDifference').implement({
  description: 'How far two roles are apart in level; a level is not a rank of worth.',
  fields: (t) => ({
    from: t.field({
      type: SeniorityType,
      nullable: true,
      description: 'Of the first role; null when unknown.',
      resolve: ({ from }) => from,
    }),
    to: t.field({
      type: SeniorityType,
      nullable: true,
      description: 'Of the second role; null when unknown.',
      resolve: ({ to }) => to,
    }),
    ...apart(t),
  }),
});

/** A difference in usual education. */
export const EducationDifference = builder
  .objectRef<Difference<CredentialLevel>>('EducationDifference')
  .implement({
    description:
      'How far two roles are apart in the education that they usually ask for: the lowest level that is usually required, else the one most people in the role have.',
    fields: (t) => ({
      from: t.field({
        type: CredentialLevelType,
        nullable: true,
        description: 'Of the first role; null when unknown.',
        resolve: ({ from }) => from,
      }),
      to: t.field({
        type: CredentialLevelType,
        nullable: true,
        description: 'Of the second role; null when unknown.',
        resolve: ({ to }) => to,
      }),
      ...apart(t),
    }),
  });
