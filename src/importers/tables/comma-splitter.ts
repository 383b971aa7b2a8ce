import { finished } from 'node:stream/promises';
import { type CsvError, type Parser, parse } from 'csv-parse';
import { ImportRefused } from '../import-refused.ts';
import { type Cells, LineSplitter, type Splitter } from './splitter.ts';

/** A quote mark, or a carriage return that is not part of a CRLF line break. */
const needsParser = /"|\r(?!\n|$)/;

/** Maximum number of characters of a row that is read here: a quote mark that is never closed takes in the whole file. */
const maxRow = 1_000_000;

/**
 * Comma-separated rows (RFC 4180). From the first row on that is otherwise, csv-parse reads, which
 * takes many times as long, and says what is wrong.
 */
export class CommaSplitter implements Splitter {
  readonly #file: string;
  readonly #lines = new LineSplitter(',');
  #parser: QuotedSplitter | undefined;

  /** @param file named in problems */
  constructor(file: string) {
    this.#file = file;
  }

  take(part: string): Cells[] | Promise<Cells[]> {
    if (this.#parser) return this.#parser.take(part);
    const text = this.#lines.rest + part;
    if (!needsParser.test(text)) return this.#lines.take(part);
    const rows: Cells[] = [];
    let start = 0;
    for (let end = rowEnd(text, 0); end >= 0; end = rowEnd(text, start)) {
      const cells = rowCells(text.slice(start, text[end - 1] === '\r' ? end - 1 : end));
      if (!cells) return this.#parseFrom(rows, text.slice(start));
      rows.push({ line: this.#lines.line, cells });
      this.#lines.line += 1 + lineBreaks(cells);
      start = end + 1;
    }
    if (text.length - start > maxRow) return this.#parseFrom(rows, text.slice(start));
    this.#lines.rest = text.slice(start);
    return rows;
  }

  async end(): Promise<Cells[]> {
    if (this.#parser) return this.#parser.end();
    const { rest, line } = this.#lines;
    if (!needsParser.test(rest)) return this.#lines.end();
    const cells = rowCells(rest);
    if (cells) return [{ line, cells }];
    const rows = await this.#parseFrom([], rest);
    return [...rows, ...((await (this.#parser as QuotedSplitter | undefined)?.end()) ?? [])];
  }

  async #parseFrom(rows: Cells[], text: string): Promise<Cells[]> {
    this.#parser = new QuotedSplitter(this.#file, this.#lines.line);
    return [...rows, ...(await this.#parser.take(text))];
  }
}

/** The line break that ends a row: the first with an even number of quote marks before it. -1 when it is not there. */
function rowEnd(text: string, start: number): number {
  let mark = text.indexOf('"', start);
  for (let end = text.indexOf('\n', start); end >= 0; ) {
    if (mark < 0 || mark > end) return end;
    const closing = text.indexOf('"', mark + 1);
    if (closing < 0) return -1;
    if (closing > end) end = text.indexOf('\n', closing);
    mark = text.indexOf('"', closing + 1);
  }
  return -1;
}

/** The cells of a row; null when it is written otherwise than RFC 4180 says. */
function rowCells(row: string): string[] | null {
  if (!row.includes('"')) return row.includes('\r') ? null : row.split(',');
  const cells: string[] = [];
  for (let at = 0; ; at++) {
    const quoted = row[at] === '"' ? quotedCell(row, at) : null;
    if (row[at] === '"' && !quoted) return null;
    const end = quoted?.end ?? row.indexOf(',', at);
    const cell = quoted?.cell ?? row.slice(at, end < 0 ? undefined : end);
    if (!quoted && /["\r\n]/.test(cell)) return null;
    cells.push(cell);
    if (end < 0 || end === row.length) return cells;
    if (row[end] !== ',') return null;
    at = end;
  }
}

/** The quoted cell that begins at a place, and where it ends; null when it does not end in the row. */
function quotedCell(row: string, at: number): { readonly cell: string; readonly end: number } | null {
  let cell = '';
  for (let from = at + 1; ; ) {
    const mark = row.indexOf('"', from);
    if (mark < 0) return null;
    if (row[mark + 1] !== '"') return { cell: cell + row.slice(from, mark), end: mark + 1 };
    cell += row.slice(from, mark + 1);
    from = mark + 2;
  }
}

/** Rows with quoted cells (RFC 4180), by csv-parse. @throws ImportRefused for a quote mark out of place */
export class QuotedSplitter implements Splitter {
  readonly #rows: Cells[] = [];
  readonly #parser: Parser;
  readonly #failed: Promise<void>;

  constructor(file: string, firstLine: number, delimiter = ',') {
    // csv-parse guesses the line break from the first line; later parts are known to have one of these two
    const ends = firstLine > 1 ? { recordDelimiter: ['\r\n', '\n'] } : {};
    this.#parser = parse({ relaxColumnCount: true, delimiter, ...ends });
    let line = firstLine; // counted here: the parser's own count per record takes a fifth of its time
    this.#parser.on('data', (cells: string[]) => {
      this.#rows.push({ line, cells });
      line += 1 + lineBreaks(cells);
    });
    this.#failed = finished(this.#parser).catch((error: CsvError) => {
      const at = firstLine - 1 + Number(error.lines);
      throw new ImportRefused([`${file}:${at}: ${problemOf(error)}`]);
    });
    this.#failed.catch(() => {}); // reported where it is awaited
  }

  async take(part: string): Promise<Cells[]> {
    await new Promise<void>((resolve) => this.#parser.write(part, () => resolve()));
    if (this.#parser.errored) await this.#failed;
    return this.#rows.splice(0);
  }

  async end(): Promise<Cells[]> {
    this.#parser.end();
    await this.#failed;
    return this.#rows;
  }
}

function problemOf({ code, message }: CsvError): string {
  if (code === 'CSV_QUOTE_NOT_CLOSED') return 'a quote mark is never closed: is the file cut off?';
  if (code === 'CSV_INVALID_CLOSING_QUOTE') return 'text stands behind the closing quote mark of a cell';
  if (code === 'INVALID_OPENING_QUOTE') return 'a quote mark stands within a cell that is not quoted';
  return message.replace(/ at line \d+/, '');
}

function lineBreaks(cells: readonly string[]): number {
  let count = 0;
  for (const cell of cells) for (let i = cell.indexOf('\n'); i >= 0; i = cell.indexOf('\n', i + 1)) count++;
  return count;
}
