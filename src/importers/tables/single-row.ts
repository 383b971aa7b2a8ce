import type { ImportNotes } from '../import-notes.ts';
import type { Row } from './row.ts';

/**
 * The first of rows that should be one. Repetitions are skipped and counted; a row that contradicts the first is refused
 * with both lines.
 *
 * @param columns what the rows must agree on
 */
export function singleRow(
  rows: readonly Row[],
  columns: readonly string[],
  notes: ImportNotes,
): Row | undefined {
  const [first, ...others] = rows;
  for (const row of others) {
    const column = columns.find((name) => row.cell(name) !== first?.cell(name));
    if (column === undefined) notes.skip('repeats a row', row);
    else {
      notes.refuse(
        `contradicts line ${first?.line}: ${column} is ${JSON.stringify(row.cell(column))} here and ${JSON.stringify(first?.cell(column))} there`,
        row,
      );
    }
  }
  return first;
}
