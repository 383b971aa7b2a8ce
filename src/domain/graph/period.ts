import { compareText } from '../collections/text.ts';

/** A year of four digits; `2023/24` ends in the second of its two years. */
const years = /(?<!\d)(\d{4})(?:\/(\d\d)(?!\d))?(?!\d)/g;

/** The latest year that a period names, or -1 without one. */
export const latestYear = (period: string): number =>
  Math.max(
    -1,
    ...[...period.matchAll(years)].map(([, year = '', end]) =>
      Number(end === undefined ? year : `${year.slice(0, 2)}${end}`),
    ),
  );

/**
 * Orders periods from the newest to the oldest: by the latest year that their text names (`2021-2024` ends in 2024), of
 * equal years the later text by code point first. A period without a year, and an unknown one, come last.
 */
export function compareNewest(a: string | null, b: string | null): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return latestYear(b) - latestYear(a) || compareText(b, a);
}
