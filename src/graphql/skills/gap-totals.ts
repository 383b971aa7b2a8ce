import type { GapTotals } from '../../domain/skills/gap-totals.ts';
import { builder } from '../builder.ts';

/** Counts of listed things by their status. */
export const GapTotalsType = builder.objectRef<GapTotals>('GapTotals').implement({
  description: 'Counts of what a role lists, by status. They do not measure a person.',
  fields: (t) => ({
    listed: t.exposeInt('listed', { description: 'How many the role lists.' }),
    held: t.exposeInt('held', { description: 'Own ones at any level: all but the missing ones.' }),
    missing: t.exposeInt('missing', { description: 'Not among the own ones.' }),
    below: t.exposeInt('below', { description: 'Own level below the level asked for.' }),
    met: t.exposeInt('met', {
      description: 'Own level equal to the level asked for, or either level unknown.',
    }),
    exceeded: t.exposeInt('exceeded', { description: 'Own level above the level asked for.' }),
  }),
});
