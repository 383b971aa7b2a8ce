import type { Sharing } from '../api/operations.ts';
import { quantity } from './quantities.ts';

const levelCount = (levels: number): string => quantity(Math.abs(levels), 'level', 'levels');

/** Comparing roles. Differences are of the second role to the first. */
export const compareTexts = {
  compare: {
    title: 'Compare roles',
    empty: 'Choose two to five roles.',
    add: 'Add a role',
    allRows: 'All side by side',
    skills: 'Skills',
    tools: 'Tools',
    pay: 'Pay',
    outlook: 'Outlook, as projected',
    level: 'Level',
    family: 'Line of work',
    education: 'Education, usually required or most often held',
    shared: { ALL: 'Listed by all', SOME: 'Listed by some', ONE: 'Listed by one only' } satisfies Record<
      Sharing,
      string
    >,
    listed: 'listed',
    notListed: 'not listed',
    unknown: 'unknown',
    unknownForAll: (names: readonly string[]) =>
      `Unknown for all of them: ${names.join('; ').toLowerCase()}.`,
    between: 'From one to another',
    levels: (levels: number) =>
      levels === 0 ? 'Same level.' : `${levelCount(levels)} ${levels > 0 ? 'up' : 'down'}.`,
    levelsUnknown: 'Difference in level unknown.',
    noSkills: 'One of them lists no skills here, so skills are not compared.',
    educationLevels: (levels: number) =>
      levels === 0
        ? 'Usually asks for the same level of education.'
        : `Usually asks for ${levelCount(levels)} of education ${levels > 0 ? 'more' : 'less'}.`,
    educationUnknown: 'Difference in education unknown.',
  },
};
