import { describe, expect, test } from 'vitest';
import { addressOf, hrefOf } from '../../../src/explorer/navigation/address.ts';
import { anyPaths } from '../../../src/explorer/navigation/paths-address.ts';

describe('addressOf', () => {
  test.each([
    '/',
    '/search?for=ai+engineer',
    '/roles/ml-engineer',
    '/skills/c%2B%2B',
    '/families/Machine%20learning%20and%20AI',
    '/paths',
    '/paths?from=ml-engineer&to=ai-architect',
    '/paths?from=a&to=b&by=FASTEST&moves=6&via=c,d&avoid=e&without=PIVOT&way=3',
    '/paths?from=a&to=b&trade-off=PAY,STEPS&way=2',
    '/paths?start=my-skills&to=b',
    '/paths?from=a&to=b&without-levels=LEAD,EXECUTIVE&industries=finance&pay=130000&pay-known=yes',
    '/paths?from=a&to=b&bases=CURATED,RELATED&sources=editors&pay=50000&pay-region=DE&pay-currency=EUR',
    '/map?role=ml-engineer',
    '/map?from=a&to=b&with=official',
    '/my-skills?goal=ai-architect',
    '/compare?roles=a,b,c',
    '/sources',
  ])('addressOf reads %s so that hrefOf writes it again', (href) =>
    expect(hrefOf(addressOf(href))).toBe(href),
  );

  test.each(['/nowhere', '/roles/a/b', '/nowhere/at'])('addressOf finds no view at %s', (href) =>
    expect(addressOf(href)).toEqual({ view: 'unknown' }),
  );

  test('addressOf takes the usual value for one that makes no sense', () => {
    expect(addressOf('/paths?by=MAGIC&moves=99&way=0')).toEqual({ view: 'paths', ...anyPaths });
    for (const measures of ['YEARS', 'YEARS,YEARS', 'YEARS,MAGIC', 'YEARS,PAY,STEPS']) {
      expect(addressOf(`/paths?trade-off=${measures}`)).toEqual({ view: 'paths', ...anyPaths });
    }
    expect(addressOf('/roles/%E0%A4%A')).toEqual({ view: 'role', ref: '%E0%A4%A' });
  });

  test('addressOf compares at most five roles', () => {
    expect(addressOf('/compare?roles=a,b,c,d,e,f')).toEqual({ view: 'compare', roles: [...'abcde'] });
  });
});
