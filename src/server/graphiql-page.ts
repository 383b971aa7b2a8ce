import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { IncomingMessage } from 'node:http';
import { join } from 'node:path';
import { type AnswerFile, builtFile, type StaticFile, sendFile, staticFile } from './static-file.ts';

/**
 * The policy of the page: files of this service alone. Its editor sets styles of elements by script, which needs no
 * permission; the pictures of its style sheet lie in the sheet itself.
 */
const policy = [
  "default-src 'none'",
  ...['script', 'style', 'connect'].map((kind) => `${kind}-src 'self'`),
  "img-src 'self' data:",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/**
 * GraphiQL at `/graphql`, for those who ask for a page there, and its files in `/graphiql/assets`, which never change under
 * a name.
 *
 * @param directory the built page; when it is not there, no path is answered
 * @param isOn whether the service shows GraphiQL
 */
export function graphiqlPage(directory: string, isOn: boolean): AnswerFile {
  if (!isOn || !existsSync(join(directory, 'index.html'))) return () => false;
  const page = staticFile('text/html; charset=utf-8', readFileSync(join(directory, 'index.html')), {
    headers: { 'content-security-policy': policy },
  });
  const files = new Map(
    [...readdirSync(join(directory, 'assets')).map((name) => `assets/${name}`), 'licences.md'].flatMap(
      (name): [string, StaticFile][] => {
        const file = builtFile(join(directory, name), { immutable: name.startsWith('assets/') });
        return file ? [[`/graphiql/${name}`, file]] : [];
      },
    ),
  );
  return (request, response, path) => {
    const file = files.get(path) ?? (wantsPage(request, path) ? page : undefined);
    if (file) sendFile(file, request, response);
    return file !== undefined;
  };
}

const wantsPage = ({ headers }: IncomingMessage, path: string): boolean =>
  path === '/graphql' && headers.accept?.includes('text/html') === true;
