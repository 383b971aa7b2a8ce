import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname, join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';

interface PageSettings {
  /** Whether the page may lead to GraphiQL. */
  readonly graphiql: boolean;
  /** Where reports of wrong facts go; empty when nobody said. */
  readonly reportTo: string;
}

interface File {
  readonly headers: Readonly<Record<string, string>>;
  /** The content by `content-encoding`; the one without is under the empty name. */
  readonly bodies: ReadonlyMap<string, Buffer>;
}

/** Answers a GET or HEAD of the page and its files; false when the path is none of these. */
export type AnswerPage = (request: IncomingMessage, response: ServerResponse, path: string) => boolean;

const types: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.md': 'text/plain; charset=utf-8',
};

const always = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
};

/** Nothing runs, loads or frames the page but what comes from here. */
const contentSecurityPolicy = [
  "default-src 'none'",
  ...['script', 'style', 'img', 'font', 'connect'].map((kind) => `${kind}-src 'self'`),
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/**
 * The explorer, kept in memory: it is small, and what is looked up in a map cannot lead out of a folder. Its hashed
 * files never change under a name, so browsers keep them; the page itself is asked for anew.
 *
 * @param directory the built page; when it is not there, no path is answered
 */
export function explorerPage(directory: string, settings: PageSettings): AnswerPage {
  if (!existsSync(join(directory, 'index.html'))) return () => false;
  const page = pageFile(readFileSync(join(directory, 'index.html'), 'utf8'), settings);
  const files = assetFiles(directory);
  return (request, response, path) => {
    const file = files.get(path) ?? (isView(request, path) ? page : undefined);
    if (!file) return false;
    send(file, request, response);
    return true;
  };
}

/** Views have addresses of their own, which the page itself reads. */
const isView = ({ headers: { accept = '' } }: IncomingMessage, path: string): boolean =>
  path !== '/graphql' && !path.startsWith('/assets/') && (path === '/' || accept.includes('text/html'));

function pageFile(html: string, { graphiql, reportTo }: PageSettings): File {
  const filled = html
    .replace('%GRAPHIQL%', graphiql ? 'on' : 'off')
    .replace('%REPORT_TO%', () => reportTo.replaceAll('&', '&amp;').replaceAll('"', '&quot;'));
  const content = Buffer.from(filled);
  return {
    headers: {
      ...always,
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': contentSecurityPolicy,
      'cache-control': 'no-cache',
      etag: `"${createHash('sha256').update(content).digest('base64url').slice(0, 22)}"`,
      vary: 'accept-encoding',
    },
    bodies: new Map([
      ['', content],
      ['br', brotliCompressSync(content)],
      ['gzip', gzipSync(content)],
    ]),
  };
}

function assetFiles(directory: string): Map<string, File> {
  const read = (name: string) => readFileSync(join(directory, name));
  const names = [...readdirSync(join(directory, 'assets')).map((name) => `assets/${name}`), 'licences.md'];
  const files = new Map<string, File>();
  for (const name of names) {
    const type = types[extname(name)];
    if (type === undefined) continue;
    const compressed = (['br', 'gz'] as const).filter((ending) => names.includes(`${name}.${ending}`));
    files.set(`/${name}`, {
      headers: {
        ...always,
        'content-type': type,
        'cache-control': name.startsWith('assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
        ...(compressed.length > 0 && { vary: 'accept-encoding' }),
      },
      bodies: new Map([
        ['', read(name)],
        ...compressed.map((ending): [string, Buffer] => [
          ending === 'gz' ? 'gzip' : ending,
          read(`${name}.${ending}`),
        ]),
      ]),
    });
  }
  return files;
}

function send({ headers, bodies }: File, request: IncomingMessage, response: ServerResponse): void {
  if (headers.etag !== undefined && request.headers['if-none-match'] === headers.etag) {
    response.writeHead(304, headers).end();
    return;
  }
  const accepted = String(request.headers['accept-encoding'] ?? '');
  const encoding = ['br', 'gzip'].find((name) => bodies.has(name) && accepts(accepted, name)) ?? '';
  const body = bodies.get(encoding) as Buffer;
  response.writeHead(200, {
    ...headers,
    'content-length': body.length,
    ...(encoding && { 'content-encoding': encoding }),
  });
  response.end(request.method === 'HEAD' ? undefined : body);
}

const accepts = (accepted: string, encoding: string): boolean =>
  accepted.split(',').some((part) => {
    const [name, quality] = part.split(';').map((text) => text.trim());
    return name === encoding && !/^q=0(\.0*)?$/.test(quality ?? '');
  });
