import type { Plugin } from 'graphql-yoga';
import { acceptedEncoding, compress, contentEncodings } from '../answers/content-encoding.ts';
import { noteOf } from '../answers/request-note.ts';

/** Bytes below which compressing saves no packet. */
const smallest = 1_024;

/** Compresses answers for clients that accept it; an answer that the cache keeps, once. */
export function useCompression(): Plugin {
  return {
    async onResponse({ request, response, setResponse, fetchAPI }) {
      const { status, headers } = response;
      if (status !== 200 || !headers.get('content-type')?.includes('json')) return;
      headers.append('vary', 'accept-encoding');
      const encoding = acceptedEncoding(request.headers.get('accept-encoding'), contentEncodings);
      if (!encoding || request.method === 'HEAD') return;
      const { cached } = noteOf(request);
      const body = cached?.json ?? (await response.text());
      const isSmall = body.length < smallest;
      const sent = isSmall ? body : await (cached?.compressed(encoding) ?? compress(body, encoding));
      headers.delete('content-length');
      if (!isSmall) headers.set('content-encoding', encoding);
      setResponse(new fetchAPI.Response(sent, { status, headers }));
    },
  };
}
