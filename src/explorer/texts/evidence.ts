import type { Basis } from '../api/operations.ts';
import { shortSourceName } from './source-names.ts';

/** Who says so: bases, sources, facts in a sentence, and the report of a wrong one. */
export const evidenceTexts = {
  basis: {
    CURATED: 'Judgement',
    OFFICIAL: 'Official',
    OBSERVED: 'Counted',
    RELATED: 'Related list',
    CALCULATED: 'Calculated',
    RATED: 'Rated',
  } satisfies Record<Basis | 'CALCULATED', string>,
  basisMeaning: {
    CURATED: 'Judged by editors, or taken from the document that the source names.',
    OFFICIAL: 'From an official classification or survey.',
    OBSERVED: 'Counted: who moved before, not who can succeed.',
    RELATED: 'An official list of related occupations; related is not a move.',
    CALCULATED: 'Calculated here from the lists that are shown; lists are compared, not people.',
    RATED: 'Judged by raters, people or a model, by a published method: no count and no forecast.',
  } satisfies Record<Basis | 'CALCULATED', string>,
  evidence: {
    show: 'Show sources',
    /** @param sources empty where none is known */
    label: (bases: string, sources: string, fact: string) =>
      `Source: ${[bases, sources].filter(Boolean).join(', ')}, for: ${fact}`,
    shortName: shortSourceName,
    licence: (licence: string) => `Licence: ${licence}`,
    reviewed: (date: string) => `Reviewed ${date}`,
    observed: (date: string) => `Observed ${date}`,
    retrieved: (date: string) => `Retrieved ${date}`,
    quote: (words: string) => `“${words}”`,
    line: (line: number) => `Line ${line} of the document`,
    open: 'Open the source',
    report: 'Report a wrong fact',
    none: 'The source is not known.',
  },
  /** What a source says, in a sentence, for a report. */
  fact: {
    states: (subject: string, statement: string) => `${subject}: ${statement}`,
    lists: (role: string, skill: string) => `${role} lists ${skill}`,
    uses: (role: string, tool: string) => `${role} uses ${tool}`,
    asksFor: (role: string, credential: string, details = '') =>
      `${role} asks for ${credential}${details === '' ? '' : `, ${details}`}`,
    studied: (role: string, field: string) => `Most people in the role ${role} have a background in ${field}`,
    peopleOften: (role: string, verb: string, trait: string) =>
      `People in the role ${role} often ${verb} ${trait}`,
    worksIn: (role: string, industry: string) => `${role} works in ${industry}`,
    builds: (role: string, product: string) => `${role} builds ${product}`,
    worksWith: (role: string, other: string) => `${role} works with ${other}`,
    hasCode: (role: string, code: string) => `${role} has the code ${code}`,
    standsFor: (role: string, occupation: string) =>
      `${role} stands for the official occupation ${occupation}`,
    relatedTo: (role: string, other: string) => `${role} is related to ${other}`,
    pays: (role: string, amount: string, covers: string) => `${role} pays ${amount} (${covers})`,
    leadsTo: (from: string, to: string) => `${from} leads to ${to}`,
    alsoCalled: (role: string) => `${role} is also called by these names`,
    buildsOn: (skill: string, groundwork: string) => `${skill} builds on ${groundwork}`,
    supports: (tool: string, skill: string) => `${tool} supports ${skill}`,
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
};
