import type { Cell } from './row.ts';

/** The cells of one row, and the line on which it begins, from 1. */
export interface Cells {
  readonly line: number;
  readonly cells: readonly Cell[];
}

/** Splits a text into rows, one part of the text at a time. */
export interface Splitter {
  /** @returns the rows that are complete */
  take(part: string): Cells[] | Promise<Cells[]>;
  /** @returns the last row when it has no line break */
  end(): Cells[] | Promise<Cells[]>;
}

/** Rows of one line each, without quoting. */
export class LineSplitter implements Splitter {
  /** Number of the next line, from 1. */
  line = 1;
  /** The beginning of that line, as far as it was taken. */
  rest = '';
  readonly #separator: string;

  constructor(separator: string) {
    this.#separator = separator;
  }

  take(part: string): Cells[] {
    const lines = (this.rest + part).split('\n');
    this.rest = lines.pop() ?? '';
    return lines.map((line) => this.#cellsOf(line));
  }

  end(): Cells[] {
    return this.rest === '' ? [] : [this.#cellsOf(this.rest)];
  }

  #cellsOf(line: string): Cells {
    const cells = (line.endsWith('\r') ? line.slice(0, -1) : line).split(this.#separator);
    return { line: this.line++, cells };
  }
}
