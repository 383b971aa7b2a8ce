import { readdirSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { groupBy } from '../../domain/collections/grouping.ts';
import type { Assertion } from '../../store/career-store.ts';
import type { ImportNotes } from '../import-notes.ts';
import { ImportRefused } from '../import-refused.ts';
import type { Importer } from '../importer.ts';
import { fileAt, type SourceFile } from '../tables/source-file.ts';
import { filesIn } from '../tables/source-files.ts';
import { readTable } from '../tables/table-file.ts';
import { WageMapper, wageColumns } from './map-wages.ts';
import type { WageTable } from './wage-areas.ts';

/** The tables of a release by the names of their files, in the order in which they are read. */
const tables: readonly { readonly table: WageTable; readonly name: RegExp }[] = [
  { table: 'national', name: /^national_M\d{4}.*\.(xlsx|csv)$/i },
  { table: 'state', name: /^state_M\d{4}.*\.(xlsx|csv)$/i },
  { table: 'metropolitan', name: /^(MSA|BOS)_M\d{4}.*\.(xlsx|csv)$/i },
];

/**
 * Wages of the Occupational Employment and Wage Statistics (OEWS) of the US Bureau of Labor Statistics: the national,
 * state and metropolitan tables of one release, as workbooks such as `national_M2024_dl.xlsx`, their first sheets saved
 * as CSV, or BLS's zip archives such as `oesm24nat.zip`. A file or archive, or a folder with several.
 *
 * @param year of the survey, which is of May; read from the names of the files when left out
 * @throws ImportRefused when the names have no year, or several
 */
export function openWages(path: string, year?: string): Importer {
  const names = isFolder(path) ? readdirSync(path).sort() : [basename(path)];
  const years = new Map(names.flatMap((name) => (yearIn(name) ? [[yearIn(name) as string, name]] : [])));
  if (years.size > 1) {
    throw new ImportRefused([
      `${path}: these are tables of several years: ${[...years.values()].join(', ')}`,
    ]);
  }
  const version = year ?? [...years.keys()][0] ?? '';
  if (!/^\d{4}$/.test(version)) {
    throw new ImportRefused([`${path}: its year cannot be told from its name; say --release, such as 2024`]);
  }
  return {
    about: {
      name: 'oews',
      version,
      title: `Occupational Employment and Wage Statistics, May ${version}`,
      url: 'https://www.bls.gov/oes/',
      licence: 'public domain (US government work)',
      attribution: `U.S. Bureau of Labor Statistics, Occupational Employment and Wage Statistics, May ${version}.`,
      retrieved: null,
    },
    assertions: (notes) => readWages(path, Number(version), notes),
  };
}

/** In `national_M2024_dl.xlsx`, or in the name of BLS's archive, `oesm24nat.zip`. */
function yearIn(name: string): string | undefined {
  const [, year] = /M(\d{4})/.exec(name) ?? [];
  const [, short] = /^oesm(\d\d)(nat|st|ma)/i.exec(name) ?? [];
  return year ?? (short && `20${short}`);
}

async function* readWages(
  path: string,
  year: number,
  notes: ImportNotes,
): AsyncGenerator<readonly Assertion[]> {
  const mapper = new WageMapper(year, notes);
  for (const { file, table } of await wageFiles(path, year, notes)) {
    notes.remark(`taken for the ${table} table of OEWS, May ${year}: ${file.name}`);
    for await (const rows of readTable(file, { columns: wageColumns, ended: false }, notes)) {
      yield rows.flatMap((row) => mapper.map(row, table));
    }
  }
}

interface WageFile {
  readonly file: SourceFile;
  readonly table: WageTable;
}

/** The tables at a path, by kind, then by name. A single file of another name is taken for the national table. */
async function wageFiles(path: string, year: number, notes: ImportNotes): Promise<WageFile[]> {
  const isPlain = !isFolder(path) && !path.toLowerCase().endsWith('.zip');
  const files = isPlain ? [fileAt(path)] : await filesIn(path);
  const wageTables = tables.flatMap(({ table, name }) =>
    files.filter((file) => name.test(file.name)).map((file) => ({ file, table })),
  );
  if (wageTables.length === 0 && isPlain) return files.map((file) => ({ file, table: 'national' }));
  if (wageTables.length === 0) {
    throw new ImportRefused([
      `${basename(path)}: there is no table of wages; it holds ${files.map(({ name }) => name).join(', ') || 'nothing'}`,
    ]);
  }
  const other = wageTables.find(({ file }) => yearIn(file.name) !== String(year));
  if (other) throw new ImportRefused([`${other.file.name}: this is no table of May ${year}`]);
  for (const [kind, same] of groupBy(
    wageTables,
    ({ file }) => file.name.split('_')[0]?.toUpperCase() ?? '',
  )) {
    if (same.length > 1) {
      throw new ImportRefused([
        `${basename(path)}: there are several ${kind} tables: ${same.map(({ file }) => file.name).join(', ')}`,
      ]);
    }
  }
  for (const { table } of isPlain ? [] : tables) {
    if (!wageTables.some((one) => one.table === table)) notes.absent(`${table} table`);
  }
  return wageTables;
}

const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
