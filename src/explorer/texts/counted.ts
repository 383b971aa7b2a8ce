import { formatCount, formatRange } from '../format/format.ts';

export const many = (count: number, one: string, more: string): string =>
  `${formatCount(count)} ${count === 1 ? one : more}`;

export const yearsOf = (range: { readonly low: number; readonly high: number }): string =>
  `${formatRange(range)} ${range.low === range.high && range.high === 1 ? 'year' : 'years'}`;
