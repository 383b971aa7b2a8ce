import type { CredentialNeed, StatementKind, TraitKind } from '../api/operations.ts';
import { formatCount, formatPercent } from '../format/format.ts';

/** The interests by which O*NET sorts work (RIASEC), and what each is about. */
const plainInterests: Readonly<Record<string, string>> = {
  realistic: 'practical, hands-on work',
  investigative: 'finding things out',
  artistic: 'making and designing things',
  social: 'helping and teaching people',
  enterprising: 'leading and persuading people',
  conventional: 'order, records and clear rules',
};

/** A role’s page. */
export const roleTexts = {
  role: {
    also: 'Also called',
    moreNames: (count: number) => `${formatCount(count)} more ${count === 1 ? 'name' : 'names'}`,
    map: 'Show on the map',
    compare: 'Compare',
    more: 'More',
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
      official: 'Official job descriptions used here',
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
    typical: (share: number) => {
      const dots = Math.max(1, Math.min(4, Math.ceil(share * 4)));
      return { dots, of: 4, words: `how typical: ${dots} of 4` };
    },
    /** The name of a trait within a sentence; the one-word interests of O*NET in plain words. */
    traitName: (name: string) => plainInterests[name.toLowerCase()] ?? name.toLowerCase(),
    /** A field of knowledge beside a skill of the same name. */
    knowledgeOf: (name: string) => `${name} (knowledge)`,
    essential: 'a must',
    /** @param share 0 to 1 */
    importance: (share: number) => `importance ${formatCount(share * 100)} of 100`,
    importanceUnknown: 'importance unknown',
    skillsNote: 'The longer the bar, the more it matters in the role.',
    skillsUnrated: 'How much each matters is unknown: this list does not rate them.',
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
    officialNote: 'Each is about the official occupation, not about this very role.',
    relatedNote: 'Jobs that an official list calls alike. That alone is no move.',
    notFound: (ref: string) => `No role is called “${ref}”`,
    ambiguous: (ref: string) => `Several things are called “${ref}”`,
  },
};
