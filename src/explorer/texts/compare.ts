import type { Sharing } from '../api/operations.ts';
import { many } from './counted.ts';

/** Comparing roles. */
export const compareTexts = {
  compare: {
    title: 'Compare roles',
    empty: 'Choose two to five roles.',
    add: 'Add a role',
    skills: 'Skills',
    tools: 'Tools',
    pay: 'Pay',
    level: 'Level',
    family: 'Line of work',
    education: 'Education, usually required',
    shared: { ALL: 'Listed by all', SOME: 'Listed by some', ONE: 'Listed by one only' } satisfies Record<
      Sharing,
      string
    >,
    listed: 'listed',
    notListed: 'not listed',
    unknown: 'unknown',
    between: 'From one to another',
    carries: (from: string, to: string) => `From ${from} to ${to}`,
    levels: (levels: number) =>
      levels === 0
        ? 'Same level.'
        : `${many(Math.abs(levels), 'level', 'levels')} ${levels > 0 ? 'up' : 'down'}.`,
    noSkills: 'One of them lists no skills here, so these are not compared.',
    levelsUnknown: 'Difference in level unknown.',
    educationLevels: (levels: number) =>
      levels === 0
        ? 'Usually asks for the same level of education.'
        : `Usually asks for ${many(Math.abs(levels), 'level', 'levels')} of education ${levels > 0 ? 'more' : 'less'}.`,
    educationUnknown: 'Difference in education unknown.',
  },
};
