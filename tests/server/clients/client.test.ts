import type { IncomingMessage } from 'node:http';
import { describe, expect, test } from 'vitest';
import { addressOf, currentClient, withClient } from '../../../src/server/clients/client.ts';

const request = (remoteAddress: string, forwarded?: string) =>
  ({
    socket: { remoteAddress },
    headers: { ...(forwarded && { 'x-forwarded-for': forwarded }) },
  }) as unknown as IncomingMessage;

describe('The client of a request', () => {
  test.each([
    ['who connects, without a proxy', '10.0.0.1', undefined, 0, '10.0.0.1'],
    ['who connects, whatever it says of itself', '10.0.0.1', '1.1.1.1', 0, '10.0.0.1'],
    ['what the proxy saw', '10.0.0.1', '9.9.9.9, 1.1.1.1', 1, '1.1.1.1'],
    ['what the first of two proxies saw', '10.0.0.1', '9.9.9.9, 1.1.1.1, 10.0.0.2', 2, '1.1.1.1'],
    ['the first that is told, where entries are missing', '10.0.0.1', '1.1.1.1', 3, '1.1.1.1'],
    ['the proxy, where it tells nothing', '10.0.0.1', undefined, 1, '10.0.0.1'],
    ['an IPv4 address in either form', '::ffff:10.0.0.1', undefined, 0, '10.0.0.1'],
    ['the network of an IPv6 address', '2001:db8:0:7::1', undefined, 0, '2001:db8:0:7::/64'],
    ['the same for another machine of it', '2001:0db8:0000:0007:a:b:c:d', undefined, 0, '2001:db8:0:7::/64'],
    ['the loopback address', '::1', undefined, 0, '0:0:0:0::/64'],
  ])('is %s', (_what, remote, forwarded, proxies, client) => {
    expect(addressOf(request(remote, forwarded), proxies)).toBe(client);
  });

  test('goes with the work that is done for it', async () => {
    const seen = await Promise.all(
      ['a', 'b'].map((client) =>
        withClient(client, async () => {
          await new Promise(setImmediate);
          return currentClient();
        }),
      ),
    );
    expect([...seen, currentClient()]).toEqual(['a', 'b', 'this process']);
  });
});
