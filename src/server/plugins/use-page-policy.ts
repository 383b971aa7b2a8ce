import type { Plugin } from 'graphql-yoga';

/**
 * The content security policy of GraphiQL's page. It is one file whose scripts and styles are in it, and makes workers of
 * its own text; it loads nothing from elsewhere and asks this service alone.
 */
const policy = [
  "default-src 'none'",
  "script-src 'unsafe-inline' blob: data:",
  'worker-src blob: data:',
  "style-src 'unsafe-inline'",
  "img-src 'self' data:",
  'font-src data:',
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Gives the page of GraphiQL its content security policy; the other answers of the endpoint are no pages. */
export function usePagePolicy(): Plugin {
  return {
    onResponse({ response }) {
      if (!response.headers.get('content-type')?.startsWith('text/html')) return;
      response.headers.set('content-security-policy', policy);
    },
  };
}
