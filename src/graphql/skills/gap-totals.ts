import type { GapTotals } from '../../domain/skills/gap-totals.ts';
import { builder } from '../builder.ts';

/** Counts of listed things by their status. */
export const GapTotalsType = builder.objectRef<GapTotals>('GapTotals').implement({
  description: 'Counts of what a role lists, by status. They do not measure a person.',
  fields: (t) => ({
    listed: t.exposeInt('listed', { description: 'How many the role needs; see `skillGap { skills }`.' }),
    held: t.exposeInt('held', { description: 'The person has it, at any level: all but the missing ones.' }),
    missing: t.exposeInt('missing', { description: 'The person does not have it.' }),
    below: t.exposeInt('below', { description: 'The person’s level is below the level asked for.' }),
    met: t.exposeInt('met', {
      description: 'The person’s level equals the level asked for, or either level is unknown.',
    }),
    exceeded: t.exposeInt('exceeded', { description: 'The person’s level is above the level asked for.' }),
  }),
});
