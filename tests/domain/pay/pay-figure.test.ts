import { describe, expect, test } from 'vitest';
import { comparePayFigures, type PayFigure, yearlyPay } from '../../../src/domain/pay/pay-figure.ts';

const figure = (more: Partial<PayFigure> = {}): PayFigure => ({
  source: 'wages@2024',
  context: '2024|US|',
  region: 'US',
  currency: 'USD',
  year: 2024,
  measure: 'annual wage',
  code: 'soc-1',
  match: 'EXACT',
  median: 100,
  low: null,
  p25: null,
  p10: null,
  ...more,
});

test('comparePayFigures orders by precedence, then source, then the latest year', () => {
  const figures = [
    figure({ source: 'wages@2024', year: null, context: 'b' }),
    figure({ source: 'wages@2024', year: 2023 }),
    figure({ source: 'bls-seeds@1' }),
    figure({ source: 'wages@2024', year: null, context: 'a' }),
    figure({ source: 'wages@2024', year: 2024 }),
    figure({ source: 'local@1' }),
    figure({ source: 'alpha@1' }),
  ];
  expect(figures.sort(comparePayFigures).map(({ source, year, context }) => [source, year, context])).toEqual(
    [
      ['local@1', 2024, '2024|US|'],
      ['alpha@1', 2024, '2024|US|'],
      ['wages@2024', 2024, '2024|US|'],
      ['wages@2024', 2023, '2024|US|'],
      ['wages@2024', null, 'a'],
      ['wages@2024', null, 'b'],
      ['bls-seeds@1', 2024, '2024|US|'],
    ],
  );
});

describe('yearlyPay', () => {
  const us = { region: 'US', currency: 'USD' };

  test('yearlyPay is the median of the first own figure in the place and currency, never the middle of a range', () => {
    const figures = [
      figure({ median: null, low: 1, code: null }),
      figure({ match: 'BROAD', median: 1 }),
      figure({ currency: 'EUR', region: 'DE', median: 2 }),
      figure({ median: 3 }),
      figure({ median: 4 }),
    ];
    expect(yearlyPay(figures, us)).toBe(3);
    expect(yearlyPay(figures, { region: 'DE', currency: 'EUR' })).toBe(2);
    expect(yearlyPay(figures, { region: 'DE', currency: 'USD' })).toBeNull();
    expect(yearlyPay([], us)).toBeNull();
  });

  test.each<[string, Partial<PayFigure>, number | null]>([
    ['a range counts by its lower end', { low: 100_000 }, 100_000],
    ['a median above what can be published counts by the lowest quarter', { p25: 70, p10: 50 }, 70],
    ['or by the lowest tenth', { p10: 50 }, 50],
    ['a figure per hour is no pay per year', { median: 30, measure: 'wage per hour, before tax' }, null],
    ['a figure that says nothing of the kind is unknown', {}, null],
  ])('%s', (_, more, expected) => {
    expect(yearlyPay([figure({ median: null, ...more })], us)).toBe(expected);
  });
});
