import { TextHash } from '../../domain/collections/text-hash.ts';
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

/** What is kept of a row: its line, and a hash of each column that is read. */
interface KeptRow {
  readonly line: number;
  readonly hashes: readonly number[];
}

/** Tells concepts that a file repeats: ESCO 1.2.1 has rows that differ in `modifiedDate` only. */
export class ConceptRows {
  readonly #notes: ImportNotes;
  readonly #rows = new Map<string, KeptRow>();
  readonly #hash = new TextHash();

  constructor(notes: ImportNotes) {
    this.#notes = notes;
  }

  /**
   * Whether a row is the first of its concept. A repetition is skipped and counted; as no column that is read differs,
   * the newest is taken with the first. A row that contradicts an earlier one is refused.
   */
  isFirst(row: Row): boolean {
    const uri = row.cell('conceptUri');
    const hashes = columns.map((name) => this.#hash.add(row.cell(name))[0]);
    const earlier = this.#rows.get(uri);
    if (!earlier) {
      this.#rows.set(uri, { line: row.line, hashes });
      return true;
    }
    const column = columns.find((_, i) => hashes[i] !== earlier.hashes[i]);
    if (column === undefined) this.#notes.skip('repeats a concept', row);
    else {
      this.#notes.refuse(
        `${uri} contradicts line ${earlier.line}, where ${column} is not ${shortened(row.cell(column))}`,
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
