import { describe, expect, test } from 'vitest';
import { addressOf, anyPaths, hrefOf } from '../../src/explorer/navigation/address.ts';

describe('An address of the page', () => {
  test.each([
    '/',
    '/search?for=ai+engineer',
    '/roles/ml-engineer',
    '/skills/c%2B%2B',
    '/families/Machine%20learning%20and%20AI',
    '/paths',
    '/paths?from=ml-engineer&to=ai-architect',
    '/paths?from=a&to=b&by=FASTEST&moves=6&via=c,d&avoid=e&without=PIVOT&way=3',
    '/paths?start=my-skills&to=b',
    '/paths?from=a&to=b&without-levels=LEAD,EXECUTIVE&industries=finance&pay=130000&pay-known=yes',
    '/paths?from=a&to=b&bases=CURATED,RELATED&sources=editors&pay=50000&pay-region=DE&pay-currency=EUR',
    '/map?role=ml-engineer',
    '/my-skills?goal=ai-architect',
    '/compare?roles=a,b,c',
    '/sources',
  ])('%s is read and written alike', (href) => expect(hrefOf(addressOf(href))).toBe(href));

  test.each(['/nowhere', '/roles/a/b', '/nowhere/at'])('%s is no view', (href) =>
    expect(addressOf(href)).toEqual({ view: 'unknown' }),
  );

  test('takes what is usual for values that make no sense', () => {
    expect(addressOf('/paths?by=MAGIC&moves=99&way=0')).toEqual({ view: 'paths', ...anyPaths });
    expect(addressOf('/roles/%E0%A4%A')).toEqual({ view: 'role', ref: '%E0%A4%A' });
  });

  test('compares at most five roles', () => {
    expect(addressOf('/compare?roles=a,b,c,d,e,f')).toEqual({ view: 'compare', roles: [...'abcde'] });
  });
});
