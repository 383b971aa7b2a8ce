import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Refusal } from './access/access.ts';

/**
 * Whether the address of a request can be read: its target begins with a slash, and its Host header, if it has one, is a
 * host with at most a port. Yoga would answer any other request with a stack.
 */
export function hasReadableAddress({ url = '', headers: { host = 'localhost' } }: IncomingMessage): boolean {
  if (!url.startsWith('/') || !/^[\w.:[\]-]+$/.test(host)) return false;
  return URL.canParse(`http://${host}${url}`);
}

/** Refuses a request whose address cannot be read. */
export const refuseAddress = (response: ServerResponse): void =>
  refuse(
    response,
    400,
    'The address of the request cannot be read: its Host header or its target is malformed.',
  );

/** Refuses a request to a host that is not allowed; see isAllowedHost. */
export const refuseHost = (response: ServerResponse): void =>
  refuse(
    response,
    421,
    'This service does not answer to the host of the request. Who runs it can list the host in ALLOWED_HOSTS.',
  );

/** Refuses a request without a token that allows it: 401 or 403. */
export function refuseAccess(response: ServerResponse, { code, message }: Refusal): void {
  const isUnknown = code === 'UNAUTHENTICATED';
  response.setHeader('www-authenticate', isUnknown ? 'Bearer' : 'Bearer error="insufficient_scope"');
  refuse(response, isUnknown ? 401 : 403, message, code);
}

function refuse(response: ServerResponse, status: number, message: string, code = 'BAD_REQUEST'): void {
  response
    .writeHead(status, { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' })
    .end(JSON.stringify({ errors: [{ message, extensions: { code } }] }));
}
