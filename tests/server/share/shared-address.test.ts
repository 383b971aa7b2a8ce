import { describe, expect, test } from 'vitest';
import { addressOf } from '../../../src/explorer/navigation/address.ts';
import { canonicalPath, sharedAddressOf } from '../../../src/server/share/shared-address.ts';

const views = [
  '/',
  '/search?for=nurse',
  '/roles/ml-engineer',
  '/skills/a%20b',
  '/tools/x',
  '/industries/x',
  '/things/x',
  '/interests/x',
  '/families/Data',
  '/paths',
  '/paths?from=a&to=b',
  '/map?role=a',
  '/my-skills?goal=a',
  '/compare?roles=a,b',
  '/sources',
  '/nowhere',
  '/roles/a/b',
  '/map/x',
];

describe('sharedAddressOf', () => {
  test.each(views)('sharedAddressOf and the page see one view at %s', (href) => {
    expect(sharedAddressOf(href).view).toBe(addressOf(href).view);
  });

  test('sharedAddressOf tells paths that are framed', () => {
    const ends = { view: 'paths', from: 'a', to: 'b' };
    expect(sharedAddressOf('/embed/paths?from=a&to=b')).toEqual({ ...ends, isEmbedded: true });
    expect(sharedAddressOf('/paths?from=a&to=b')).toEqual({ ...ends, isEmbedded: false });
    expect(addressOf('/embed/paths?from=a&to=b').view).toBe('embed');
  });
});

test('canonicalPath leaves out choices that change no facts, and has none for what is not to be listed', () => {
  expect(
    [
      '/paths?from=a&to=b&way=3&by=FASTEST',
      '/embed/paths?from=a&to=b',
      '/compare?roles=a,b&x=1',
      '/interests/x',
    ].map(canonicalPath),
  ).toEqual(['/paths?from=a&to=b', '/paths?from=a&to=b', '/compare?roles=a,b', '/things/x']);
  expect(['/search?for=x', '/my-skills', '/nowhere'].map(canonicalPath)).toEqual([null, null, null]);
});
