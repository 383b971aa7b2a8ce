import type { IncomingMessage, ServerResponse } from 'node:http';

/**
 * Whether the address of a request can be read: its target begins with a slash, and its Host header, if it has one, is a
 * host with at most a port. Yoga would answer any other request with a stack.
 */
export function hasReadableAddress({ url = '', headers: { host = 'localhost' } }: IncomingMessage): boolean {
  if (!url.startsWith('/') || !/^[\w.:[\]-]+$/.test(host)) return false;
  return URL.canParse(`http://${host}${url}`);
}

/** Refuses a request whose address cannot be read. */
export function refuseAddress(response: ServerResponse): void {
  const message = 'The address of the request cannot be read: its Host header or its target is malformed.';
  response
    .writeHead(400, { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' })
    .end(JSON.stringify({ errors: [{ message, extensions: { code: 'BAD_REQUEST' } }] }));
}
