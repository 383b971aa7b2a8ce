import type { ImportNotes } from '../import-notes.ts';
import type { Row } from './row.ts';

/** What publishers write for an unknown value. */
const unknown = new Set(['', 'n/a', 'N/A']);

/** Digits grouped in threes by commas, as spreadsheets write them. */
const grouped = /^-?\d{1,3}(,\d{3})+$/;
/** Three digits after one point. */
const thousandths = /^[1-9]\d{0,2}\.\d{3}$/;
const plain = /^-?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;

/**
 * The number in a cell, or null when unknown. `262,930` is 262930. Records a problem for anything else, for a number out
 * of range, and for a text that may be two numbers in range: `1.200` is 1.2 or 1200, depending on the country.
 */
export function numberIn(
  row: Row,
  column: string,
  notes: ImportNotes,
  { min = 0, max = Number.POSITIVE_INFINITY }: { readonly min?: number; readonly max?: number } = {},
): number | null {
  const typed = row.number(column);
  const cell = row.cell(column);
  if (unknown.has(cell)) return null;
  const value =
    typed ?? (plain.test(cell) ? Number(cell) : grouped.test(cell) ? withoutMarks(cell) : Number.NaN);
  if (typed === undefined && isAmbiguous(cell, min, max)) {
    notes.refuse(`${column}: ${JSON.stringify(cell)} is ambiguous; write numbers as 1200.5`, row);
    return null;
  }
  if (value >= min && value <= max && value !== Number.POSITIVE_INFINITY) return value;
  const range =
    max < Number.POSITIVE_INFINITY
      ? ` of ${min} to ${max}`
      : min > Number.NEGATIVE_INFINITY
        ? ` of ${min} or more`
        : '';
  notes.refuse(`${column}: ${JSON.stringify(cell)} is not a number${range}`, row);
  return null;
}

/** Whether a text has both marks of thousands and of decimals, or one that may be either with both readings in range. */
function isAmbiguous(cell: string, min: number, max: number): boolean {
  if (!cell.includes('.')) return false;
  if (cell.includes(',')) return true;
  if (!thousandths.test(cell)) return false;
  const value = withoutMarks(cell);
  return value >= min && value <= max;
}

const withoutMarks = (digits: string): number => Number(digits.replace(/[.,]/g, ''));

/** Whether a cell says TRUE, in any letter case; empty is false. Records a problem for anything else but FALSE. */
export function flagIn(row: Row, column: string, notes: ImportNotes): boolean {
  const cell = row.cell(column).toUpperCase();
  if (cell !== '' && cell !== 'TRUE' && cell !== 'FALSE') {
    notes.refuse(`${column}: ${JSON.stringify(row.cell(column))} is neither TRUE nor FALSE`, row);
  }
  return cell === 'TRUE';
}

const monthNames = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/**
 * The month in a cell, `08/2023` or a spreadsheet's `Aug-23` or `2023-08-01` as `2023-08`, or null when unknown. Records a problem for
 * anything else.
 */
export function monthIn(row: Row, column: string, notes: ImportNotes): string | null {
  const cell = row.cell(column);
  if (unknown.has(cell)) return null;
  const [, month, year] = /^(0[1-9]|1[0-2])\/(\d{4})$/.exec(cell) ?? [];
  if (year) return `${year}-${month}`;
  const [, monthName = '', shortYear] = /^([A-Z][a-z]{2})-(\d\d)$/.exec(cell) ?? [];
  const number = monthNames.indexOf(monthName) + 1;
  if (number > 0) return `20${shortYear}-${String(number).padStart(2, '0')}`;
  const [, date] = /^(\d{4}-\d\d)-01$/.exec(cell) ?? [];
  if (date) return date;
  notes.refuse(`${column}: ${JSON.stringify(cell)} is not a month such as 08/2023`, row);
  return null;
}

/** To four decimal places, which is finer than any survey measures. */
export const rounded = (value: number): number => Math.round(value * 10_000) / 10_000;
