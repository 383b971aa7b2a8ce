import type { SearchKind } from '../api/operations.ts';
import { formatCount } from '../format/format.ts';
import { many } from './counted.ts';

/** The start page and searching. */
export const startTexts = {
  start: {
    title: 'Where can I start?',
    lead: 'Look up a job, a skill or a tool, and see where it can lead, what to learn on the way, and who says so.',
    search: 'A job, skill or tool',
    placeholder: 'ML Engineer, SQL, PyTorch …',
    try: 'Try',
    examples: ['Data Analyst', 'Software Engineer', 'Python', 'Statistics'],
    doors: [
      { title: 'I have a job now', text: 'See where people go from there, and what it takes.' },
      { title: 'I know where I want to go', text: 'Find the ways that lead there, step by step.' },
      { title: 'I know what I can do', text: 'Start from your skills, not from a title.' },
    ],
    exampleTitle: 'One question, several ways',
    exampleOpen: 'Open this example',
    entryTitle: 'Where many begin',
    entryText: 'Roles that are usually a first job in their field.',
    doorwayTitle: 'Coming from another profession',
    doorwayText: 'Doorways: work elsewhere from which people move into the roles here.',
    familiesTitle: 'By line of work',
    interestsTitle: 'By what you enjoy',
    interestsText: 'What people in a role often enjoy or care about. No test, only a place to begin.',
    counts: (roles: number, skills: number, moves: number, facts: number) =>
      `${formatCount(roles)} roles, ${formatCount(skills)} skills and ${formatCount(moves)} moves; ${formatCount(facts)} facts, each with its source.`,
  },
  search: {
    title: (text: string) => (text === '' ? 'Search' : `Search: ${text}`),
    results: (count: number) => many(count, 'result', 'results'),
    matched: (name: string) => `called “${name}”`,
    nearly: (name: string) => `nearly “${name}”`,
    all: 'All results',
    none: (text: string) => `“${text}” is not known here`,
    noneText: 'The graph does not hold every job. What you can do carries over all the same:',
    noneAction: 'Start from your skills',
    noneEntry: 'or look at roles in which many begin',
    short: 'Type at least two letters.',
    kinds: {
      ROLE: 'Role',
      SKILL: 'Skill',
      TOOL: 'Tool',
      INDUSTRY: 'Industry',
      ACTIVITY: 'Activity',
      CREDENTIAL: 'Credential',
      PRODUCT: 'Product',
      REGION: 'Region',
    } satisfies Record<SearchKind, string>,
  },
};
