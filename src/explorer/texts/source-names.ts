/** What people call a source, by how its name begins; the first that fits. */
const shortNames: readonly (readonly [beginning: string, short: string])[] = [
  ['onet', 'O*NET'],
  ['esco-onet', 'ESCO to O*NET crosswalk'],
  ['esco', 'ESCO'],
  ['oews', 'US wage survey'],
  ['bls-oews', 'US wage survey'],
  ['bls-ep', 'US employment projections'],
  ['gpts-are-gpts', 'GPTs are GPTs'],
  ['calculated', 'Career Graph'],
  ['editors', 'our editors'],
  ['brief', 'a job profile'],
];

/** The short name of a source, such as "O*NET" of "onet"; its own name where it has none. */
export const shortSourceName = (name: string): string =>
  shortNames.find(([beginning]) => name.startsWith(beginning))?.[1] ?? name;
