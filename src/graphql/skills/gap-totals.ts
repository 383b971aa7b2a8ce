import type { GapStatus as Status } from '../../domain/skills/gap-status.ts';
import type { GapTotals } from '../../domain/skills/gap-totals.ts';
import type { NoGapReason as Reason } from '../../domain/skills/skill-gap.ts';
import { builder } from '../builder.ts';

export const GapStatus = builder.enumType('GapStatus', {
  description:
    'How what somebody has compares with what a role lists. Where a level is unknown on either side, what is had is MET.',
  values: {
    MISSING: { description: 'Listed by the role, and not had.' },
    BELOW: { description: 'Had, below the level asked for.' },
    MET: { description: 'Had at the level asked for, or at an unknown one.' },
    EXCEEDED: { description: 'Had above the level asked for.' },
  } satisfies Record<Status, object>,
});

export const NoGapReason = builder.enumType('NoGapReason', {
  description: 'Why nothing can be compared. A role that lists no skills is not one that asks for none.',
  values: {
    TO_LISTS_NO_SKILLS: { description: 'Nobody says what skills the role to go to asks for.' },
    FROM_LISTS_NO_SKILLS: {
      description: 'Nobody says what skills the role to start from asks for, and no own skills were given.',
    },
  } satisfies Record<Reason, object>,
});

export const GapTotalsType = builder.objectRef<GapTotals>('GapTotals').implement({
  description: 'How many of the things that a role lists are had. A count, no measure of a person.',
  fields: (t) => ({
    listed: t.exposeInt('listed', { description: 'How many the role lists.' }),
    held: t.exposeInt('held', { description: 'Had at whatever level: all but the missing ones.' }),
    missing: t.exposeInt('missing', { description: 'Not had.' }),
    below: t.exposeInt('below', { description: 'Had, below the level asked for.' }),
    met: t.exposeInt('met', { description: 'Had at the level asked for, or at an unknown one.' }),
    exceeded: t.exposeInt('exceeded', { description: 'Had above the level asked for.' }),
  }),
});
