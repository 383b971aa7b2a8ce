import { quantity } from './quantities.ts';

/** The map. */
export const mapTexts = {
  map: {
    title: 'The map',
    around: (title: string) => `Around ${title}`,
    wholeNote:
      'Every role that the editors know, in lanes by line of work and columns by level, from entry at the left to executive at the right. Work elsewhere stands in a column of its own before them.',
    atlas: (roles: number) =>
      `The map of ${quantity(roles, 'role', 'roles')}. Arrow keys walk from role to role; the list below holds the same.`,
    choose: 'Choose a role on the map, or walk to one with the arrow keys.',
    from: 'Light the ways from',
    to: 'to',
    startHere: 'Ways from here',
    endHere: 'Ways to here',
    lit: (count: number, from: string, to: string) =>
      count === 0
        ? `No way is known from ${from} to ${to}.`
        : `${quantity(count, 'way is', 'ways are')} lit from ${from} to ${to}.`,
    unlight: 'Show everything',
    colour: 'Colour by',
    colours: { family: 'Line of work', pay: 'Pay', skills: 'What my skills cover' },
    shadeNotes: {
      pay: 'The stronger the colour, the higher the first known figure; dashed where pay is unknown or in another currency.',
      skills:
        'The stronger the colour, the more of a role’s list you hold; dashed where you hold none of it. Lists are compared, not people.',
    },
    lines:
      'Strong lines are common moves, fine lines occasional ones; rare ones show at a role under the pointer. Typical, not a rule; people arrive by other ways.',
    levelUnknown: 'level unknown',
    noFamily: 'Line of work unknown',
    leadsTo: (titles: string) => `leads to ${titles}`,
    list: 'The same roles as a list',
    find: 'Go to',
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
