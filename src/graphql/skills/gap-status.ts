import type { GapStatus as Status } from '../../domain/skills/gap-status.ts';
import type { NoGapReason as Reason } from '../../domain/skills/skill-gap.ts';
import { builder } from '../builder.ts';

/** How a listed skill or tool compares with the person's. */
export const GapStatus = builder.enumType('GapStatus', {
  description:
    'How a skill or tool that a role lists compares with the person’s. If either level is unknown, having the skill counts as MET.',
  values: {
    MISSING: { description: 'The role lists it; the person does not have it.' },
    BELOW: { description: 'The person’s level is below the level asked for.' },
    MET: { description: 'The person’s level equals the level asked for, or either level is unknown.' },
    EXCEEDED: { description: 'The person’s level is above the level asked for.' },
  } satisfies Record<Status, object>,
});

/** Why nothing can be compared. */
export const NoGapReason = builder.enumType('NoGapReason', {
  description: 'Why nothing can be compared. No listed skills means unknown, not “none required”.',
  values: {
    TO_LISTS_NO_SKILLS: { description: 'The skills of `to` are unknown.' },
    FROM_LISTS_NO_SKILLS: {
      description: 'The skills of `from` are unknown, and `skills` gives none.',
    },
  } satisfies Record<Reason, object>,
});
