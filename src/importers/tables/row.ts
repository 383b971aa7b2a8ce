import type { Place } from '../import-notes.ts';

/** A row of a table. */
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

  /** The trimmed cell of a column; empty when the table has no such column. */
  cell(column: string): string {
    const i = this.#columns.get(column);
    return i === undefined ? '' : (this.#cells[i] ?? '').trim();
  }
}
