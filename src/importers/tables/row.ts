import type { Place } from '../import-notes.ts';
import type { Columns } from './columns.ts';

/** Text, or a number of a workbook. */
export type Cell = string | number;

/** A row of a table. */
export class Row implements Place {
  readonly file: string;
  readonly line: number;
  readonly #columns: Columns;
  readonly #cells: readonly Cell[];

  constructor(file: string, line: number, columns: Columns, cells: readonly Cell[]) {
    this.file = file;
    this.line = line;
    this.#columns = columns;
    this.#cells = cells;
  }

  /** The trimmed cell of a column; empty when the table has no such column. */
  cell(column: string): string {
    const cell = this.#cells[this.#columns.indexOf(column)] ?? '';
    return typeof cell === 'string' ? cell.trim() : String(cell);
  }

  /** The cell of a column when a workbook has it as a number, else undefined. */
  number(column: string): number | undefined {
    const cell = this.#cells[this.#columns.indexOf(column)];
    return typeof cell === 'number' ? cell : undefined;
  }
}
