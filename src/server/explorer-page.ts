import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { withTimeLimit } from '../store/deadline.ts';
import type { AskEndpoint } from './share/ask-endpoint.ts';
import { describeView, undescribedView } from './share/describe-view.ts';
import { pageHead } from './share/page-head.ts';
import { SharePictures } from './share/share-picture.ts';
import { canonicalPath, type SharedAddress, sharedAddressOf } from './share/shared-address.ts';
import type { SharedView } from './share/shared-view.ts';
import { robotsText, siteMap } from './share/site-map.ts';
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

/** Milliseconds that a page waits for what is said of it; it then goes out without. */
const describingLimit = 1_500;

/** Where pictures of views are: their address with this before it and `.png` after its path. */
const pictureFolder = '/pictures';

/**
 * The explorer, kept in memory: it is small, and what is looked up in a map cannot lead out of a folder. Its hashed
 * files never change under a name, so browsers keep them; the page itself is asked for anew. What a view is stands in
 * the head of its page, so that chats and search engines, which run no script, can tell.
 *
 * @param directory the built page; when it is not there, no path is answered
 */
export function explorerPage(directory: string, settings: PageSettings, ask: AskEndpoint): AnswerFile {
  if (!existsSync(join(directory, 'index.html'))) return () => false;
  const html = filledPage(readFileSync(join(directory, 'index.html'), 'utf8'), settings);
  const files = assetFiles(directory);
  const pictures = new SharePictures(join(directory, 'fonts'));
  const answers: Readonly<Record<string, (origin: string) => Promise<StaticFile>>> = {
    '/robots.txt': async (origin) =>
      staticFile('text/plain; charset=utf-8', Buffer.from(robotsText(origin)), {}),
    '/sitemap.xml': async (origin) =>
      staticFile('application/xml; charset=utf-8', Buffer.from(await siteMap(ask, origin)), {}),
  };
  return (request, response, path) => {
    const file = files.get(path);
    const answer = Object.hasOwn(answers, path) ? answers[path] : undefined;
    if (file) sendFile(file, request, response);
    else if (answer) void sendWhenMade(answer(originOf(request)), request, response);
    else if (isPicture(path)) void sendWhenMade(pictureAt(request, ask, pictures), request, response);
    else if (isView(request, path)) void sendPage(html, request, response, ask);
    else return false;
    return true;
  };
}

/** Views have addresses of their own, which the page itself reads. */
const isView = ({ headers: { accept = '*/*' } }: IncomingMessage, path: string): boolean =>
  path !== '/graphql' &&
  path !== '/mcp' &&
  !path.startsWith('/assets/') &&
  (path === '/' || /text\/html|\*\/\*/.test(accept));

const isPicture = (path: string): boolean => path.startsWith(`${pictureFolder}/`) && path.endsWith('.png');

/** Scheme and host by which the service was asked. */
const originOf = ({ headers }: IncomingMessage): string =>
  `${headers['x-forwarded-proto'] === 'https' ? 'https' : 'http'}://${headers.host ?? 'localhost'}`;

async function sendPage(
  html: string,
  request: IncomingMessage,
  response: ServerResponse,
  ask: AskEndpoint,
): Promise<void> {
  const { url = '/' } = request;
  const origin = originOf(request);
  const address = sharedAddressOf(url);
  const view = await described(address, ask, `${origin}${url}`);
  const canonical = view.isFound ? canonicalPath(url) : null;
  const head = pageHead(view, {
    canonical: canonical === null ? null : `${origin}${canonical}`,
    picture: `${origin}${pictureAddress(url)}`,
  });
  sendFile(pageFile(html, head, isFramed(address)), request, response, view.isFound ? 200 : 404);
}

/** What a view says, or what can be said without an answer when none comes in time. */
const described = (
  address: SharedAddress,
  ask: AskEndpoint,
  url: string,
  withPaths = false,
): Promise<SharedView> =>
  withTimeLimit(describeView(address, ask, url, withPaths), describingLimit, () =>
    undescribedView(address),
  ).catch(() => undescribedView(address));

const isFramed = (address: SharedAddress): boolean => address.view === 'paths' && address.isEmbedded;

/** `/roles/x?y` as `/pictures/roles/x.png?y`; of the start, `/pictures/start.png`. */
function pictureAddress(url: string): string {
  const { pathname, search } = new URL(url, 'http://here');
  return `${pictureFolder}${pathname === '/' ? '/start' : pathname}.png${search}`;
}

async function pictureAt(
  { url = '/' }: IncomingMessage,
  ask: AskEndpoint,
  pictures: SharePictures,
): Promise<StaticFile> {
  const { pathname, search } = new URL(url, 'http://here');
  const path = pathname.slice(pictureFolder.length, -'.png'.length);
  const address = sharedAddressOf(path === '/start' ? '/' : `${path}${search}`);
  return staticFile('image/png', await pictures.png(await described(address, ask, '', true)), {
    headers: { 'cross-origin-resource-policy': 'cross-origin' },
  });
}

/** Sends a file that has to be made first; 503 when it cannot be now. */
async function sendWhenMade(
  made: Promise<StaticFile>,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  try {
    sendFile(await made, request, response);
  } catch {
    response.writeHead(503, { 'content-type': 'text/plain', 'cache-control': 'no-store' }).end('not now\n');
  }
}

const filledPage = (html: string, { graphiql, reportTo }: PageSettings): string =>
  html
    .replace('%GRAPHIQL%', graphiql ? 'on' : 'off')
    .replace('%REPORT_TO%', () => reportTo.replaceAll('&', '&amp;').replaceAll('"', '&quot;'));

function pageFile(html: string, head: string, framed: boolean): StaticFile {
  const content = Buffer.from(html.replace('<meta name="view" content="%HEAD%" />', () => head));
  return staticFile('text/html; charset=utf-8', content, {
    headers: { 'content-security-policy': contentSecurityPolicy({ ownPictures: true, framed }) },
    compressed: new Map([
      ['br', brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } })],
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
