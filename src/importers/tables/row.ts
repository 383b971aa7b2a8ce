import type { Place } from '../import-notes.ts';
import type { Columns } from './columns.ts';

/** A row of a table. */
export class Row implements Place {
  readonly file: string;
  readonly line: number;
  readonly #columns: Columns;
  readonly #cells: readonly string[];

  constructor(place: Place, columns: Columns, cells: readonly string[]) {
    this.file = place.file;
    this.line = place.line;
    this.#columns = columns;
    this.#cells = cells;
  }

  /** The trimmed cell of a column; empty when the table has no such column. */
  cell(column: string): string {
    return (this.#cells[this.#columns.indexOf(column)] ?? '').trim();
  }
}
