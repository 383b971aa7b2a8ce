import type { ImportNotes } from '../import-notes.ts';
import { ImportRefused } from '../import-refused.ts';
import { Columns } from './columns.ts';
import { CommaSplitter } from './comma-splitter.ts';
import { Row } from './row.ts';
import { refuseOtherSeparator } from './separators.ts';
import type { SourceFile } from './source-file.ts';
import type { Cells, Splitter } from './splitter.ts';
import { TabSplitter } from './tab-splitter.ts';
import { Utf8Text } from './utf8-text.ts';
import { workbookRows } from './workbook.ts';

/** What a file must be like to be read. */
export interface TableFormat {
  /** Columns that the file must have, in any order, beside any others. */
  readonly columns: readonly string[];
  /**
   * Whether the last line of a text must end with a line break. A publisher's program writes one; without it the file
   * was cut off.
   */
  readonly ended: boolean;
  /** The name of the sheet of a workbook; the first one when left out. */
  readonly sheet?: string;
  /** Maximum number of rows up to the header, for files that begin with words about themselves; 1 when left out. */
  readonly headerWithin?: number;
}

/** Endings of the files that readTable reads. */
export const tableEndings = ['.txt', '.csv', '.xlsx'] as const;

/**
 * Rows of a table, a part of the file at a time, by the ending of its name: the first sheet of a workbook for `.xlsx`,
 * tab-separated for `.txt` and `.tsv`, else comma-separated (RFC 4180). Cells of a tab-separated file are without quoting,
 * as O*NET publishes them, unless a program that quotes saved the file again. Rows without any text are left out. Records in the notes each row with a wrong
 * number of cells.
 *
 * @throws ImportRefused when the file is empty, of another kind or not UTF-8, or lacks a column
 *   or has it twice
 */
export async function* readTable(
  file: SourceFile,
  format: TableFormat,
  notes: ImportNotes,
): AsyncGenerator<Row[]> {
  if (/\.xlsx$/i.test(file.name)) {
    yield* rowsOf(file, workbookRows(file, format.sheet), format, notes, fitted);
    return;
  }
  const isTabbed = /\.(txt|tsv)$/i.test(file.name);
  const text = new Utf8Text(file.name, file.bytes());
  const separator = isTabbed ? '\t' : ',';
  const checked = refuseOtherSeparator(text, file.name, format, separator);
  const splitter = isTabbed ? new TabSplitter(file) : new CommaSplitter(file.name);
  yield* rowsOf(file, partsOf(checked, splitter), format, notes);
  if (format.ended && !text.ended) {
    notes.refuse('the last line does not end: is the file cut off?', {
      file: file.name,
      line: text.lines + 1,
    });
  }
}

/** Workbooks leave out empty cells at the end of a row, and may have some beyond the last column. */
const fitted = (cells: Cells['cells'], size: number): Cells['cells'] =>
  cells.length < size
    ? [...cells, ...Array.from({ length: size - cells.length }, () => '')]
    : cells.slice(0, Math.max(size, cells.findLastIndex((cell) => cell !== '') + 1));

async function* rowsOf(
  { name: file }: SourceFile,
  parts: AsyncIterable<Cells[]>,
  { columns: needed, headerWithin = 1 }: TableFormat,
  notes: ImportNotes,
  fit: (cells: Cells['cells'], size: number) => Cells['cells'] = (cells) => cells,
): AsyncGenerator<Row[]> {
  let columns: Columns | undefined;
  let searched = 0;
  let first: Columns | undefined;
  let isEmpty = true;
  for await (const all of parts) {
    const part = all.filter(({ cells }) => cells.some((cell) => cell !== ''));
    for (; !columns && part.length > 0; searched++) {
      const headers = new Columns((part.shift() as Cells).cells.map(String));
      const twice = needed.find((name) => headers.count(name) > 1);
      if (twice !== undefined)
        throw new ImportRefused([`${file}:${searched + 1}: there are several columns "${twice}"`]);
      if (needed.every((name) => headers.has(name))) columns = headers;
      else if (searched + 1 >= headerWithin) throw lacksColumns(file, first ?? headers, needed);
      first ??= headers;
    }
    if (!columns || part.length === 0) continue;
    isEmpty = false;
    const rows: Row[] = [];
    for (const { line, cells: rowCells } of part) {
      const cells = fit(rowCells, columns.size);
      if (cells.length === columns.size) rows.push(new Row(file, line, columns, cells));
      else notes.refuse(`${cells.length} columns, not ${columns.size}: is the file cut off?`, { file, line });
    }
    notes.read(part.length);
    yield rows;
  }
  if (columns && isEmpty)
    notes.refuse('there is no row below the header: is the file cut off?', { file, line: searched });
  if (columns) return;
  throw first ? lacksColumns(file, first, needed) : new ImportRefused([`${file}:1: the file is empty`]);
}

function lacksColumns(file: string, columns: Columns, needed: readonly string[]): ImportRefused {
  const missing = needed.filter((name) => !columns.has(name)).map((name) => `no column "${name}"`);
  return new ImportRefused([
    `${file}:1: ${missing.join(', ')}; it has ${columns.headers.slice(0, 20).join(', ') || 'nothing'}`,
  ]);
}

async function* partsOf(text: AsyncIterable<string>, splitter: Splitter): AsyncGenerator<Cells[]> {
  for await (const part of text) {
    const rows = await splitter.take(part);
    if (rows.length > 0) yield rows;
  }
  const rows = await splitter.end();
  if (rows.length > 0) yield rows;
}
