import { formatCount, formatRange } from '../format/format.ts';

/** "1 role", "2 roles". @param one the noun in the singular @param more in the plural, also for 0 */
export const quantity = (count: number, one: string, more: string): string =>
  `${formatCount(count)} ${count === 1 ? one : more}`;

/** "2–4 years", "1 year". */
export const yearsOf = (range: { readonly low: number; readonly high: number }): string =>
  `${formatRange(range)} ${range.low === range.high && range.high === 1 ? 'year' : 'years'}`;
