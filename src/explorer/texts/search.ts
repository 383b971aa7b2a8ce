import type { SearchKind } from '../api/operations.ts';
import { quantity } from './quantities.ts';

/** Short names of sources. */
const origins: Readonly<Record<string, string>> = { onet: 'O*NET', esco: 'ESCO' };
const originNames = (sources: readonly string[]): string =>
  sources.map((name) => origins[name] ?? name).join(', ');

/** The search field and its results. */
export const searchTexts = {
  search: {
    label: 'A job, skill or tool',
    placeholder: 'ML Engineer, SQL, PyTorch …',
    rolePlaceholder: 'A role, by any name',
    title: (text: string) => (text === '' ? 'Search' : `Search: ${text}`),
    results: (count: number) => quantity(count, 'result', 'results'),
    suggestions: (count: number) =>
      count === 0 ? 'Nothing found' : quantity(count, 'suggestion', 'suggestions'),
    matched: (name: string) => `called “${name}”`,
    nearly: (name: string) => `nearly “${name}”`,
    also: (sources: readonly string[]) => `also ${originNames(sources)}`,
    from: (sources: readonly string[]) => (sources.length === 0 ? '' : `from ${originNames(sources)}`),
    none: (text: string) => `“${text}” is not known here`,
    noneText: 'The graph does not hold every job. Your skills carry over all the same:',
    notYet: (occupation: string) => `“${occupation}” is not here yet`,
    notYetText: 'No role of the graph is this occupation so far. Your skills carry over all the same:',
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
