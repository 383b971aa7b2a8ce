import { describe, expect, test } from 'vitest';
import { comparePayFigures, medianPay, type PayFigure } from '../../../src/domain/pay/pay-figure.ts';

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

describe('medianPay', () => {
  test('medianPay is the median of the first own figure in the place and currency, never the middle of a range', () => {
    const figures = [
      figure({ median: null, code: null }),
      figure({ match: 'BROAD', median: 1 }),
      figure({ currency: 'EUR', region: 'DE', median: 2 }),
      figure({ median: 3 }),
      figure({ median: 4 }),
    ];
    expect(medianPay(figures, 'USD', 'US')).toBe(3);
    expect(medianPay(figures, 'EUR', 'DE')).toBe(2);
    expect(medianPay(figures, 'USD', 'DE')).toBeNull();
    expect(medianPay([], 'USD', 'US')).toBeNull();
  });
});
