import type { CredentialNeed, StatementKind, TraitKind } from '../api/operations.ts';
import { formatCount, formatPercent } from '../format/format.ts';

/** A role’s page. */
export const roleTexts = {
  role: {
    also: 'Also called',
    moreNames: (count: number) => `${formatCount(count)} more ${count === 1 ? 'name' : 'names'}`,
    map: 'Show on the map',
    compare: 'Compare',
    plan: 'Plan with my skills',
    about: (title: string) => `About ${title}`,
    deprecated: 'This role is no longer used by its source.',
    background: 'Many have studied',
    sections: {
      does: 'What people in this role do',
      value: 'What it is good for',
      skills: 'Skills it lists',
      tools: 'Tools',
      pay: 'Pay',
      education: 'Education',
      enjoy: 'Interests and work styles of people in this role',
      industries: 'Works in',
      builds: 'Builds',
      worksWith: 'Works with',
      codes: 'Official codes',
      official: 'Official occupations behind it',
      growth: 'Growth',
      similar: 'Similar roles',
      related: 'Related official occupations',
    },
    statements: {
      PRO: 'In its favour',
      CON: 'To keep in mind',
      PAY_FACTOR: 'What pay depends on',
    } satisfies Partial<Record<StatementKind, string>>,
    /** Continue the title `enjoy`. */
    traitVerb: {
      ENJOYS: 'enjoy',
      INTERESTED_IN: 'are interested in',
      UNKNOWN: 'rely on',
    } satisfies Record<TraitKind | 'UNKNOWN', string>,
    /** @param share 0 to 1 */
    typical: (share: number) => `how typical: ${formatCount(share * 100)}\u00a0of\u00a0100`,
    /** The name of a trait within a sentence. */
    traitName: (name: string) => name.toLowerCase(),
    essential: 'essential',
    /** @param share 0 to 1 */
    importance: (share: number) => `importance ${formatCount(share * 100)} of 100`,
    importanceUnknown: 'importance unknown',
    skillsNote: 'The longer the bar, the more it matters in the role.',
    hot: 'in many postings',
    showAll: (count: number) => `Show all ${formatCount(count)}`,
    showFirst: (count: number) => `Show the first ${formatCount(count)}`,
    /** @param share 0 to 1 */
    unpublished: (share: number) =>
      `${formatPercent(share)} of the answers are not published, as too imprecise.`,
    need: {
      USUALLY_REQUIRED: 'usually required',
      PREFERRED_BY_SOME: 'preferred by some',
      ALTERNATIVE: 'another way in',
    } satisfies Record<CredentialNeed, string>,
    similarNote: 'By their skills, tools, activities and names; resembling is not a move.',
    shares: (names: string) => `Both list ${names}.`,
    officialNote: 'What is said of them is said of the occupation, not of this role.',
    relatedNote: 'An official list of what is alike; related is not a move.',
    notFound: (ref: string) => `No role is called “${ref}”`,
    ambiguous: (ref: string) => `Several things are called “${ref}”`,
  },
};
