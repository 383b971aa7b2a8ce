import { formatCount, formatNumber } from '../format/format.ts';
import { quantity } from './quantities.ts';

/** The map. */
export const mapTexts = {
  map: {
    title: 'The map',
    around: (title: string) => `Around ${title}`,
    wholeNote:
      'Each band is a line of work, each column a level: first jobs on the left, executives on the right. The column before them holds other professions, from which people come.',
    atlas: (roles: number) =>
      `The map of ${quantity(roles, 'role', 'roles')}. Arrow keys walk from role to role, Page Down and Page Up from lane to lane, Enter reads about a role; the list below holds the same.`,
    choose: 'Choose a role on the map, or walk to one with the arrow keys.',
    sheets: 'Parts of the map',
    editorsSheet: (roles: number) => `Editors’ roles (${formatCount(roles)})`,
    onetSheet: (occupations: number) => `Occupations of O*NET, United States (${formatCount(occupations)})`,
    escoSheet: (occupations: number) => `Occupations of ESCO, Europe (${formatCount(occupations)})`,
    withOfficial: (occupations: number) => `With ${formatCount(occupations)} official occupations`,
    officialNote:
      'The bands of official occupations are large groups of jobs. In those of the United States (O*NET) the columns say how much training a job takes; those of Europe (ESCO) are divided into smaller groups. Choose an occupation to see where it leads.',
    loading: (loaded: number, total: number) =>
      `Official occupations: ${formatCount(loaded)} of ${formatCount(total)} are here.`,
    from: 'Show ways from',
    to: 'to',
    startHere: 'Ways from here',
    endHere: 'Ways to here',
    lit: (count: number, from: string, to: string) =>
      count === 0
        ? `No way is known from ${from} to ${to}.`
        : `${quantity(count, 'way is', 'ways are')} lit from ${from} to ${to}.`,
    unlight: 'Show everything',
    colour: 'Colour shows',
    colours: { family: 'Line of work', pay: 'Pay', outlook: 'Outlook', skills: 'What my skills cover' },
    change: (percent: number) =>
      percent === 0 ? 'as many people' : `${percent > 0 ? '+' : '−'}${formatNumber(Math.abs(percent))} %`,
    outlook: (change: string, period: string | null) =>
      `${change} people projected${period === null ? '' : `, ${period}`}`,
    outlookUnknown: 'outlook unknown',
    nothingHeld: 'none of its skills',
    allHeld: 'all of them',
    scale: (low: string, high: string) => `From ${low}, pale, to ${high}, strong.`,
    nothingToColour: 'Nothing is known to colour by.',
    shadeNotes: {
      pay: 'The stronger the colour, the higher the pay for a year. Dashed: unknown, or known only by the hour or in another currency.',
      outlook:
        'How many more or fewer people will work there, by a published projection; no promise. Green grows; amber with the sign ▼ shrinks; the stronger the colour, the more. Dashed: unknown.',
      skills:
        'The stronger the colour, the more of the role’s skills you have. Dashed: none of them. Lists are compared, not people.',
    },
    lines:
      'Thick lines are common moves, thin lines occasional ones. Point at a role to see its rare moves too. Typical, not a rule; people arrive by other ways.',
    doorways: 'Other professions',
    levelUnknown: 'level unknown',
    noFamily: 'Line of work unknown',
    sameWork: (title: string) => `The same work as ${title}`,
    leadsTo: (titles: string) => `leads to ${titles}`,
    list: 'The same roles as a list',
    find: 'Go to',
    fold: 'Search, ways, colours',
    wide: 'One move further',
    picture: (roles: number) =>
      `A map of ${quantity(roles, 'role', 'roles')}; the lists on this page hold the same`,
    closer: 'Closer',
    farther: 'Farther',
    fit: 'Show all',
    failed: 'The drawing could not be loaded; the lists below hold the same.',
    commonness: 'How common',
    atLeast: { RARE: 'All moves', OCCASIONAL: 'Common and occasional', COMMON: 'Common only' },
    open: (title: string) => `Read about ${title}`,
  },
};
