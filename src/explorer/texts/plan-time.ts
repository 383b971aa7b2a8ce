import { formatCount, formatRange } from '../format/format.ts';
import { quantity } from './quantities.ts';

/** In halves, at least a half: "2½". */
function halves(count: number): string {
  const half = Math.max(1, Math.round(count * 2));
  const whole = half >= 2 ? formatCount(Math.floor(half / 2)) : '';
  return `${whole}${half % 2 === 1 ? '½' : ''}`;
}

/** From this many months on, years say it better. */
const longMonths = 24;

/** A range of months in halves, in years where it is long. */
function spanOf({ low, high }: { readonly low: number; readonly high: number }): string {
  const isLong = high >= longMonths;
  const [from, to] = [low, high].map((months) => halves(isLong ? months / 12 : months)) as [string, string];
  const unit = isLong ? (to === '1' ? 'year' : 'years') : to === '1' ? 'month' : 'months';
  return `${from === to ? to : `${from} to ${to}`} ${unit}`;
}

/** How long a learning plan takes. */
export const planTimeTexts = {
  planTime: {
    hoursAWeek: 'Hours a week that you can learn',
    hoursFor: (skill: string) => `Hours for ${skill}, as you reckon`,
    hours: 'hours',
    note: 'Our editors judged how many hours of study and practice a skill takes up to everyday use, for somebody who has the groundwork. Nobody measured them. You can put in your own hours; they stay in this browser. A skill that nobody judged stays unknown.',
    /** @param need the level to reach, 0 to 1; null when unknown. The hours are those to a level of 0.5 */
    judged: (hours: { low: number; high: number }, need: number | null) => {
      if (need !== null && need < 0.5)
        return `less than the ${formatRange(hours)} hours that everyday use takes`;
      return `about ${formatRange(hours)} hours to everyday use${need !== null && need > 0.5 ? ', more from there on' : ''}`;
    },
    /** @param months of what has hours */
    total: (months: { low: number; high: number }, reckoned: number, unknown: number) => {
      if (reckoned === 0)
        return 'How long this takes is unknown: give the hours for some of the skills below.';
      const sum = `${quantity(reckoned, 'skill', 'skills')} in about ${spanOf(months)}`;
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
