import type { Plugin } from 'graphql-yoga';
import { noteOf, type RequestNote } from '../answers/request-note.ts';

/** The parameters of `cache-status` (RFC 9211) that tell what the cache of answers did. */
const statuses: Readonly<Record<NonNullable<RequestNote['cacheStatus']>, string>> = {
  hit: 'hit',
  stored: 'fwd=miss; stored',
  miss: 'fwd=miss',
  bypass: 'fwd=bypass',
};

/**
 * Tells in `cache-status` whether an answer came from the cache. An answer to GET that the cache keeps has an `etag`; a
 * client that has it already gets 304. Clients may keep such an answer but must ask each time whether it still holds.
 */
export function useHttpCaching(): Plugin {
  return {
    onResponse({ request, response, setResponse, fetchAPI }) {
      const { cacheStatus, cached } = noteOf(request);
      if (cacheStatus) response.headers.set('cache-status', `career-graph; ${statuses[cacheStatus]}`);
      if (request.method !== 'GET' || !cached) return;
      response.headers.set('cache-control', 'no-cache');
      response.headers.set('etag', cached.tag);
      response.headers.append('vary', 'accept');
      if (!names(request.headers.get('if-none-match'), cached.tag)) return;
      setResponse(new fetchAPI.Response(null, { status: 304, headers: withoutBody(response.headers) }));
    },
  };
}

/** Whether `if-none-match` names a tag, by the weak comparison of RFC 9110. */
const names = (header: string | null, tag: string): boolean =>
  (header ?? '').split(',').some((part) => ['*', tag, tag.slice(2)].includes(part.trim()));

const withoutBody = (headers: Headers): [string, string][] =>
  [...headers].filter(([name]) => !/^content-(type|length|encoding)$/.test(name));
