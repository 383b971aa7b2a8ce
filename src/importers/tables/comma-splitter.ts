import { finished } from 'node:stream/promises';
import { type CsvError, type Parser, parse } from 'csv-parse';
import { ImportRefused } from '../import-refused.ts';
import { type Cells, LineSplitter, type Splitter } from './splitter.ts';

/** A quote mark, or a carriage return that is not part of a CRLF line break. */
const needsParser = /"|\r(?!\n|$)/;

/**
 * Comma-separated rows (RFC 4180), without empty lines. As long as no quoted cell goes on in the next line, a row is a
 * line, which holds for the largest files. From there on csv-parse reads, which takes many times as long.
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
    if (!needsParser.test(text)) return withoutEmpty(this.#lines.take(part));
    const rows: Cells[] = [];
    let start = 0;
    for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
      const cells = lineCells(text.slice(start, text[end - 1] === '\r' ? end - 1 : end));
      if (!cells) return this.#parseFrom(rows, text.slice(start));
      rows.push({ line: this.#lines.line++, cells });
      start = end + 1;
    }
    this.#lines.rest = text.slice(start);
    return withoutEmpty(rows);
  }

  async end(): Promise<Cells[]> {
    if (this.#parser) return this.#parser.end();
    const { rest, line } = this.#lines;
    if (!needsParser.test(rest)) return withoutEmpty(this.#lines.end());
    const cells = lineCells(rest);
    if (cells) return [{ line, cells }];
    const rows = await this.#parseFrom([], rest);
    return [...rows, ...((await (this.#parser as QuotedSplitter | undefined)?.end()) ?? [])];
  }

  async #parseFrom(rows: Cells[], text: string): Promise<Cells[]> {
    this.#parser = new QuotedSplitter(this.#file, this.#lines.line);
    return [...withoutEmpty(rows), ...(await this.#parser.take(text))];
  }
}

/** The cells of a line; null when it is no row by itself, or quotes otherwise than RFC 4180 says. */
function lineCells(line: string): string[] | null {
  if (line.includes('\r')) return null;
  if (!line.includes('"')) return line.split(',');
  const cells: string[] = [];
  for (let at = 0; ; at++) {
    const quoted = line[at] === '"' ? quotedCell(line, at) : null;
    if (line[at] === '"' && !quoted) return null;
    const end = quoted?.end ?? line.indexOf(',', at);
    const cell = quoted?.cell ?? line.slice(at, end < 0 ? undefined : end);
    if (!quoted && cell.includes('"')) return null;
    cells.push(cell);
    if (end < 0 || end === line.length) return cells;
    if (line[end] !== ',') return null;
    at = end;
  }
}

/** The quoted cell that begins at a place, and where it ends; null when it does not end in the line. */
function quotedCell(line: string, at: number): { readonly cell: string; readonly end: number } | null {
  let cell = '';
  for (let from = at + 1; ; ) {
    const mark = line.indexOf('"', from);
    if (mark < 0) return null;
    if (line[mark + 1] !== '"') return { cell: cell + line.slice(from, mark), end: mark + 1 };
    cell += line.slice(from, mark + 1);
    from = mark + 2;
  }
}

const withoutEmpty = (rows: Cells[]): Cells[] =>
  rows.filter(({ cells }) => cells.length > 1 || cells[0] !== '');

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
      throw new ImportRefused([`${file}:${at}: ${error.message.replace(/ at line \d+/, '')}`]);
    });
    this.#failed.catch(() => {}); // reported where it is awaited
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
