import { GraphQLError } from 'graphql';
import type { FetchAPI, Plugin } from 'graphql-yoga';

/**
 * Refuses a body above a limit, in bytes, with 413. One that tells its length is known by that, as no more than that is
 * taken from the connection; one that comes in chunks is counted. Yoga's own option sends each through a stream, for a
 * twentieth of what a request takes.
 */
export function useBodyLimit(limit: number): Plugin {
  return {
    onRequestParse({ request, requestParser, setRequestParser, fetchAPI }) {
      const length = request.headers.get('content-length');
      if (length !== null) {
        if (!(Number(length) <= limit)) throw tooLarge(limit);
      } else if (requestParser && request.body) {
        const body = request.body.getReader();
        setRequestParser(async (unread) => requestParser(await withBody(unread, body, limit, fetchAPI)));
      }
    },
  };
}

/** The same request, its body read. Above the limit it is left unread: ending it would end the connection with it. */
async function withBody(
  { url, method, headers }: Request,
  body: ReadableStreamDefaultReader<Uint8Array>,
  limit: number,
  { Request: FetchRequest }: FetchAPI,
): Promise<Request> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for (let next = await body.read(); !next.done; next = await body.read()) {
    size += next.value.byteLength;
    if (size > limit) throw tooLarge(limit);
    parts.push(next.value);
  }
  return new FetchRequest(url, { method, headers, body: Buffer.concat(parts) });
}

const tooLarge = (limit: number): GraphQLError =>
  new GraphQLError(`The body of the request is too large; the limit is ${limit} bytes.`, {
    extensions: { code: 'LIMIT_EXCEEDED', limit, http: { status: 413 } },
  });
