import type { GapStatus as Status } from '../../domain/skills/gap-status.ts';
import type { NoGapReason as Reason } from '../../domain/skills/skill-gap.ts';
import { builder } from '../builder.ts';

/** How a listed thing compares with what is had. */
export const GapStatus = builder.enumType('GapStatus', {
  description:
    'How an own skill or tool compares with what a role lists. If either level is unknown, having the skill counts as MET.',
  values: {
    MISSING: { description: 'The role lists it, and it is not among the own ones.' },
    BELOW: { description: 'Own level below the level asked for.' },
    MET: { description: 'Own level equal to the level asked for, or either level unknown.' },
    EXCEEDED: { description: 'Own level above the level asked for.' },
  } satisfies Record<Status, object>,
});

/** Why nothing can be compared. */
export const NoGapReason = builder.enumType('NoGapReason', {
  description: 'Why nothing can be compared. No listed skills means unknown, not “none required”.',
  values: {
    TO_LISTS_NO_SKILLS: { description: 'The skills of `to` are unknown.' },
    FROM_LISTS_NO_SKILLS: {
      description: 'The skills of `from` are unknown, and no own skills were given.',
    },
  } satisfies Record<Reason, object>,
});
