import { formatCount, formatRange } from '../format/format.ts';
import { quantity } from './quantities.ts';

/** How long a learning plan takes, by one's own estimates. */
export const planTimeTexts = {
  planTime: {
    hoursAWeek: 'Hours a week that you can learn',
    hoursFor: (skill: string) => `Hours for ${skill}, as you reckon`,
    hours: 'hours',
    note: 'No source says how long a skill takes to learn, so the hours are yours to reckon; they stay in this browser. What you leave empty stays unknown.',
    /** @param months of what has an estimate */
    total: (months: number, reckoned: number, unknown: number) => {
      if (reckoned === 0)
        return 'How long this takes is unknown: give the hours for some of the skills below.';
      const rounded = Math.max(0.5, Math.round(months * 2) / 2);
      const sum = `${quantity(reckoned, 'skill', 'skills')} in about ${formatRange({ low: rounded, high: rounded })} ${rounded === 1 ? 'month' : 'months'}`;
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
