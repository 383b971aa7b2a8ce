import type { ImportNotes } from './import-notes.ts';
import type { Row } from './table-file.ts';

/** What publishers write for a value that they do not have. */
const unknown = new Set(['', 'n/a', 'N/A']);

/** A number of a row, null when unknown; one that is none, or out of range, is refused. */
export function numberIn(
  row: Row,
  column: string,
  notes: ImportNotes,
  { min = 0, max = Number.POSITIVE_INFINITY }: { readonly min?: number; readonly max?: number } = {},
): number | null {
  const cell = row.cell(column);
  if (unknown.has(cell)) return null;
  const value = Number(cell);
  if (!Number.isFinite(value) || value < min || value > max) {
    const range = max === Number.POSITIVE_INFINITY ? `${min} or more` : `${min} to ${max}`;
    notes.refuse(`${column}: ${JSON.stringify(cell)} is not a number of ${range}`, row);
    return null;
  }
  return value;
}

/** `08/2023` as `2023-08`; null when unknown. */
export function monthIn(row: Row, column: string, notes: ImportNotes): string | null {
  const cell = row.cell(column);
  if (unknown.has(cell)) return null;
  const [, month, year] = /^(0[1-9]|1[0-2])\/(\d{4})$/.exec(cell) ?? [];
  if (year) return `${year}-${month}`;
  notes.refuse(`${column}: ${JSON.stringify(cell)} is not a month such as 08/2023`, row);
  return null;
}

/** To four places: what surveys and their scales are good for. */
export const rounded = (value: number): number => Math.round(value * 10_000) / 10_000;
