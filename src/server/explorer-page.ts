import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { IncomingMessage } from 'node:http';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import {
  type AnswerFile,
  builtFile,
  contentSecurityPolicy,
  type StaticFile,
  sendFile,
  staticFile,
} from './static-file.ts';

interface PageSettings {
  /** Whether the page may lead to GraphiQL. */
  readonly graphiql: boolean;
  /** Where reports of wrong facts go; empty when nobody said. */
  readonly reportTo: string;
}

/**
 * The explorer, kept in memory: it is small, and what is looked up in a map cannot lead out of a folder. Its hashed
 * files never change under a name, so browsers keep them; the page itself is asked for anew.
 *
 * @param directory the built page; when it is not there, no path is answered
 */
export function explorerPage(directory: string, settings: PageSettings): AnswerFile {
  if (!existsSync(join(directory, 'index.html'))) return () => false;
  const page = pageFile(readFileSync(join(directory, 'index.html'), 'utf8'), settings);
  const files = assetFiles(directory);
  return (request, response, path) => {
    const file = files.get(path) ?? (isView(request, path) ? page : undefined);
    if (!file) return false;
    sendFile(file, request, response);
    return true;
  };
}

/** Views have addresses of their own, which the page itself reads. */
const isView = ({ headers: { accept = '' } }: IncomingMessage, path: string): boolean =>
  path !== '/graphql' && !path.startsWith('/assets/') && (path === '/' || accept.includes('text/html'));

function pageFile(html: string, { graphiql, reportTo }: PageSettings): StaticFile {
  const filled = html
    .replace('%GRAPHIQL%', graphiql ? 'on' : 'off')
    .replace('%REPORT_TO%', () => reportTo.replaceAll('&', '&amp;').replaceAll('"', '&quot;'));
  const content = Buffer.from(filled);
  return staticFile('text/html; charset=utf-8', content, {
    headers: { 'content-security-policy': contentSecurityPolicy },
    compressed: new Map([
      ['br', brotliCompressSync(content)],
      ['gzip', gzipSync(content)],
    ]),
  });
}

/** The files that the page loads, by their path. A name in `assets` holds a hash of the content. */
function assetFiles(directory: string): Map<string, StaticFile> {
  const names = [...readdirSync(join(directory, 'assets')).map((name) => `assets/${name}`), 'licences.md'];
  return new Map(
    names.flatMap((name): [string, StaticFile][] => {
      const file = builtFile(join(directory, name), { immutable: name.startsWith('assets/') });
      return file ? [[`/${name}`, file]] : [];
    }),
  );
}
