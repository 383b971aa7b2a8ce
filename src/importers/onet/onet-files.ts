import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { ImportNotes } from '../import-notes.ts';
import { ImportRefused } from '../import-refused.ts';
import { type OnetLayout, onetLayouts, tableNames } from './onet-layouts.ts';

const occupationData = 'Occupation Data';

/** A release of O*NET in a folder. */
export interface OnetFiles {
  readonly layout: OnetLayout;
  /** Path of a table, or undefined when the folder lacks it. */
  pathOf(table: string): string | undefined;
}

/**
 * Tells a release's layout by its files, and remarks it. Tables may be missing only when `partial` is set; the notes name
 * them.
 *
 * @throws ImportRefused when the folder cannot be read, mixes two layouts, or lacks tables
 */
export function findOnetFiles(directory: string, partial: boolean, notes: ImportNotes): OnetFiles {
  const paths = tablesIn(directory);
  const has = (name: string) => paths.has(folded(name));
  const [earlier, later] = onetLayouts.map((layout) => {
    const others = onetLayouts.filter((other) => other !== layout).flatMap(tableNames);
    return tableNames(layout).filter((name) => !others.includes(name) && has(name));
  }) as [string[], string[]];
  if (earlier.length > 0 && later.length > 0) {
    throw new ImportRefused([
      `${directory}: tables of two releases are mixed: ${earlier[0]} (${onetLayouts[0].title}) and ${later[0]} (${onetLayouts[1].title})`,
    ]);
  }
  const layout = later.length > 0 ? onetLayouts[1] : onetLayouts[0];
  const missing = [occupationData, ...tableNames(layout)].filter((name) => !has(name));
  if (missing.includes(occupationData)) {
    throw new ImportRefused([`${directory}: this is no O*NET: there is no ${occupationData}`]);
  }
  if (missing.length > 0 && !partial) {
    throw new ImportRefused([
      `${directory}: not all of O*NET is here (${layout.title}); missing: ${missing.join('; ')}. --partial imports the rest`,
    ]);
  }
  for (const name of missing) notes.absent(name);
  const endings = new Set([...paths.values()].map((path) => path.slice(path.lastIndexOf('.'))));
  notes.remark(`taken for O*NET in ${layout.title}, ${[...endings].sort().join(' and ')} files`);
  return { layout, pathOf: (table) => paths.get(folded(table)) };
}

/** Endings of files that are read. Of two files of one table the first ending is taken. */
const endings = ['.txt', '.csv'];

/** Letter case, punctuation and underscores do not matter: `software_skills.csv` is Software Skills. */
const folded = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

const known = new Set([occupationData, ...onetLayouts.flatMap(tableNames)].map(folded));

/** Paths of the tables in a folder, by folded name. */
function tablesIn(directory: string): ReadonlyMap<string, string> {
  const paths = new Map<string, string>();
  for (const ending of endings) {
    for (const name of namesIn(directory)) {
      const table = folded(name.slice(0, -ending.length));
      if (name.toLowerCase().endsWith(ending) && known.has(table) && !paths.has(table)) {
        paths.set(table, join(directory, name));
      }
    }
  }
  return paths;
}

function namesIn(directory: string): string[] {
  try {
    return readdirSync(directory);
  } catch (error) {
    throw new ImportRefused([`${directory} cannot be read: ${(error as Error).message}`]);
  }
}

/**
 * The release that a folder's Read Me or name tells, such as `29.3`.
 *
 * @throws ImportRefused when neither does
 */
export function onetReleaseOf(directory: string): string {
  const readMe = ['Read Me.txt', 'ReadMe.txt'].map((name) => join(directory, name)).find(existsSync);
  const readMeText = readMe ? readFileSync(readMe, 'utf8') : '';
  const [, version] =
    /O\*NET\D{0,20}(\d+\.\d+)/.exec(readMeText) ?? /(\d+[._]\d+)/.exec(basename(directory)) ?? [];
  if (version) return version.replace('_', '.');
  throw new ImportRefused([
    `${directory}: its release cannot be told from a Read Me.txt or its name; say --release, such as 29.3`,
  ]);
}
