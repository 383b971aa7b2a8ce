import { basename } from 'node:path';
import type { ImportNotes } from '../import-notes.ts';
import { ImportRefused } from '../import-refused.ts';
import { Columns } from './columns.ts';
import { CommaSplitter, QuotedSplitter } from './comma-splitter.ts';
import { fileBytes } from './file-bytes.ts';
import { quotesCells } from './quoted-tabs.ts';
import { Row } from './row.ts';
import { type Cells, LineSplitter, type Splitter } from './splitter.ts';
import { Utf8Text } from './utf8-text.ts';

/** What a file must be like to be read. */
export interface TableFormat {
  /** Columns that the file must have, in any order, beside any others. */
  readonly columns: readonly string[];
  /** Whether the last line must end with a line break. A publisher's program writes one; without it the file was cut off. */
  readonly ended: boolean;
}

/**
 * Rows of a tab-separated file, a part of the file at a time, as O*NET publishes them: without quoting, unless a
 * program that quotes saved the file again (see quotesCells).
 */
export async function* readTsv(path: string, format: TableFormat, notes: ImportNotes): AsyncGenerator<Row[]> {
  const splitter = (await quotesCells(path))
    ? new QuotedSplitter(basename(path), 1, '\t')
    : new LineSplitter('\t');
  yield* readText(path, splitter, '\t', format, notes);
}

/** Rows of a comma-separated file (RFC 4180), a part of the file at a time. */
export const readCsv = (path: string, format: TableFormat, notes: ImportNotes): AsyncGenerator<Row[]> =>
  readText(path, new CommaSplitter(basename(path)), ',', format, notes);

/** Rows of a file by the ending of its name: tab-separated for `.txt` and `.tsv`, else comma-separated. */
export const readTable = (path: string, format: TableFormat, notes: ImportNotes): AsyncGenerator<Row[]> =>
  /\.(txt|tsv)$/i.test(path) ? readTsv(path, format, notes) : readCsv(path, format, notes);

/**
 * Records in the notes each row with a wrong number of cells.
 *
 * @throws ImportRefused when the file is missing, empty or not UTF-8, or lacks a column
 */
async function* readText(
  path: string,
  splitter: Splitter,
  separator: string,
  { columns: needed, ended }: TableFormat,
  notes: ImportNotes,
): AsyncGenerator<Row[]> {
  const file = basename(path);
  const text = new Utf8Text(file, fileBytes(path));
  let columns: Columns | undefined;
  for await (const part of partsOf(withSeparator(text, file, needed, separator), splitter)) {
    columns ??= columnsOf(file, part.shift()?.cells ?? [], needed);
    const rows: Row[] = [];
    for (const { line, cells } of part) {
      if (cells.length === columns.size) rows.push(new Row({ file, line }, columns, cells));
      else notes.refuse(`${cells.length} columns, not ${columns.size}: is the file cut off?`, { file, line });
    }
    notes.read(part.length);
    yield rows;
  }
  if (!columns) throw new ImportRefused([`${file}:1: the file is empty`]);
  if (ended && !text.ended) {
    notes.refuse('the last line does not end: is the file cut off?', { file, line: text.lines + 1 });
  }
}

const separators: Readonly<Record<string, string>> = {
  ',': 'commas',
  ';': 'semicolons',
  '\t': 'tabs',
  '|': 'vertical bars',
};

/** Passes a text on. @throws ImportRefused when its first line has the columns only with another separator */
async function* withSeparator(
  text: AsyncIterable<string>,
  file: string,
  needed: readonly string[],
  separator: string,
): AsyncGenerator<string> {
  let first = true;
  for await (const part of text) {
    if (first) {
      const header = part.slice(0, part.search(/[\r\n]|$/)).replaceAll('"', '');
      const fits = (candidate: string) => {
        const columns = new Columns(header.split(candidate));
        return needed.every((name) => columns.has(name));
      };
      const other = Object.keys(separators).find(fits);
      if (other !== undefined && !fits(separator)) {
        throw new ImportRefused([
          `${file}:1: the cells are separated by ${separators[other]}; save the file with ${separators[separator]}`,
        ]);
      }
    }
    first = false;
    yield part;
  }
}

function columnsOf(file: string, headers: readonly string[], needed: readonly string[]): Columns {
  const columns = new Columns(headers);
  const missing = needed.filter((name) => !columns.has(name));
  if (missing.length === 0) return columns;
  throw new ImportRefused([
    `${file}:1: ${missing.map((name) => `no column "${name}"`).join(', ')}; it has ${columns.headers.slice(0, 20).join(', ') || 'nothing'}`,
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
