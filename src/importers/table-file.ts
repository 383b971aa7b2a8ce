import { createReadStream, statSync } from 'node:fs';
import { basename } from 'node:path';
import { finished } from 'node:stream/promises';
import { type CsvError, type Parser, parse } from 'csv-parse';
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

/** Takes a text a part at a time, and gives the rows that it has whole. */
interface Splitter {
  take(part: string): Cells[] | Promise<Cells[]>;
  /** What is left. */
  end(): Cells[] | Promise<Cells[]>;
}

/** Rows of a tab-separated file without quoting, a part at a time, as O*NET publishes them. */
export const readTsv = (path: string, format: TableFormat, notes: ImportNotes): AsyncGenerator<Row[]> =>
  readTable(path, () => new Lines('\t'), format, notes);

/** Rows of a comma-separated file (RFC 4180), a part at a time. */
export const readCsv = (path: string, format: TableFormat, notes: ImportNotes): AsyncGenerator<Row[]> =>
  readTable(path, (file) => new Commas(file), format, notes);

/**
 * @throws ImportRefused when there is no such file, or it has no header or not the columns. A row of another length is
 *   refused in the notes.
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
  const text = new Ended(createReadStream(path, { encoding: 'utf8', highWaterMark: 1 << 16 }));
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

async function* partsOf(text: AsyncIterable<string>, splitter: Splitter): AsyncGenerator<Cells[]> {
  for await (const part of text) {
    const rows = await splitter.take(part);
    if (rows.length > 0) yield rows;
  }
  const rows = await splitter.end();
  if (rows.length > 0) yield rows;
}

/** Rows of one line each, without quoting. */
class Lines implements Splitter {
  /** The next one, from 1. */
  line = 1;
  /** The beginning of a line. */
  rest = '';
  readonly #separator: string;

  constructor(separator: string) {
    this.#separator = separator;
  }

  take(part: string): Cells[] {
    const lines = (this.rest + part).split('\n');
    this.rest = lines.pop() ?? '';
    return lines.map((whole) => this.#cellsOf(whole));
  }

  end(): Cells[] {
    return this.rest === '' ? [] : [this.#cellsOf(this.rest)];
  }

  #cellsOf(whole: string): Cells {
    const cells = (whole.endsWith('\r') ? whole.slice(0, -1) : whole).split(this.#separator);
    return { line: this.line++, cells };
  }
}

/** A quote mark, or a line that ends as no other system ends it. */
const notPlain = /"|\r(?!\n|$)/;

/**
 * Rows of a comma-separated text. Until something is quoted a row is a line, as it is all through the largest files;
 * from there on csv-parse reads, which takes many times as long.
 */
class Commas implements Splitter {
  readonly #file: string;
  readonly #plain = new Lines(',');
  #quoted: QuotedCommas | undefined;

  constructor(file: string) {
    this.#file = file;
  }

  take(part: string): Cells[] | Promise<Cells[]> {
    if (this.#quoted) return this.#quoted.take(part);
    const text = this.#plain.rest + part;
    if (!notPlain.test(text)) return withoutEmpty(this.#plain.take(part));
    this.#quoted = new QuotedCommas(this.#file, this.#plain.line);
    return this.#quoted.take(text);
  }

  end(): Cells[] | Promise<Cells[]> {
    return this.#quoted ? this.#quoted.end() : withoutEmpty(this.#plain.end());
  }
}

const withoutEmpty = (rows: Cells[]): Cells[] =>
  rows.filter(({ cells }) => cells.length > 1 || cells[0] !== '');

/** RFC 4180, by csv-parse. @throws ImportRefused for a quote mark out of place */
class QuotedCommas implements Splitter {
  readonly #rows: Cells[] = [];
  readonly #parser: Parser;
  readonly #failed: Promise<void>;

  constructor(file: string, first: number) {
    // how lines end is guessed from the first one, and known of what comes later
    const ends = first > 1 ? { recordDelimiter: ['\r\n', '\n'] } : {};
    this.#parser = parse({ relaxColumnCount: true, ...ends });
    let line = first; // counted here: as `info` of each record it takes a fifth of the parser's time
    this.#parser.on('data', (cells: string[]) => {
      this.#rows.push({ line, cells });
      line += 1 + lineBreaks(cells);
    });
    this.#failed = finished(this.#parser).catch((error: CsvError) => {
      const at = first - 1 + Number(error.lines);
      throw new ImportRefused([`${file}:${at}: ${error.message.replace(/ at line \d+/, '')}`]);
    });
    this.#failed.catch(() => {}); // told where it is awaited
  }

  async take(part: string): Promise<Cells[]> {
    await new Promise<void>((resolve) => this.#parser.write(part, () => resolve()));
    if (this.#parser.errored) await this.#failed;
    return withoutEmpty(this.#rows.splice(0));
  }

  async end(): Promise<Cells[]> {
    this.#parser.end();
    await this.#failed;
    return withoutEmpty(this.#rows);
  }
}

function lineBreaks(cells: readonly string[]): number {
  let count = 0;
  for (const cell of cells) for (let i = cell.indexOf('\n'); i >= 0; i = cell.indexOf('\n', i + 1)) count++;
  return count;
}
