import { finished } from 'node:stream/promises';
import { type CsvError, type Parser, parse } from 'csv-parse';
import { ImportRefused } from '../import-refused.ts';
import { type Cells, LineSplitter, type Splitter } from './splitter.ts';

/** A quote mark, or a carriage return that is not part of a CRLF line break. */
const needsParser = /"|\r(?!\n|$)/;

/**
 * Comma-separated rows (RFC 4180), without empty lines. Up to the first quote mark a row is a line, which is all of the
 * largest files. From there on csv-parse reads, which takes many times as long.
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
    this.#parser = new QuotedSplitter(this.#file, this.#lines.line);
    return this.#parser.take(text);
  }

  end(): Cells[] | Promise<Cells[]> {
    return this.#parser ? this.#parser.end() : withoutEmpty(this.#lines.end());
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
