import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Assertion } from '../../store/career-store.ts';
import { DescribedNodes } from '../described-nodes.ts';
import type { ImportNotes } from '../import-notes.ts';
import { ImportRefused } from '../import-refused.ts';
import type { Importer } from '../importer.ts';
import { isOnetCode } from '../occupation-ids.ts';
import { GroupedRows } from '../tables/grouped-rows.ts';
import type { Row } from '../tables/row.ts';
import { readTsv } from '../tables/table-file.ts';
import { mapOccupation, type OccupationRows } from './map-onet.ts';

const code = 'O*NET-SOC Code';
const survey = [code, 'Element ID', 'Scale ID', 'Data Value'];

/** Tables of facts on occupations, with the columns that each must have. All are in order of the code. */
const tables = {
  titles: ['Alternate Titles', [code, 'Alternate Title']],
  zones: ['Job Zones', [code, 'Job Zone']],
  skills: ['Skills', survey],
  knowledge: ['Knowledge', survey],
  technology: ['Technology Skills', [code, 'Example', 'Commodity Title', 'Hot Technology']],
  tools: ['Tools Used', [code, 'Example', 'Commodity Title']],
  education: ['Education, Training, and Experience', [...survey, 'Category']],
  tasks: ['Task Statements', [code, 'Task ID', 'Task', 'Task Type']],
  activities: ['Tasks to DWAs', [code, 'DWA ID']],
  metadata: ['Occupation Level Metadata', [code, 'Item', 'Response', 'Percent']],
  related: ['Related Occupations', [code, 'Related O*NET-SOC Code', 'Relatedness Tier', 'Index']],
} as const satisfies Record<keyof OccupationRows, readonly [string, readonly string[]]>;

/**
 * The O*NET database in a folder of tab-separated files: the text edition, with or without the title columns of the
 * Excel edition. Only Occupation Data is needed; other tables may be missing.
 *
 * @param release such as `29.3`; read from the folder's Read Me or name when left out
 * @throws ImportRefused when neither names the release
 */
export function openOnet(directory: string, release?: string): Importer {
  const version = release ?? releaseOf(directory);
  return {
    about: {
      name: 'onet',
      version,
      title: `O*NET ${version} Database`,
      url: 'https://www.onetcenter.org/database.html',
      licence: 'CC BY 4.0',
      attribution: `This page includes information from the O*NET ${version} Database by the U.S. Department of Labor, Employment and Training Administration (USDOL/ETA). Used under the CC BY 4.0 license. O*NET® is a trademark of USDOL/ETA.`,
      retrieved: null,
    },
    assertions: (notes) => readOnet(directory, notes),
  };
}

async function* readOnet(directory: string, notes: ImportNotes): AsyncGenerator<readonly Assertion[]> {
  const path = (table: string) => join(directory, `${table}.txt`);
  const read = (table: string, columns: readonly string[]) =>
    readTsv(path(table), { columns, ended: true }, notes);
  const occupations = read('Occupation Data', [code, 'Title', 'Description']);
  const open = Object.entries(tables).flatMap(([key, [table, columns]]) => {
    if (existsSync(path(table))) return [[key, new GroupedRows(read(table, columns), code, notes)] as const];
    notes.absent(`${table}.txt`);
    return [];
  });
  const names = await namesIn(read, path);
  const nodes = new DescribedNodes('en');
  let lastCode = '';
  for await (const part of occupations) {
    for (const row of part) {
      const rowCode = row.cell(code);
      if (!isOnetCode(rowCode)) {
        notes.refuse(`${JSON.stringify(rowCode)} is not an O*NET-SOC code`, row);
      } else if (rowCode <= lastCode) {
        notes.refuse(`${rowCode} comes after ${lastCode}: twice, or not in order`, row);
      } else {
        lastCode = rowCode;
        const about: Partial<Record<keyof OccupationRows, Row[]>> = {};
        for (const [key, rows] of open) about[key as keyof OccupationRows] = await rows.take(rowCode);
        yield mapOccupation(row, about, names, nodes, notes);
      }
    }
  }
  for (const [, rows] of open) await rows.end();
}

/** Names of elements and detailed work activities by id. The text edition keeps them in tables of their own. */
async function namesIn(
  read: (table: string, columns: readonly string[]) => AsyncIterable<Row[]>,
  path: (table: string) => string,
): Promise<ReadonlyMap<string, string>> {
  const names = new Map<string, string>();
  for (const [table, id, name] of [
    ['Content Model Reference', 'Element ID', 'Element Name'],
    ['DWA Reference', 'DWA ID', 'DWA Title'],
  ] as const) {
    if (!existsSync(path(table))) continue;
    for await (const part of read(table, [id, name])) {
      for (const row of part) names.set(row.cell(id), row.cell(name));
    }
  }
  return names;
}

function releaseOf(directory: string): string {
  const readMe = ['Read Me.txt', 'ReadMe.txt'].map((name) => join(directory, name)).find(existsSync);
  const readMeText = readMe ? readFileSync(readMe, 'utf8') : '';
  const [, version] =
    /O\*NET\D{0,20}(\d+\.\d+)/.exec(readMeText) ?? /(\d+[._]\d+)/.exec(basename(directory)) ?? [];
  if (version) return version.replace('_', '.');
  throw new ImportRefused([
    `${directory}: its release cannot be told from a Read Me.txt or its name; say --release, such as 29.3`,
  ]);
}
