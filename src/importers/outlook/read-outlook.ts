import { basename } from 'node:path';
import { nodeRef, refId } from '../../domain/graph/fact.ts';
import type { Assertion } from '../../store/career-store.ts';
import { contentText } from '../../store/release.ts';
import { ImportNotes, placeText } from '../import-notes.ts';
import { ImportRefused } from '../import-refused.ts';
import type { Importer } from '../importer.ts';
import { describeMeasures } from '../measures.ts';
import { isSocCode } from '../occupation-ids.ts';
import { Columns } from '../tables/columns.ts';
import { Row } from '../tables/row.ts';
import { fileAt } from '../tables/source-file.ts';
import { workbookRows } from '../tables/workbook.ts';
import { codeColumn, mapOutlook, type OutlookColumn, outlookColumns, titleColumn } from './map-outlook.ts';

/** Sheets that are read: projections with what is typical to enter, and separations. */
const sheets = ['Table 1.7', 'Table 1.10'] as const;

interface OutlookTable {
  readonly columns: readonly OutlookColumn[];
  readonly code: string;
  readonly title: string;
  readonly rows: readonly Row[];
}

/**
 * The Employment Projections of the US Bureau of Labor Statistics: the workbook `occupation.xlsx`, of which Tables 1.7 and
 * 1.10 are read.
 *
 * @param release such as `2022-32`; read from the headers when left out
 * @throws ImportRefused when a table is not there, or has other columns
 */
export async function openOutlook(path: string, release?: string): Promise<Importer> {
  const read = new ImportNotes();
  const tables = await readTables(path, read);
  const period = tables[0]?.columns.find(({ measure }) => measure === 'employment-change')?.period;
  const version = release ?? period ?? '';
  return {
    about: {
      name: 'bls-ep',
      version,
      title: `Employment Projections, ${version}`,
      url: 'https://www.bls.gov/emp/',
      licence: 'public domain (US government work)',
      attribution: `U.S. Bureau of Labor Statistics, Employment Projections, ${version}.`,
      retrieved: null,
    },
    assertions: (notes) => mapTables(path, tables, notes),
  };
}

async function readTables(path: string, notes: ImportNotes): Promise<OutlookTable[]> {
  const tables: OutlookTable[] = [];
  for (const sheet of sheets) tables.push(await readSheet(path, sheet, notes));
  return tables;
}

async function readSheet(path: string, sheet: string, notes: ImportNotes): Promise<OutlookTable> {
  const name = basename(path);
  let columns: Columns | undefined;
  const rows: Row[] = [];
  for await (const part of workbookRows(fileAt(path), sheet)) {
    for (const { line, cells } of part) {
      if (columns) {
        // words about the table stand in the first cell alone
        if (cells.length > 2 && cells[1] !== '') rows.push(new Row(`${name} ${sheet}`, line, columns, cells));
      } else if (cells.includes('Occupation type')) columns = new Columns(cells.map(String));
    }
  }
  const figures = columns ? outlookColumns(columns) : [];
  const [code, title] = columns ? [codeColumn(columns), titleColumn(columns)] : [];
  if (!code || !title || figures.length === 0) {
    throw new ImportRefused([`${name}: ${sheet} is not that of the Employment Projections`]);
  }
  notes.read(rows.length);
  return { columns: figures, code, title, rows };
}

async function* mapTables(
  path: string,
  tables: readonly OutlookTable[],
  notes: ImportNotes,
): AsyncGenerator<readonly Assertion[]> {
  notes.remark(`taken for the Employment Projections: ${basename(path)}, ${sheets.join(' and ')}`);
  const codes = new Set<string>();
  const facts = new Map<string, { readonly row: Row; readonly content: string }>();
  const measures = new Set(tables.flatMap(({ columns }) => columns.map(({ measure }) => measure)));
  yield [
    { node: 'Region:us', properties: { name: 'United States', code: 'US', kind: 'COUNTRY' } },
    ...describeMeasures([...measures]),
  ];
  for (const { columns, code, title, rows } of tables) {
    notes.read(rows.length);
    const [first] = tables[0]?.columns ?? [];
    const codesOfTable = new Set<string>();
    for (const row of rows) {
      const soc = row.cell(code);
      if (codesOfTable.size === codesOfTable.add(soc).size && isSocCode(soc))
        notes.skip('repeats a row', row);
      const assertions: Assertion[] = [];
      for (const assertion of mapOutlook(row, columns, code, first?.period ?? '', notes)) {
        if ('node' in assertion) continue;
        const key = `${assertion.from}\n${assertion.to}`; // both tables have employment and openings
        const content = contentText(assertion);
        const earlier = facts.get(key);
        if (earlier) {
          if (earlier.content !== content)
            notes.refuse(`another ${refId(assertion.to)} than in ${placeText(earlier.row)}`, row);
          continue;
        }
        facts.set(key, { row, content });
        if (!codes.has(assertion.from)) {
          codes.add(assertion.from);
          assertions.push({
            node: nodeRef('OccupationCode', `soc-${soc}`),
            properties: { scheme: 'SOC', code: soc, title: row.cell(title) },
          });
        }
        assertions.push(assertion);
      }
      yield assertions;
    }
  }
}
