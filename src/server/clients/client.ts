import { AsyncLocalStorage } from 'node:async_hooks';
import type { IncomingMessage } from 'node:http';
import { isIPv6 } from 'node:net';

const clients = new AsyncLocalStorage<string>();

/** Works for a client: what is asked meanwhile counts as asked by it. */
export const withClient = <T>(client: string, work: () => T): T => clients.run(client, work);

/** For whom this work is done; requests that the process makes for itself share one name. */
export const currentClient = (): string => clients.getStore() ?? 'this process';

/**
 * Who sent a request, by address. An IPv6 address stands for its network of 64 bits, as one machine may use all of it.
 *
 * @param proxies how many proxies stand in front: so many of the last entries of `x-forwarded-for` and the connection itself
 *   are theirs, and the entry before is what the first of them saw. Entries before that are the client's own words.
 */
export function addressOf({ headers, socket }: IncomingMessage, proxies: number): string {
  const seen = [...forwardedFor(headers['x-forwarded-for']), socket.remoteAddress ?? ''];
  const address = seen[Math.max(0, seen.length - 1 - proxies)] ?? '';
  return isIPv6(address) ? networkOf(address) : address;
}

const forwardedFor = (header: string | string[] | undefined): string[] =>
  header === undefined
    ? []
    : String(header)
        .split(',')
        .map((entry) => entry.trim());

function networkOf(address: string): string {
  const old = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1]; // how a socket shows an IPv4 address
  if (old !== undefined) return old;
  const [head = '', tail] = address.split('%', 1)[0]?.split('::') ?? [];
  const parts = (text: string | undefined) => (text ? text.split(':') : []);
  const before = parts(head);
  const after = parts(tail);
  const groups = [
    ...before,
    ...Array<string>(Math.max(0, 8 - before.length - after.length)).fill('0'),
    ...after,
  ];
  return `${groups
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':')}::/64`;
}
