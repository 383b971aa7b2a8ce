import { formatCount } from '../format/format.ts';
import { quantity } from './quantities.ts';

interface Counts {
  readonly roles: number;
  readonly skills: number;
  readonly moves: number;
  readonly facts: number;
}

/** What every view shows: navigation, waiting and failing, long lists, the query, the printed sheet. */
export const frameTexts = {
  skipToContent: 'Skip to the content',
  nav: {
    label: 'Main',
    start: 'Start',
    paths: 'Find a way',
    map: 'Map',
    mySkills: 'My skills',
    compare: 'Compare',
  },
  states: {
    waiting: 'Loading …',
    slow: 'This takes longer than usual: the service may still be loading. Still waiting …',
    unreachable: 'The service does not answer',
    unreachableText: 'Check that it is running and that you are connected. Nothing you entered is lost.',
    busy: 'The service is busy',
    refused: 'This could not be answered',
    retry: 'Try again',
    unknownTitle: 'There is nothing at this address',
    unknownText: 'It may have been mistyped, or moved.',
    toStart: 'Go to the start',
  },
  query: {
    title: 'For developers: this view’s query',
    text: 'The page asks the same public GraphQL service that anyone can.',
    copy: 'Copy the query',
    copied: 'Copied',
    open: 'Open in GraphiQL',
    reference: 'API reference',
    privateVariables: 'Your skills are part of it, so the link to GraphiQL leaves them out.',
  },
  print: {
    label: 'Print a sheet',
    made: (date: string) => `Printed ${date} from Career Graph`,
    sources: 'Sources of this sheet',
  },
  showMore: {
    rolesShown: (count: number, total: number) =>
      `${formatCount(count)} of ${formatCount(total)} roles are shown.`,
    label: 'Show more',
    failed: 'The next roles could not be loaded.',
  },
  truncated: (count: number, total: number) => `The first ${formatCount(count)} of ${formatCount(total)}.`,
  remove: (name: string) => `Remove ${name}`,
  fromTo: (from: string, to: string) => `From ${from} to ${to}`,
  counts: ({ roles, skills, moves, facts }: Counts) =>
    `${quantity(roles, 'role', 'roles')}, ${quantity(skills, 'skill', 'skills')} and ${quantity(moves, 'move', 'moves')}; ${quantity(facts, 'fact', 'facts')}, each with its source.`,
};
