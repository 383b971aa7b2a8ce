import type { ImportNotes } from './import-notes.ts';
import type { Row } from './table-file.ts';

/** Rows of a table that is in order of a column, taken group by group: of the file, one group is in memory. */
export class GroupedRows {
  readonly #parts: AsyncIterator<Row[]>;
  readonly #column: string;
  readonly #notes: ImportNotes;
  #rows: readonly Row[] = [];
  #next = 0;
  #last = '';

  constructor(parts: AsyncIterable<Row[]>, column: string, notes: ImportNotes) {
    this.#parts = parts[Symbol.asyncIterator]();
    this.#column = column;
    this.#notes = notes;
  }

  /** The rows with a key, which must come in ascending order. Rows with keys between are about nothing known. */
  async take(key: string): Promise<Row[]> {
    const taken: Row[] = [];
    for (let row = await this.#peek(); row !== null; row = await this.#peek()) {
      const own = row.cell(this.#column);
      if (own < this.#last) this.#notes.refuse(`${own} comes after ${this.#last}: not in order`, row);
      else if (own > key) break;
      else this.#last = own;
      this.#next++;
      if (own === key) taken.push(row);
      else this.#notes.skip(`${this.#column} of no occupation here`, row);
    }
    return taken;
  }

  /** Reads what is left. */
  async end(): Promise<void> {
    await this.take('\uffff');
  }

  /** Waits for the file only when a part of it is used up. */
  #peek(): Row | null | Promise<Row | null> {
    return this.#rows[this.#next] ?? this.#read();
  }

  async #read(): Promise<Row | null> {
    for (;;) {
      const { value, done } = await this.#parts.next();
      if (done) return null;
      this.#rows = value;
      this.#next = 0;
      if (value[0]) return value[0];
    }
  }
}
