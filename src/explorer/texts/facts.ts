import type { Basis, Commonness, MoveKind, PayUnknownReason, Seniority } from '../api/operations.ts';
import { formatCount } from '../format/format.ts';
import { many, yearsOf } from './counted.ts';

/** What is said of roles, moves and evidence wherever they stand. */
export const factsTexts = {
  seniority: {
    ENTRY: 'Entry',
    MID: 'Mid',
    SENIOR: 'Senior',
    LEAD: 'Lead',
    EXECUTIVE: 'Executive',
  } satisfies Record<Seniority, string>,
  management: 'Leads people',
  basis: {
    CURATED: 'Judgement',
    OFFICIAL: 'Official',
    OBSERVED: 'Counted',
    RELATED: 'Related list',
    CALCULATED: 'Calculated',
  } satisfies Record<Basis | 'CALCULATED', string>,
  basisMeaning: {
    CURATED: 'Judged by editors, or taken from the document that the source names.',
    OFFICIAL: 'From an official classification or survey.',
    OBSERVED: 'Counted: who moved before, not who can succeed.',
    RELATED: 'An official list of related occupations; related is not a move.',
    CALCULATED: 'Calculated here from the lists that are shown; lists are compared, not people.',
  } satisfies Record<Basis | 'CALCULATED', string>,
  proof: {
    label: (bases: string) => `Source: ${bases}`,
    licence: (licence: string) => `Licence: ${licence}`,
    reviewed: (date: string) => `Reviewed ${date}`,
    observed: (date: string) => `Observed ${date}`,
    retrieved: (date: string) => `Retrieved ${date}`,
    open: 'Open the source',
    report: 'Report a wrong fact',
    none: 'The source is not known.',
  },
  /** What a source says, in a sentence, for a report. */
  fact: {
    says: (of: string, what: string) => `${of}: ${what}`,
    lists: (role: string, skill: string) => `${role} lists ${skill}`,
    uses: (role: string, tool: string) => `${role} uses ${tool}`,
    asksFor: (role: string, credential: string) => `${role} asks for ${credential}`,
    pays: (role: string, amount: string, covers: string) => `${role} pays ${amount} (${covers})`,
    leadsTo: (from: string, to: string) => `${from} leads to ${to}`,
    alsoCalled: (role: string) => `${role} is also called by these names`,
  },
  report: {
    title: 'Report a wrong fact',
    text: 'Thank you. Say what is wrong and how you know; whoever runs this service can set it right.',
    label: 'Your report',
    body: (fact: string, sources: string, address: string) =>
      `Fact: ${fact}\nSource: ${sources}\nSeen at: ${address}\n\nWhat is wrong, and how do you know?\n`,
    copy: 'Copy the report',
    copied: 'Copied. Send it to whoever runs this service.',
    send: 'Send it',
    close: 'Close',
  },
  pay: {
    more: (size: string) => `Pays ${size} more`,
    less: (size: string) => `Pays ${size} less`,
    same: 'Pays the same',
    medians: (from: string, to: string) => `medians ${from} and ${to}`,
    gapUnknown: 'Pay difference unknown',
    gapReasons: {
      NO_FIGURE: 'no median for one of them',
      DIFFERENT_SOURCES: 'no source has medians of both that are alike',
      SAME_OCCUPATION: 'both fall under one official occupation',
      BROAD_MATCH: 'a median covers a broader occupation',
    } satisfies Record<PayUnknownReason, string>,
  },
  move: {
    observed: (count: number, outOf: number) =>
      `${many(count, 'recorded move', 'recorded moves')} of ${formatCount(outOf)}`,
    observedMeaning: 'who was hired before, not who can succeed',
    placeUnknown: 'place not recorded',
    periodUnknown: 'period not recorded',
    kinds: {
      PROMOTION: 'promotion',
      MANAGEMENT: 'to leading people',
      LATERAL: 'sideways',
      SPECIALISATION: 'specialising',
      PIVOT: 'new direction',
    } satisfies Record<MoveKind, string>,
    kindUnknown: 'kind unknown',
    commonness: {
      COMMON: 'common',
      OCCASIONAL: 'occasional',
      RARE: 'rare',
    } satisfies Record<Commonness, string>,
    commonnessUnknown: 'how common is unknown',
    after: (range: { low: number; high: number }) => `after ${yearsOf(range)}`,
    afterUnknown: 'years unknown',
    find: (from: string, to: string) => `From ${from} to ${to}`,
  },
};
