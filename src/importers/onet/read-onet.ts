import type { Assertion } from '../../store/career-store.ts';
import { DescribedNodes } from '../described-nodes.ts';
import { ImportNotes } from '../import-notes.ts';
import type { Importer } from '../importer.ts';
import { isOnetCode } from '../occupation-ids.ts';
import { GroupedRows } from '../tables/grouped-rows.ts';
import type { Row } from '../tables/row.ts';
import { singleRow } from '../tables/single-row.ts';
import { readTable } from '../tables/table-file.ts';
import { mapOccupation } from './map-onet.ts';
import { findOnetFiles, type OnetFiles, onetReleaseOf } from './onet-files.ts';
import { codeColumn, type OnetSubject } from './onet-layouts.ts';
import type { OccupationRows } from './onet-source.ts';

/**
 * The O*NET database in a folder or zip archive of its text edition, of its Excel edition, or of the same tables as CSV
 * files: releases up to 30.2, and from 30.3 on, which renamed tables and columns.
 *
 * @param release such as `29.3`; read from the Read Me or the name when left out
 * @param partial whether tables other than Occupation Data may be missing
 * @throws ImportRefused when neither names the release
 */
export function openOnet(path: string, release?: string, partial = false): Importer {
  const version = release ?? onetReleaseOf(path);
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
    assertions: (notes) => readOnet(path, partial, notes),
  };
}

async function* readOnet(
  path: string,
  partial: boolean,
  notes: ImportNotes,
): AsyncGenerator<readonly Assertion[]> {
  const files = await findOnetFiles(path, partial, notes);
  const read = (table: string, columns: readonly string[]) => {
    const file = files.fileOf(table);
    return file === undefined ? null : readTable(file, { columns, ended: true }, notes);
  };
  const tables = files.layout.tables.flatMap(({ subject, name, columns }) => {
    const parts = read(name, columns);
    return parts ? [{ subject, rows: new GroupedRows(parts, codeColumn, isOnetCode, notes) }] : [];
  });
  const source = {
    layout: files.layout,
    names: await namesIn(files, read, notes),
    nodes: new DescribedNodes('en'),
    codes: await codesIn(files),
  };
  let lastCode = '';
  for await (const part of read('Occupation Data', [codeColumn, 'Title', 'Description']) ?? []) {
    for (const row of part) {
      const code = row.cell(codeColumn);
      if (!isOnetCode(code)) {
        notes.refuse(`${JSON.stringify(code)} is not an O*NET-SOC code`, row);
      } else if (code <= lastCode) {
        notes.refuse(`${code} comes after ${lastCode}: twice, or not in order`, row);
      } else {
        lastCode = code;
        const about: Partial<Record<OnetSubject, Row[]>> = {};
        for (const { subject, rows } of tables) {
          const earlierRows = about[subject];
          const tableRows = await rows.take(code);
          about[subject] = earlierRows ? [...earlierRows, ...tableRows] : tableRows;
        }
        yield mapOccupation(row, about as Partial<OccupationRows>, source, notes);
      }
    }
  }
  for (const { rows } of tables) await rows.end();
}

/** Codes of the occupations, read before the rest, which compares with them. */
async function codesIn({ fileOf }: OnetFiles): Promise<ReadonlySet<string>> {
  const codes = new Set<string>();
  const file = fileOf('Occupation Data');
  const format = { columns: [codeColumn], ended: true };
  for await (const part of file ? readTable(file, format, new ImportNotes()) : []) {
    for (const row of part) codes.add(row.cell(codeColumn));
  }
  return codes;
}

/** Names of elements and detailed work activities by id. Some editions have them in these tables only. */
async function namesIn(
  files: OnetFiles,
  read: (table: string, columns: readonly string[]) => AsyncIterable<Row[]> | null,
  notes: ImportNotes,
): Promise<ReadonlyMap<string, string>> {
  const names = new Map<string, string>();
  for (const { name, id, label } of files.layout.names) {
    const rows = new Map<string, Row>();
    for await (const part of read(name, [id, label]) ?? []) {
      for (const row of part) {
        const earlier = rows.get(row.cell(id));
        if (earlier) singleRow([earlier, row], [label], notes);
        else rows.set(row.cell(id), row);
        names.set(row.cell(id), row.cell(label));
      }
    }
  }
  return names;
}
