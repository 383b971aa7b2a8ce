import type { Sharing } from '../api/operations.ts';

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
    payGap: 'pay difference',
    payReasons: {
      NO_FIGURE: 'no figure for one of them',
      DIFFERENT_SOURCES: 'their figures come from different sources',
      SAME_OCCUPATION: 'both fall under one official occupation',
      BROAD_MATCH: 'a figure covers a broader occupation',
    },
  },
};
