import { describe, expect, test } from 'vitest';
import { scaleOfOutlook, scaleOfPay } from '../../../src/explorer/map/shades.ts';

const figure = (median: number, currency: string, measure = 'wage per year') => ({
  pay: {
    edges: [{ low: null, high: null, median, mean: null, currency, measure, appliesTo: null }],
  },
});
const outlook = (value: number | null) => ({ outlook: { edges: [{ value, period: '2024-34' }] } });

describe('scaleOfPay', () => {
  test('Pay goes from the lowest to the highest of the commonest currency; by the hour or elsewhere it has no colour', () => {
    const scale = scaleOfPay([
      { ref: 'low', ...figure(40_000, 'USD') },
      { ref: 'high', ...figure(80_000, 'USD') },
      { ref: 'middle', ...figure(50_000, 'USD') },
      { ref: 'hour', ...figure(23, 'USD', 'wage per hour, before tax') },
      { ref: 'euro', ...figure(70_000, 'EUR') },
      { ref: 'none', pay: { edges: [] } },
    ]);
    expect([...(scale?.shades ?? [])]).toEqual([
      ['low', 0],
      ['high', 1],
      ['middle', Math.log(50 / 40) / Math.log(80 / 40)],
    ]);
    expect([scale?.low, scale?.high]).toEqual(['$40K', '$80K']);
  });

  test('Without any figure there is no scale', () => expect(scaleOfPay([])).toBeNull());
});

describe('scaleOfOutlook', () => {
  test('Growth is above 0, decline below, both at most 1; unknown has no colour', () => {
    const scale = scaleOfOutlook([
      { ref: 'grows', ...outlook(10) },
      { ref: 'shrinks', ...outlook(-55) },
      { ref: 'stays', ...outlook(0) },
      { ref: 'unknown', ...outlook(null) },
    ]);
    expect([...(scale?.shades ?? [])]).toEqual([
      ['grows', 0.5],
      ['shrinks', -1],
      ['stays', 0],
    ]);
  });
});
