import { describe, expect, test } from 'vitest';
import { comparePay, medianPay, type PayFigure, payDifference } from '../../../src/domain/pay/pay.ts';

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

describe('payDifference', () => {
  test('is between two medians of one source, for different occupations', () => {
    expect(payDifference([figure()], [figure({ code: 'soc-2', match: 'CLOSE', median: 130 })])).toEqual({
      difference: {
        from: 100,
        to: 130,
        source: 'wages@2024',
        region: 'US',
        currency: 'USD',
        year: 2024,
        measure: 'annual wage',
      },
      reason: null,
    });
  });

  test('takes figures without a code as the roles’ own', () => {
    const own = { code: null, match: null };
    expect(payDifference([figure(own)], [figure({ ...own, median: 90 })]).difference).toMatchObject({
      from: 100,
      to: 90,
    });
  });

  test.each<[string, Partial<PayFigure>, Partial<PayFigure>]>([
    ['NO_FIGURE', { median: null }, { code: 'soc-2' }],
    ['BROAD_MATCH', { match: 'BROAD' }, { code: 'soc-2' }],
    ['BROAD_MATCH', { code: 'soc-2' }, { match: 'NARROW' }],
    ['BROAD_MATCH', { code: 'soc-2' }, { match: null }],
    ['SAME_OCCUPATION', {}, {}],
    ['DIFFERENT_SOURCES', {}, { code: 'soc-2', source: 'wages@2023' }],
    ['DIFFERENT_SOURCES', {}, { code: 'soc-2', region: 'DE' }],
    ['DIFFERENT_SOURCES', {}, { code: 'soc-2', currency: 'EUR' }],
    ['DIFFERENT_SOURCES', {}, { code: 'soc-2', measure: 'hourly wage' }],
    ['DIFFERENT_SOURCES', {}, { code: 'soc-2', year: 2023 }],
  ])('is unknown, %s, between %j and %j', (reason, a, b) => {
    expect(payDifference([figure(a)], [figure(b)])).toEqual({ difference: null, reason });
  });

  test('is unknown where a role has no figures at all', () => {
    expect(payDifference([], [figure()]).reason).toBe('NO_FIGURE');
    expect(payDifference([figure()], []).reason).toBe('NO_FIGURE');
  });

  test('goes by the figures that are believed first', () => {
    const a = [figure({ source: 'editors@1', median: 1 }), figure({ median: 2 })];
    const b = [
      figure({ code: 'soc-2', median: 5 }),
      figure({ code: 'soc-2', source: 'editors@1', median: 9 }),
    ];
    expect(payDifference(a, b).difference).toMatchObject({ from: 1, to: 9 });
    expect(payDifference(a.slice(1), b).difference).toMatchObject({ from: 2, to: 5 });
  });
});

test('figures are believed by precedence, then source, then the latest first', () => {
  const figures = [
    figure({ source: 'wages@2024', year: null, context: 'b' }),
    figure({ source: 'wages@2024', year: 2023 }),
    figure({ source: 'bls-seeds@1' }),
    figure({ source: 'wages@2024', year: null, context: 'a' }),
    figure({ source: 'wages@2024', year: 2024 }),
    figure({ source: 'local@1' }),
    figure({ source: 'alpha@1' }),
  ];
  expect(figures.sort(comparePay).map(({ source, year, context }) => [source, year, context])).toEqual([
    ['local@1', 2024, '2024|US|'],
    ['alpha@1', 2024, '2024|US|'],
    ['wages@2024', 2024, '2024|US|'],
    ['wages@2024', 2023, '2024|US|'],
    ['wages@2024', null, 'a'],
    ['wages@2024', null, 'b'],
    ['bls-seeds@1', 2024, '2024|US|'],
  ]);
});

describe('medianPay', () => {
  test('is that of the first own figure of the place and currency, never the middle of a range', () => {
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
