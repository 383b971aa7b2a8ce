import { describe, expect, test } from 'vitest';
import { anyPaths } from '../../../src/explorer/navigation/paths-address.ts';
import { orderOf, pathsWhere } from '../../../src/explorer/paths/paths-where.ts';

describe('orderOf', () => {
  test('orderOf asks for all paths that no other beats where measures are weighed up, else for the best by a ranking', () => {
    expect(orderOf(anyPaths)).toEqual({ first: 10, rankBy: 'TYPICAL' });
    expect(orderOf({ ...anyPaths, tradeOff: ['YEARS', 'PAY'] })).toEqual({
      first: 23,
      tradeOff: ['YEARS', 'PAY'],
    });
  });
});

describe('pathsWhere', () => {
  test('pathsWhere asks for nothing where the address asks for nothing', () => {
    expect(pathsWhere(anyPaths)).toEqual({});
  });

  test('pathsWhere turns what is left out into what is allowed', () => {
    const address = { ...anyPaths, withoutKinds: ['PIVOT', 'MAGIC'], withoutLevels: ['ENTRY', 'EXECUTIVE'] };
    expect(pathsWhere(address)).toEqual({
      kinds: ['PROMOTION', 'MANAGEMENT', 'LATERAL', 'SPECIALISATION'],
      seniority: ['MID', 'SENIOR', 'LEAD'],
    });
  });

  test('pathsWhere leaves out bases that the service does not know', () => {
    expect(pathsWhere({ ...anyPaths, bases: ['MAGIC'] })).toEqual({});
    expect(pathsWhere({ ...anyPaths, bases: ['RELATED', 'MAGIC'] })).toEqual({ bases: ['RELATED'] });
  });

  test('pathsWhere excludes unknown pay under a floor only', () => {
    expect(pathsWhere({ ...anyPaths, payKnown: true })).toEqual({});
    expect(pathsWhere({ ...anyPaths, pay: 90_000, payKnown: true })).toEqual({
      payNeverBelow: { amount: 90_000, currency: 'USD', region: 'US' },
      unknownPay: 'EXCLUDE',
    });
  });
});
