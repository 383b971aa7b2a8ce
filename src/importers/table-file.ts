import { createReadStream, statSync } from 'node:fs';
import { basename } from 'node:path';
import { finished } from 'node:stream/promises';
import { parse } from 'csv-parse';
import { type ImportNotes, ImportRefused, type Place } from './import-notes.ts';

/** A row of a table, its cells by column name, trimmed; an absent column is empty, as an empty cell is. */
export class Row implements Place {
  readonly file: string;
  readonly line: number;
  readonly #columns: ReadonlyMap<string, number>;
  readonly #cells: readonly string[];

  constructor(place: Place, columns: ReadonlyMap<string, number>, cells: readonly string[]) {
    this.file = place.file;
    this.line = place.line;
    this.#columns = columns;
    this.#cells = cells;
  }

  cell(column: string): string {
    const i = this.#columns.get(column);
    return i === undefined ? '' : (this.#cells[i] ?? '').trim();
  }
}

export interface TableFormat {
  /** Columns that must be there, wherever; others may be. */
  readonly columns: readonly string[];
  /** Whether a file must end with a line break: one made by a machine does, unless it was cut off. */
  readonly ended: boolean;
}

type Cells = { readonly line: number; readonly cells: string[] };
type Split = (file: string, text: AsyncIterable<string>) => AsyncIterable<Cells[]>;

/** Rows of a tab-separated file without quoting, a part at a time, as O*NET publishes them. */
export const readTsv = (path: string, format: TableFormat, notes: ImportNotes): AsyncGenerator<Row[]> =>
  readTable(path, splitTabs, format, notes);

/** Rows of a comma-separated file (RFC 4180), a part at a time. */
export const readCsv = (path: string, format: TableFormat, notes: ImportNotes): AsyncGenerator<Row[]> =>
  readTable(path, splitCommas, format, notes);

/**
 * @throws ImportRefused when there is no such file, or it has no header or not the columns. A row of another length is
 *   refused in the notes.
 */
async function* readTable(
  path: string,
  split: Split,
  { columns, ended }: TableFormat,
  notes: ImportNotes,
): AsyncGenerator<Row[]> {
  const file = basename(path);
  if (!statSync(path, { throwIfNoEntry: false })?.isFile())
    throw new ImportRefused([`${path}: there is no such file`]);
  const text = new Ended(createReadStream(path, { encoding: 'utf8', highWaterMark: 1 << 16 }));
  let index: Map<string, number> | undefined;
  for await (const part of split(file, text)) {
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

/** A text on its way through, without its byte order mark, and how it ended. */
class Ended {
  lines = 0;
  ended = false;
  readonly #text: AsyncIterable<string>;

  constructor(text: AsyncIterable<string>) {
    this.#text = text;
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<string> {
    let first = true;
    for await (const part of this.#text) {
      for (let i = part.indexOf('\n'); i >= 0; i = part.indexOf('\n', i + 1)) this.lines++;
      this.ended = part.endsWith('\n');
      yield first ? part.replace(/^\uFEFF/, '') : part;
      first = false;
    }
  }
}

async function* splitTabs(_file: string, text: AsyncIterable<string>): AsyncGenerator<Cells[]> {
  let rest = '';
  let line = 1;
  const cellsOf = (whole: string): Cells => ({
    line: line++,
    cells: (whole.endsWith('\r') ? whole.slice(0, -1) : whole).split('\t'),
  });
  for await (const part of text) {
    const lines = (rest + part).split('\n');
    rest = lines.pop() ?? '';
    if (lines.length > 0) yield lines.map(cellsOf);
  }
  if (rest !== '') yield [cellsOf(rest)];
}

async function* splitCommas(file: string, text: AsyncIterable<string>): AsyncGenerator<Cells[]> {
  const rows: Cells[] = [];
  let line = 1; // counted here: as `info` of each record it takes a fifth of the parser's time
  const parser = parse({ relaxColumnCount: true }).on('data', (cells: string[]) => {
    if (cells.length > 1 || cells[0] !== '') rows.push({ line, cells });
    line += 1 + lineBreaks(cells);
  });
  const failed = finished(parser).catch((error: Error) => {
    throw new ImportRefused([`${file}: ${error.message}`]);
  });
  failed.catch(() => {}); // told where it is awaited
  for await (const part of text) {
    await new Promise<void>((resolve) => parser.write(part, () => resolve()));
    if (parser.errored) break;
    if (rows.length > 0) yield rows.splice(0);
  }
  if (!parser.errored) parser.end();
  await failed;
  if (rows.length > 0) yield rows;
}

function lineBreaks(cells: readonly string[]): number {
  let count = 0;
  for (const cell of cells) for (let i = cell.indexOf('\n'); i >= 0; i = cell.indexOf('\n', i + 1)) count++;
  return count;
}
