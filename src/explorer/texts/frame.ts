import { formatCount } from '../format/format.ts';
import { many } from './counted.ts';

/** What every view shows: where one can go, waiting and failing, the query, the sheet, the search field. */
export const frameTexts = {
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
    slow: 'This takes longer than usual. Still waiting …',
    unreachable: 'The service does not answer',
    unreachableText: 'Check that it is running and that you are connected. Nothing you entered is lost.',
    busy: 'The service is busy',
    refused: 'This could not be answered',
    again: 'Try again',
    unknownTitle: 'There is nothing at this address',
    unknownText: 'It may have been mistyped, or moved.',
    toStart: 'Go to the start',
  },
  query: {
    title: 'This view’s query',
    text: 'The page asks the same public GraphQL service that anyone can.',
    copy: 'Copy the query',
    copied: 'Copied',
    open: 'Open in GraphiQL',
    privateVariables: 'Your skills are part of it, so the link to GraphiQL leaves them out.',
  },
  print: {
    made: (date: string) => `Printed ${date} from Career Graph`,
    sources: 'Sources of this sheet',
  },
  more: {
    shown: (shown: number, total: number) =>
      `${formatCount(shown)} of ${formatCount(total)} roles are shown.`,
    more: 'Show more',
    failed: 'The next ones could not be had.',
  },
  cut: (shown: number, total: number) =>
    `The first ${formatCount(shown)} of ${formatCount(total)}; a query of your own can have all.`,
  finder: {
    clear: 'Clear',
    hint: 'Type to search; arrow keys to choose.',
    found: (count: number) => (count === 0 ? 'Nothing found' : many(count, 'suggestion', 'suggestions')),
    searchAll: (text: string) => `Search everything for “${text}”`,
  },
};
