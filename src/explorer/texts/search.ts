import type { SearchKind } from '../api/operations.ts';
import { formatList } from '../format/format.ts';
import { quantity } from './quantities.ts';
import { shortSourceName } from './source-names.ts';

const originNames = (sources: readonly string[]): string =>
  [...new Set(sources.map(shortSourceName))].join(', ');

/** The search field and its results. */
export const searchTexts = {
  search: {
    label: 'A job, skill or tool',
    placeholder: 'Nurse, Data Analyst, Excel …',
    rolePlaceholder: 'A role, by any name',
    title: (text: string) => (text === '' ? 'Search' : `Search: ${text}`),
    results: (count: number) => quantity(count, 'result', 'results'),
    firstResults: (count: number) => `The first ${quantity(count, 'result', 'results')}`,
    kind: 'Show',
    anyKind: 'Everything',
    moreKinds: 'More',
    noneOfKind: 'Nothing of this kind has such a name.',
    suggestions: (count: number) =>
      count === 0 ? 'Nothing found' : quantity(count, 'suggestion', 'suggestions'),
    matched: (name: string) => `called “${name}”`,
    nearly: (name: string) => `nearly “${name}”`,
    also: (sources: readonly string[]) => `also ${originNames(sources)}`,
    from: (sources: readonly string[]) => (sources.length === 0 ? '' : `from ${originNames(sources)}`),
    notChosen: (text: string, present: string) =>
      `“${text}” is not chosen: take a name from the list that opens while you type.${present === '' ? '' : ` Shown is ${present}.`}`,
    several: (count: number, text: string) =>
      `${quantity(count, 'job is', 'jobs are')} called “${text}”: choose one`,
    none: (text: string) => `“${text}” is not known here`,
    noneText: 'Try a simpler word, or tick what you do: your skills carry over all the same.',
    notYet: (occupation: string) => `“${occupation}” is not here yet`,
    notYetText:
      'No role here is this occupation so far. Tick what you do: your skills carry over all the same.',
    question: {
      title: 'What your words name',
      both: (from: string, to: string) =>
        `You ask about ${from} and ${to}: here are the ways from one to the other.`,
      goal: (to: string) => `You ask about ${to}: here is where people come from, one move away.`,
      start: (from: string) => `You ask about ${from}: here is where people go from there.`,
      skills: (names: readonly string[]) =>
        `You ask about ${formatList(names)}: here are the roles that list it.`,
      compare: 'Compare both',
    },
    noneAction: 'Start from your skills',
    noneEntry: 'or look at roles in which many begin',
    kinds: {
      ROLE: 'Role',
      SKILL: 'Skill',
      TOOL: 'Tool',
      INDUSTRY: 'Industry',
      ACTIVITY: 'Activity',
      CREDENTIAL: 'Credential',
      PRODUCT: 'Product',
      REGION: 'Region',
      FIELD_OF_STUDY: 'Field of study',
      TRAIT: 'Interest',
      OCCUPATION_CODE: 'Official code',
    } satisfies Record<SearchKind, string>,
  },
};
