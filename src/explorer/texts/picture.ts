import type { Commonness } from '../api/operations.ts';
import { formatCount, formatList, formatRange } from '../format/format.ts';
import { quantity, yearsOf } from './quantities.ts';

type Years = { readonly low: number; readonly high: number };

/** The picture of ways: what stands in it, what its signs mean, and the files that are saved of it. */
export const pictureTexts = {
  picture: {
    label: 'The ways as a picture; the same steps stand below as text',
    choose: 'Choose a way',
    way: (rank: number, titles: readonly string[], sums: readonly string[]) =>
      `Way ${formatCount(rank)}: ${formatList(titles)}; ${sums.join('; ')}`,
    newSkills: (count: number) => (count === 0 ? 'nothing new' : quantity(count, 'new skill', 'new skills')),
    newSkillsShort: (count: number) => `${formatCount(count)} new`,
    skillsUnknown: 'skills unknown',
    skillsUnknownShort: '?',
    years: (years: Years, hasUnknown: boolean) => `${yearsOf(years)}${hasUnknown ? ' or more' : ''}`,
    yearsShort: (years: Years) => `${formatRange(years)} y`,
    yearsUnknown: 'years unknown',
    payUnknown: 'pay unknown',
    mark: (years: number) => (years === 0 ? 'Start' : yearsOf({ low: years, high: years })),
    markShort: (years: number) => formatCount(years),
    axis: 'years',
    legend: {
      newSkills: '“3 new”: skills to learn for the move',
      years: 'band: from the fewest to the most years usually spent',
      unknownYears: 'dotted: years unknown, so all that follows is later by an unknown time',
      pay: 'pay: half earn more than this, or a range; its place, year and source stand below',
      broaderPay: 'no pay shown: only that of a wider group of jobs is known; it stands below',
      lines: {
        COMMON: 'common move',
        OCCASIONAL: 'occasional',
        RARE: 'rare',
        UNKNOWN: 'how common is unknown',
      } satisfies Record<Commonness | 'UNKNOWN', string>,
      calculated: 'calculated, not seen',
      related: 'only called related',
      firstRole: 'a first role',
    },
    saveSvg: 'Save as SVG',
    savePng: 'Save as PNG',
    embed: (address: string, title: string) =>
      `<iframe src="${address}" title="${title}" width="100%" height="640" style="border:0" loading="lazy"></iframe>`,
    saveFailed: 'The picture could not be saved here; the printed sheet has it too.',
    sources: (lines: readonly string[]) => `Sources: ${lines.join(' ')}`,
    made: (date: string, address: string) => `Career Graph, ${date} · ${address}`,
  },
};
