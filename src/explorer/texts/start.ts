import { formatCount } from '../format/format.ts';
import { quantity } from './quantities.ts';

/** The start page. */
export const startTexts = {
  start: {
    title: 'Where can I start?',
    lead: 'Look up a job, a skill or a tool, and see where it can lead, what to learn on the way, and who says so.',
    try: 'Try',
    /** Each by its ref, and what it is called. */
    examples: [
      { view: 'role', ref: 'registered-nurse', text: 'Registered Nurse' },
      { view: 'role', ref: 'retail-salesperson', text: 'Retail Salesperson' },
      { view: 'role', ref: 'electrician', text: 'Electrician' },
      { view: 'role', ref: 'data-analyst', text: 'Data Analyst' },
      { view: 'skill', ref: 'spreadsheets', text: 'Spreadsheets' },
    ],
    doors: {
      job: {
        title: 'I have a job now',
        text: 'See where people go from there, and what it takes.',
        field: 'My job',
        placeholder: 'Cashier, nurse, driver …',
      },
      goal: {
        title: 'I know where I want to go',
        text: 'Find the ways that lead there, step by step.',
        field: 'My goal',
        placeholder: 'Data analyst, architect …',
      },
      skills: {
        title: 'I know what I can do',
        text: 'Tick what you do, or paste a text about it: start from there, not from a title.',
        action: 'Tick or paste what I do',
      },
    },
    exampleTitle: 'One question, several ways',
    exampleOpen: 'Open this example',
    entryTitle: 'Where many begin',
    entryText: 'Roles that are usually a first job in their field.',
    familiesTitle: 'By line of work',
    interestsTitle: 'By what you enjoy',
    interestsText:
      'What people in a role often enjoy or care about. Tick a few, and see the roles that share most of them. No test, only a place to begin.',
    andMore: (count: number) => `and ${formatCount(count)} more`,
    profile: (count: number) =>
      `${quantity(count, 'role shares', 'roles share')} some of what you ticked, those with most first.`,
    shares: (shared: number, total: number) => `${formatCount(shared)} of ${formatCount(total)}`,
    readMore: 'Read more:',
  },
};
