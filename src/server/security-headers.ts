import type { ServerResponse } from 'node:http';

/** What every answer has, unless it sets another value itself. An answer that is no page loads and runs nothing. */
const everyAnswer: Readonly<Record<string, string>> = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
};

/** Sets them before the answer is made, which then goes over them. */
export function setSecurityHeaders(response: ServerResponse): void {
  for (const [name, value] of Object.entries(everyAnswer)) response.setHeader(name, value);
}
