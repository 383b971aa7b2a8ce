import type { ImportNotes } from '../import-notes.ts';
import type { Row } from './row.ts';

/** What publishers write for an unknown value. */
const unknown = new Set(['', 'n/a', 'N/A']);

/** The number in a cell, or null when unknown. Records a problem for anything else, and for a number out of range. */
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

/** The month in a cell, `08/2023` as `2023-08`, or null when unknown. Records a problem for anything else. */
export function monthIn(row: Row, column: string, notes: ImportNotes): string | null {
  const cell = row.cell(column);
  if (unknown.has(cell)) return null;
  const [, month, year] = /^(0[1-9]|1[0-2])\/(\d{4})$/.exec(cell) ?? [];
  if (year) return `${year}-${month}`;
  notes.refuse(`${column}: ${JSON.stringify(cell)} is not a month such as 08/2023`, row);
  return null;
}

/** To four decimal places, which is finer than any survey measures. */
export const rounded = (value: number): number => Math.round(value * 10_000) / 10_000;
