import type { credentialLevels, seniorities } from '../../domain/graph/model.ts';
import type { Difference, differenceReasons } from '../../domain/skills/role-difference.ts';
import { builder, type Fields } from '../builder.ts';
import { CredentialLevel } from '../graph/credential.ts';
import { Seniority } from '../graph/role.ts';

const DifferenceUnknownReason = builder.enumType('DifferenceUnknownReason', {
  description: 'Why a difference between two roles is not known.',
  values: {
    FROM_UNKNOWN: { description: 'Nobody says it of the first role.' },
    TO_UNKNOWN: { description: 'Nobody says it of the second role.' },
    BOTH_UNKNOWN: { description: 'Nobody says it of either.' },
  } satisfies Record<(typeof differenceReasons)[number], object>,
});

const apart = (t: Fields<Difference<string>>) => ({
  levels: t.exposeInt('levels', {
    nullable: true,
    description: 'Steps from the first to the second, negative for down; null with a `reason`.',
  }),
  reason: t.field({
    type: DifferenceUnknownReason,
    nullable: true,
    description: 'Null when `levels` is known.',
    resolve: ({ reason }) => reason,
  }),
});

export const SeniorityDifference = builder
  .objectRef<Difference<(typeof seniorities)[number]>>('SeniorityDifference')
  .implement({
    description: 'How far two roles are apart in level; a level is not a rank of worth.',
    fields: (t) => ({
      from: t.field({
        type: Seniority,
        nullable: true,
        description: 'Of the first role; null when unknown.',
        resolve: ({ from }) => from,
      }),
      to: t.field({
        type: Seniority,
        nullable: true,
        description: 'Of the second role; null when unknown.',
        resolve: ({ to }) => to,
      }),
      ...apart(t as unknown as Fields<Difference<string>>),
    }),
  });

export const EducationDifference = builder
  .objectRef<Difference<(typeof credentialLevels)[number]>>('EducationDifference')
  .implement({
    description:
      'How far two roles are apart in the education that they usually ask for: the lowest level that is usually required, else the one most people in the role have.',
    fields: (t) => ({
      from: t.field({
        type: CredentialLevel,
        nullable: true,
        description: 'Of the first role; null when unknown.',
        resolve: ({ from }) => from,
      }),
      to: t.field({
        type: CredentialLevel,
        nullable: true,
        description: 'Of the second role; null when unknown.',
        resolve: ({ to }) => to,
      }),
      ...apart(t as unknown as Fields<Difference<string>>),
    }),
  });
