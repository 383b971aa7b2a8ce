import { describe, expect, test } from 'vitest';
import { payDifference } from '../../../src/domain/pay/pay-difference.ts';
import type { PayFigure } from '../../../src/domain/pay/pay-figure.ts';

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

describe('payDifference', () => {
  test('payDifference compares two medians of one source about different occupations', () => {
    expect(payDifference([figure()], [figure({ code: 'soc-2', match: 'CLOSE', median: 130 })])).toEqual({
      difference: {
        from: 100,
        to: 130,
        compared: 'MEDIAN',
        source: 'wages@2024',
        region: 'US',
        currency: 'USD',
        year: 2024,
        measure: 'annual wage',
        fromMatch: 'EXACT',
        toMatch: 'CLOSE',
      },
      reason: null,
    });
  });

  test('payDifference takes figures without a code as those of the roles themselves', () => {
    const roleItself = { code: null, match: null };
    expect(
      payDifference([figure(roleItself)], [figure({ ...roleItself, median: 90 })]).difference,
    ).toMatchObject({
      from: 100,
      to: 90,
    });
  });

  test('payDifference compares the lower ends of two ranges that have no median', () => {
    const range = (low: number) => figure({ median: null, low, code: null, match: null });
    expect(payDifference([range(100)], [range(90)]).difference).toMatchObject({
      from: 100,
      to: 90,
      compared: 'LOWER_END',
    });
    expect(payDifference([range(100)], [figure({ code: null, match: null })])).toEqual({
      difference: null,
      reason: 'DIFFERENT_SOURCES',
    });
  });

  test.each<[string, Partial<PayFigure>, Partial<PayFigure>]>([
    ['NO_FIGURE', { median: null }, { code: 'soc-2' }],
    ['DIFFERENT_SOURCES', { median: null, low: 90, source: 'brief@1' }, { code: 'soc-2' }],
    ['BROAD_MATCH', { match: 'BROAD' }, { code: 'soc-2' }],
    ['BROAD_MATCH', { code: 'soc-2' }, { match: 'NARROW' }],
    ['BROAD_MATCH', { code: 'soc-2' }, { match: null }],
    ['SAME_OCCUPATION', {}, {}],
    ['DIFFERENT_SOURCES', {}, { code: 'soc-2', source: 'wages@2023' }],
    ['DIFFERENT_SOURCES', {}, { code: 'soc-2', region: 'DE' }],
    ['DIFFERENT_SOURCES', {}, { code: 'soc-2', currency: 'EUR' }],
    ['DIFFERENT_SOURCES', {}, { code: 'soc-2', measure: 'hourly wage' }],
    ['DIFFERENT_SOURCES', {}, { code: 'soc-2', year: 2023 }],
  ])('payDifference is unknown with %s between %j and %j', (reason, a, b) => {
    expect(payDifference([figure(a)], [figure(b)])).toEqual({ difference: null, reason });
  });

  test('payDifference is unknown with NO_FIGURE when a role has no figures', () => {
    expect(payDifference([], [figure()]).reason).toBe('NO_FIGURE');
    expect(payDifference([figure()], []).reason).toBe('NO_FIGURE');
  });

  test('payDifference compares the first comparable figures', () => {
    const a = [figure({ source: 'editors@1', median: 1 }), figure({ median: 2 })];
    const b = [
      figure({ code: 'soc-2', median: 5 }),
      figure({ code: 'soc-2', source: 'editors@1', median: 9 }),
    ];
    expect(payDifference(a, b).difference).toMatchObject({ from: 1, to: 9 });
    expect(payDifference(a.slice(1), b).difference).toMatchObject({ from: 2, to: 5 });
  });
});
