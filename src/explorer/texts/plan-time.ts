import { formatCount, formatRange } from '../format/format.ts';
import { quantity } from './quantities.ts';

/** Months in halves, at least half a one. */
const halves = (months: number): number => Math.max(0.5, Math.round(months * 2) / 2);

/** How long a learning plan takes. */
export const planTimeTexts = {
  planTime: {
    hoursAWeek: 'Hours a week that you can learn',
    hoursFor: (skill: string) => `Hours for ${skill}, as you reckon`,
    hours: 'hours',
    note: 'The hours are those of the editors where they judged them: study and practice to a working level for somebody who has the groundwork. Nobody measured them. Put your own in their place; they stay in this browser. What neither knows stays unknown.',
    judged: (hours: { low: number; high: number }) => `about ${formatRange(hours)} hours to a working level`,
    /** @param months of what has hours */
    total: (months: { low: number; high: number }, reckoned: number, unknown: number) => {
      if (reckoned === 0)
        return 'How long this takes is unknown: give the hours for some of the skills below.';
      const [low, high] = [halves(months.low), halves(months.high)];
      const sum = `${quantity(reckoned, 'skill', 'skills')} in about ${formatRange({ low, high })} ${high === 1 ? 'month' : 'months'}`;
      return unknown === 0
        ? `${sum}: the whole plan.`
        : `${sum}; the whole takes longer, as ${formatCount(unknown)} more ${unknown === 1 ? 'is' : 'are'} unknown.`;
    },
    unknown: 'How long this takes is not known.',
    save: 'Save as a calendar',
    fileName: 'learning-plan.ics',
    calendar: (goal: string) => `Learning plan: ${goal}`,
  },
};
