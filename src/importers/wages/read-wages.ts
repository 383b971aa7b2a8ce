import { basename } from 'node:path';
import type { Assertion } from '../../store/career-store.ts';
import type { ImportNotes } from '../import-notes.ts';
import { ImportRefused } from '../import-refused.ts';
import type { Importer } from '../importer.ts';
import type { Row } from '../tables/row.ts';
import { fileOrOnlyOneOf } from '../tables/source-files.ts';
import { readTable } from '../tables/table-file.ts';
import { mapWages, wageColumns } from './map-wages.ts';

/**
 * The national wages of the Occupational Employment and Wage Statistics (OEWS) of the US Bureau of Labor Statistics: the
 * workbook `national_M2024_dl.xlsx`, its first sheet saved as CSV, or BLS's zip archive `oesm24nat.zip`.
 *
 * @param year of the survey, which is of May; read from the file's name when left out
 * @throws ImportRefused when the file's name has no year
 */
export function openWages(path: string, year?: string): Importer {
  const version = year ?? yearIn(basename(path)) ?? '';
  if (!/^\d{4}$/.test(version)) {
    throw new ImportRefused([`${path}: its year cannot be told from its name; say --release, such as 2024`]);
  }
  return {
    about: {
      name: 'oews',
      version,
      title: `Occupational Employment and Wage Statistics, May ${version}, national`,
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
  const [, short] = /^oesm(\d\d)nat/i.exec(name) ?? [];
  return year ?? (short && `20${short}`);
}

async function* readWages(
  path: string,
  year: number,
  notes: ImportNotes,
): AsyncGenerator<readonly Assertion[]> {
  const seen = new Map<string, Row>();
  yield [{ node: 'Region:us', properties: { name: 'United States', code: 'US' } }];
  const file = await fileOrOnlyOneOf(path, (name) => /^national_.*\.(xlsx|csv)$/i.test(name));
  notes.remark(`taken for the national table of OEWS, May ${year}: ${file.name}`);
  for await (const rows of readTable(file, { columns: wageColumns, ended: false }, notes)) {
    yield rows.flatMap((row) => mapWages(row, year, seen, notes));
  }
}
