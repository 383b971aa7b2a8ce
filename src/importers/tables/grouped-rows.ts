import type { ImportNotes } from '../import-notes.ts';
import type { Row } from './row.ts';

/** Takes the rows of a table group by group. The table must be in order of the key column; one group is in memory at a time. */
export class GroupedRows {
  readonly #parts: AsyncIterator<Row[]>;
  readonly #column: string;
  readonly #isKey: (text: string) => boolean;
  readonly #notes: ImportNotes;
  #rows: readonly Row[] = [];
  #next = 0;
  #lastKey = '';

  /** @param isKey whether a text may be a key; a row with another text is refused */
  constructor(
    parts: AsyncIterable<Row[]>,
    column: string,
    isKey: (text: string) => boolean,
    notes: ImportNotes,
  ) {
    this.#parts = parts[Symbol.asyncIterator]();
    this.#column = column;
    this.#isKey = isKey;
    this.#notes = notes;
  }

  /** The rows with a key. Keys must be asked for in ascending order; rows with a key in between are skipped. */
  async take(key: string): Promise<Row[]> {
    const group: Row[] = [];
    for (;;) {
      // waits only when the next part of the file must be read: a wait per row takes longer than the row
      const row = this.#rows[this.#next] ?? (await this.#read());
      if (row === null) break;
      const rowKey = row.cell(this.#column);
      if (rowKey < this.#lastKey)
        this.#notes.refuse(`${rowKey} comes after ${this.#lastKey}: not in order`, row);
      else if (rowKey > key) break;
      else this.#lastKey = rowKey;
      this.#next++;
      if (rowKey === key) group.push(row);
      else if (this.#isKey(rowKey)) this.#notes.skip(`${this.#column} of no occupation here`, row);
      else this.#notes.refuse(`${this.#column}: ${JSON.stringify(rowKey)} is no such code`, row);
    }
    return group;
  }

  /** Reads and skips the remaining rows. */
  async end(): Promise<void> {
    await this.take('\uffff');
  }

  /** The first row of the next part of the file, or null at its end. */
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
