import { isIP } from 'node:net';

/**
 * Whether a request may name this host. A page of another site that points its own name at an address of this service
 * (DNS rebinding) would else read an instance that only an intranet can reach. Its name has a dot: addresses and names
 * without one, such as `localhost` or that of a container, are always allowed.
 *
 * @param host the Host header; absent in HTTP/1.0
 * @param allowed names in lower case; `*` allows all
 */
export function isAllowedHost(host: string | undefined, allowed: readonly string[]): boolean {
  if (host === undefined || allowed.includes('*')) return true;
  const name = host
    .toLowerCase()
    .replace(/:\d*$/, '')
    .replace(/^\[(.*)\]$/, '$1')
    .replace(/\.$/, '');
  if (isIP(name) !== 0 || !name.includes('.') || name.endsWith('.localhost')) return true;
  return allowed.includes(name);
}
