import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname } from 'node:path';
import { acceptedEncoding, contentEncodings } from './answers/content-encoding.ts';

/** A file of the built page or reference, kept in memory with its headers. */
export interface StaticFile {
  readonly headers: Readonly<Record<string, string>>;
  /** The content by `content-encoding`; plain content is under the empty name. */
  readonly bodies: ReadonlyMap<string, Buffer>;
}

/** Answers a GET or HEAD; false, with nothing sent, when the path is none of its own. */
export type AnswerFile = (request: IncomingMessage, response: ServerResponse, path: string) => boolean;

interface FileOptions {
  /** True when the content under this path never changes, so browsers need not ask again. */
  readonly immutable?: boolean;
  /** Headers besides those that every file has. */
  readonly headers?: Readonly<Record<string, string>>;
  /** The compressed content by `content-encoding`. */
  readonly compressed?: ReadonlyMap<string, Buffer>;
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.md': 'text/plain; charset=utf-8',
  '.graphql': 'text/plain; charset=utf-8',
};

const everyFile = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
};

interface PolicyOptions {
  /** Whether the page shows pictures that it makes itself, as it does to save one. */
  readonly ownPictures?: boolean;
  /** Whether other sites may frame the page. */
  readonly framed?: boolean;
}

/** The content security policy of a page: it runs and loads nothing but files of this service. */
export const contentSecurityPolicy = ({ ownPictures = false, framed = false }: PolicyOptions = {}): string =>
  [
    "default-src 'none'",
    ...['script', 'style', 'font', 'connect'].map((kind) => `${kind}-src 'self'`),
    `img-src 'self'${ownPictures ? ' blob:' : ''}`,
    "base-uri 'none'",
    "form-action 'none'",
    `frame-ancestors ${framed ? '*' : "'none'"}`,
  ].join('; ');

/** A file that is not immutable gets an ETag, and browsers ask each time whether it still holds. */
export function staticFile(
  type: string,
  content: Buffer,
  { immutable = false, headers = {}, compressed = new Map() }: FileOptions,
): StaticFile {
  const caching: Readonly<Record<string, string>> = immutable
    ? { 'cache-control': 'public, max-age=31536000, immutable' }
    : {
        'cache-control': 'no-cache',
        etag: `"${createHash('sha256').update(content).digest('base64url').slice(0, 22)}"`,
      };
  return {
    headers: {
      ...everyFile,
      'content-type': type,
      ...caching,
      ...(compressed.size > 0 ? { vary: 'accept-encoding' } : {}),
      ...headers,
    },
    bodies: new Map([['', content], ...compressed]),
  };
}

/**
 * Reads a file and the compressed ones that the build put beside it (`.br`, `.gz`).
 *
 * @returns undefined when files of its kind are not served
 */
export function builtFile(path: string, options: FileOptions): StaticFile | undefined {
  const type = types[extname(path)];
  if (type === undefined) return undefined;
  const compressed = (['br', 'gz'] as const)
    .filter((ending) => existsSync(`${path}.${ending}`))
    .map((ending) => [ending === 'gz' ? 'gzip' : ending, readFileSync(`${path}.${ending}`)] as const);
  return staticFile(type, readFileSync(path), { ...options, compressed: new Map(compressed) });
}

/**
 * Sends 304 when the client has this version, else the smallest encoding that the client accepts.
 *
 * @param status another one than 200 is sent with the content always
 */
export function sendFile(
  { headers, bodies }: StaticFile,
  request: IncomingMessage,
  response: ServerResponse,
  status = 200,
): void {
  if (status === 200 && headers.etag !== undefined && request.headers['if-none-match'] === headers.etag) {
    response.writeHead(304, headers).end();
    return;
  }
  const offered = contentEncodings.filter((name) => bodies.has(name));
  const encoding = acceptedEncoding(request.headers['accept-encoding'], offered) ?? '';
  const body = bodies.get(encoding) as Buffer;
  response.writeHead(status, {
    ...headers,
    'content-length': body.length,
    ...(encoding && { 'content-encoding': encoding }),
  });
  response.end(request.method === 'HEAD' ? undefined : body);
}
