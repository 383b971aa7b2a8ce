import type { ImportNotes } from '../import-notes.ts';
import type { Row } from '../tables/row.ts';

/** What makes two rows of a concept the same: all that is read of them. */
const columns = [
  'preferredLabel',
  'altLabels',
  'hiddenLabels',
  'description',
  'skillType',
  'reuseLevel',
  'iscoGroup',
  'code',
  'naceCode',
];

/** Tells concepts that a file repeats: ESCO 1.2.1 has rows that differ in `modifiedDate` only. */
export class ConceptRows {
  readonly #notes: ImportNotes;
  readonly #rows = new Map<string, Row>();

  constructor(notes: ImportNotes) {
    this.#notes = notes;
  }

  /**
   * Whether a row is the first of its concept. A repetition is skipped and counted; as no column that is read differs,
   * the newest is taken with the first. A row that contradicts an earlier one is refused.
   */
  isFirst(row: Row): boolean {
    const uri = row.cell('conceptUri');
    const earlier = this.#rows.get(uri);
    if (!earlier) {
      this.#rows.set(uri, row);
      return true;
    }
    const column = columns.find((name) => row.cell(name) !== earlier.cell(name));
    if (column === undefined) this.#notes.skip('repeats a concept', row);
    else {
      this.#notes.refuse(
        `${uri} contradicts line ${earlier.line}: ${column} is ${shortened(row.cell(column))} here and ${shortened(earlier.cell(column))} there`,
        row,
      );
    }
    return false;
  }

  /** Forgets the rows of the file that was read. */
  clear(): void {
    this.#rows.clear();
  }
}

const shortened = (text: string): string => JSON.stringify(text.length > 40 ? `${text.slice(0, 40)}…` : text);
