import { describe, expect, test } from 'vitest';
import {
  formatDateText,
  formatList,
  formatMoney,
  formatMoneyRange,
  formatRange,
  nameOfCurrency,
  nameOfRegion,
} from '../../../src/explorer/format/format.ts';

describe('format', () => {
  test.each([
    ['2025-05-04', 'May 4, 2025'],
    ['2025-05-04T10:00:00Z', 'May 4, 2025'],
    ['2025', '2025'],
    ['spring 2025', 'spring 2025'],
    ['2025-99-99', '2025-99-99'],
  ])('formatDateText writes %s as %s', (text, written) => expect(formatDateText(text)).toBe(written));

  test('formatRange writes one number where both ends are the same', () => {
    expect(formatRange({ low: 2, high: 4 })).toBe('2–4');
    expect(formatRange({ low: 1.5, high: 1.5 })).toBe('1.5');
  });

  test('formatMoney leaves out cents, and the sign of an unknown currency', () => {
    expect(formatMoney(100_000.4, 'USD')).toBe('$100,000');
    expect(formatMoney(100_000, null)).toBe('100,000');
    expect(formatMoney(100_000, 'points')).toBe('100,000');
    expect(formatMoneyRange(50_000, 60_000, 'EUR')).toMatch(/^€50,000\s–\s€?60,000$/);
  });

  test('Regions and currencies are named by their ISO codes, and other codes stay', () => {
    expect([nameOfRegion('DE'), nameOfRegion('US-CA'), nameOfRegion('')]).toEqual(['Germany', 'US-CA', '']);
    expect([nameOfCurrency('USD'), nameOfCurrency('points')]).toEqual(['US dollars', 'points']);
  });

  test('formatList joins with a conjunction, and is empty without items', () => {
    expect(formatList(['SQL', 'Python'])).toBe('SQL and Python');
    expect(formatList([])).toBe('');
  });
});
