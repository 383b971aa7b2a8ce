import { createReadStream, statSync } from 'node:fs';
import { basename } from 'node:path';
import type { ImportNotes } from '../import-notes.ts';
import { ImportRefused } from '../import-refused.ts';
import { CommaSplitter } from './comma-splitter.ts';
import { Row } from './row.ts';
import { type Cells, LineSplitter, type Splitter } from './splitter.ts';

/** What a file must be like to be read. */
export interface TableFormat {
  /** Columns that the file must have, in any order, beside any others. */
  readonly columns: readonly string[];
  /** Whether the last line must end with a line break. A publisher's program writes one; without it the file was cut off. */
  readonly ended: boolean;
}

/** Rows of a tab-separated file without quoting, a part of the file at a time, as O*NET publishes them. */
export const readTsv = (path: string, format: TableFormat, notes: ImportNotes): AsyncGenerator<Row[]> =>
  readTable(path, () => new LineSplitter('\t'), format, notes);

/** Rows of a comma-separated file (RFC 4180), a part of the file at a time. */
export const readCsv = (path: string, format: TableFormat, notes: ImportNotes): AsyncGenerator<Row[]> =>
  readTable(path, (file) => new CommaSplitter(file), format, notes);

/**
 * Records in the notes each row with a wrong number of cells.
 *
 * @throws ImportRefused when the file is missing or empty, or lacks a column
 */
async function* readTable(
  path: string,
  splitterFor: (file: string) => Splitter,
  { columns, ended }: TableFormat,
  notes: ImportNotes,
): AsyncGenerator<Row[]> {
  const file = basename(path);
  if (!statSync(path, { throwIfNoEntry: false })?.isFile())
    throw new ImportRefused([`${path}: there is no such file`]);
  const text = new FileText(createReadStream(path, { encoding: 'utf8', highWaterMark: 1 << 16 }));
  let index: Map<string, number> | undefined;
  for await (const part of partsOf(text, splitterFor(file))) {
    if (!index) {
      const header = part.shift()?.cells.map((name) => name.trim()) ?? [];
      const missing = columns.filter((name) => !header.includes(name));
      if (missing.length > 0) {
        throw new ImportRefused([
          `${file}:1: ${missing.map((name) => `no column "${name}"`).join(', ')}; it has ${header.slice(0, 20).join(', ') || 'nothing'}`,
        ]);
      }
      index = new Map(header.map((name, i) => [name, i]));
    }
    const rows: Row[] = [];
    for (const { line, cells } of part) {
      if (cells.length === index.size) rows.push(new Row({ file, line }, index, cells));
      else notes.refuse(`${cells.length} columns, not ${index.size}: is the file cut off?`, { file, line });
    }
    notes.read(part.length);
    yield rows;
  }
  if (!index) throw new ImportRefused([`${file}:1: the file is empty`]);
  if (ended && !text.ended) {
    notes.refuse('the last line does not end: is the file cut off?', { file, line: text.lines + 1 });
  }
}

/** Passes a text on without its byte order mark, and remembers how it ended. */
class FileText {
  /** Number of line breaks so far. */
  lines = 0;
  /** Whether the last part ended with a line break. */
  ended = false;
  readonly #parts: AsyncIterable<string>;

  constructor(parts: AsyncIterable<string>) {
    this.#parts = parts;
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<string> {
    let first = true;
    for await (const part of this.#parts) {
      for (let i = part.indexOf('\n'); i >= 0; i = part.indexOf('\n', i + 1)) this.lines++;
      this.ended = part.endsWith('\n');
      yield first ? part.replace(/^\uFEFF/, '') : part;
      first = false;
    }
  }
}

async function* partsOf(text: AsyncIterable<string>, splitter: Splitter): AsyncGenerator<Cells[]> {
  for await (const part of text) {
    const rows = await splitter.take(part);
    if (rows.length > 0) yield rows;
  }
  const rows = await splitter.end();
  if (rows.length > 0) yield rows;
}
