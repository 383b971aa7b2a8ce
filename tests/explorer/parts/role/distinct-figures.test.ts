import { expect, test } from 'vitest';
import type { EvidenceFragment, PayFigureFragment } from '../../../../src/explorer/api/operations.ts';
import { distinctPay } from '../../../../src/explorer/parts/role/distinct-figures.ts';

const evidence = (name: string): EvidenceFragment => ({
  basis: 'OFFICIAL',
  quote: null,
  line: null,
  reviewed: null,
  observedAt: null,
  source: { name, version: '1', title: name, url: null, licence: 'MIT', attribution: name, retrieved: null },
});
const pay = (source: string, part: Partial<PayFigureFragment> = {}): PayFigureFragment => ({
  low: null,
  high: null,
  median: 97_550,
  p10: 68_940,
  p90: 137_470,
  mean: null,
  currency: 'USD',
  year: 2025,
  measure: 'annual wage',
  appliesTo: { scheme: 'SOC', code: '29-1141', title: 'Registered nurses', match: 'EXACT' },
  evidence: [evidence(source)],
  match: 'EXACT',
  isWider: false,
  node: { name: 'United States' },
  ...part,
});

test('A figure that a publication and an extract of it give is shown once, with both sources', () => {
  const published = pay('oews', { measure: 'wage per year, before tax, without overtime' });
  const extract = pay('bls-oews-2025-seeds');
  expect(distinctPay([published, extract])).toEqual([
    { ...published, evidence: [evidence('oews'), evidence('bls-oews-2025-seeds')] },
  ]);
});

test('Of a survey that is made again only the latest year is shown, in each currency and unit of time', () => {
  const latest = pay('oews');
  const others = [
    pay('oews', { currency: 'EUR', year: 2023 }),
    pay('oews', { measure: 'wage per hour', year: 2024 }),
  ];
  expect(distinctPay([pay('seeds', { year: 2024, median: 93_600 }), latest, ...others])).toEqual([
    latest,
    ...others,
  ]);
});

test('Figures of another place, occupation or amount stay apart', () => {
  const figures = [
    pay('oews'),
    pay('oews', { node: { name: 'Seattle' } }),
    pay('oews', { appliesTo: { scheme: 'SOC', code: '29-1171', title: null, match: 'BROAD' } }),
    pay('oews', { appliesTo: null }),
    pay('oews', { median: 97_551 }),
  ];
  expect(distinctPay(figures)).toEqual(figures);
});
