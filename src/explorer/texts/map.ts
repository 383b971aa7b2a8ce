import { quantity } from './quantities.ts';

/** The map. */
export const mapTexts = {
  map: {
    title: 'The map',
    around: (title: string) => `Around ${title}`,
    wholeNote: 'Every role that the editors know, and the moves between them. Choose one to walk from it.',
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
