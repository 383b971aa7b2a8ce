import { IncomingMessage } from 'node:http';
import { GraphQLError } from 'graphql';
import type { FetchAPI, Plugin } from 'graphql-yoga';

/**
 * Refuses a body above a limit, in bytes, with 413. Content-Length is trusted on sockets, as Node reads no more than
 * that; a body in chunks, or from this process, is counted. Yoga's own option streams every body, which costs a twentieth
 * of a request's time.
 */
export function useBodyLimit(limit: number): Plugin<object, { req?: unknown }> {
  return {
    onRequestParse({ request, serverContext, requestParser, setRequestParser, fetchAPI }) {
      if (serverContext.req instanceof IncomingMessage) {
        const length = Number(request.headers.get('content-length') ?? Number.NaN);
        if (length > limit) throw tooLarge(limit);
        if (length <= limit) return;
      }
      if (!requestParser || !request.body) return;
      const body: ReadableStreamDefaultReader<Uint8Array | string> = request.body.getReader();
      setRequestParser(async (unread) => requestParser(await withBody(unread, body, limit, fetchAPI)));
    },
  };
}

/** The same request with its body read. @throws GraphQLError above the limit */
async function withBody(
  { url, method, headers }: Request,
  body: ReadableStreamDefaultReader<Uint8Array | string>,
  limit: number,
  { Request: FetchRequest }: FetchAPI,
): Promise<Request> {
  const parts: Buffer[] = [];
  let size = 0;
  for (let part = await nextOf(body); part; part = await nextOf(body)) {
    size += part.length;
    if (size > limit) {
      drain(body).catch(() => {}); // the sender is gone
      throw tooLarge(limit);
    }
    parts.push(part);
  }
  return new FetchRequest(url, { method, headers, body: Buffer.concat(parts) });
}

/** The next part, or null at the end. @throws GraphQLError when the body breaks off */
async function nextOf(body: ReadableStreamDefaultReader<Uint8Array | string>): Promise<Buffer | null> {
  try {
    const { done, value } = await body.read();
    return done ? null : Buffer.from(value as Uint8Array);
  } catch {
    throw new GraphQLError('The body of the request broke off.', {
      extensions: { code: 'BAD_REQUEST', http: { status: 400 } },
    });
  }
}

/** Reads the rest and drops it: an unread body would make the connection useless for the next request. */
async function drain(body: ReadableStreamDefaultReader<unknown>): Promise<void> {
  while (!(await body.read()).done);
}

const tooLarge = (limit: number): GraphQLError =>
  new GraphQLError(`The body of the request is too large; the limit is ${limit} bytes.`, {
    extensions: { code: 'LIMIT_EXCEEDED', limit, http: { status: 413 } },
  });
