import { existsSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { ImportNotes } from '../import-notes.ts';
import { ImportRefused } from '../import-refused.ts';
import type { SourceFile } from '../tables/source-file.ts';
import { filesIn } from '../tables/source-files.ts';
import { tableEndings } from '../tables/table-file.ts';
import { type OnetLayout, onetLayouts, tableNames } from './onet-layouts.ts';

const occupationData = 'Occupation Data';

/** The files of a release of O*NET. */
export interface OnetFiles {
  readonly layout: OnetLayout;
  /** The file of a table, or undefined when it is missing. */
  fileOf(table: string): SourceFile | undefined;
}

/**
 * Tells a release's layout by its files, in a folder or a zip archive, and remarks it. Tables may be missing only when `partial` is set; the notes name
 * them.
 *
 * @throws ImportRefused when the folder cannot be read, mixes two layouts, or lacks tables
 */
export async function findOnetFiles(path: string, partial: boolean, notes: ImportNotes): Promise<OnetFiles> {
  const files = tablesAmong(await filesIn(path), notes);
  const has = (name: string) => files.has(folded(name));
  const [earlier, later] = onetLayouts.map((layout) => {
    const others = onetLayouts.filter((other) => other !== layout).flatMap(tableNames);
    return tableNames(layout).filter((name) => !others.includes(name) && has(name));
  }) as [string[], string[]];
  if (earlier.length > 0 && later.length > 0) {
    throw new ImportRefused([
      `${path}: tables of two releases are mixed: ${earlier[0]} (${onetLayouts[0].title}) and ${later[0]} (${onetLayouts[1].title})`,
    ]);
  }
  const layout = later.length > 0 ? onetLayouts[1] : onetLayouts[0];
  const missing = [occupationData, ...tableNames(layout)].filter((name) => !has(name));
  if (missing.includes(occupationData)) {
    throw new ImportRefused([`${path}: this is no O*NET: there is no ${occupationData}`]);
  }
  if (missing.length > 0 && !partial) {
    throw new ImportRefused([
      `${path}: not all of O*NET is here (${layout.title}); missing: ${missing.join('; ')}. --partial imports the rest`,
    ]);
  }
  for (const name of missing) notes.absent(name);
  const endings = new Set([...files.values()].map(({ name }) => name.slice(name.lastIndexOf('.'))));
  notes.remark(`taken for O*NET in ${layout.title}, ${[...endings].sort().join(' and ')} files`);
  return { layout, fileOf: (table) => files.get(folded(table)) };
}

/** Letter case, punctuation and underscores do not matter: `software_skills.csv` is Software Skills. */
const folded = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

const knownTables = new Set([occupationData, ...onetLayouts.flatMap(tableNames)].map(folded));

/**
 * The files of tables, by folded name. Of two files of one table the first ending is taken, and the other remarked.
 *
 * @throws ImportRefused when a table is there twice with one ending, as from archives of two releases
 */
function tablesAmong(files: readonly SourceFile[], notes: ImportNotes): ReadonlyMap<string, SourceFile> {
  const tables = new Map<string, SourceFile>();
  for (const ending of tableEndings) {
    for (const file of files) {
      const table = folded(file.name.slice(0, -ending.length));
      if (!file.name.toLowerCase().endsWith(ending) || !knownTables.has(table)) continue;
      const earlier = tables.get(table);
      if (!earlier) tables.set(table, file);
      else if (earlier.name.toLowerCase().endsWith(ending)) throw twice(earlier, file);
      else notes.remark(`${file.name} is left out, as ${earlier.name} is there`);
    }
  }
  return tables;
}

const twice = (a: SourceFile, b: SourceFile): ImportRefused =>
  new ImportRefused([
    `${a.name} is there twice${a.name === b.name ? '' : `, also as ${b.name}`}: are these two releases?`,
  ]);

/**
 * The release that a folder's Read Me, or the name of a folder or archive tells, such as `29.3`.
 *
 * @throws ImportRefused when neither does
 */
export function onetReleaseOf(path: string): string {
  const isFolder = statSync(path, { throwIfNoEntry: false })?.isDirectory();
  const readMe = ['Read Me.txt', 'ReadMe.txt'].map((name) => join(path, name)).find(existsSync);
  const readMeText = isFolder && readMe ? readFileSync(readMe, 'utf8') : '';
  const [, version] =
    /O\*NET\D{0,20}(\d+\.\d+)/.exec(readMeText) ?? /(\d+[._]\d+)/.exec(basename(path)) ?? [];
  if (version) return version.replace('_', '.');
  throw new ImportRefused([
    `${path}: its release cannot be told from a Read Me.txt or its name; say --release, such as 29.3`,
  ]);
}
