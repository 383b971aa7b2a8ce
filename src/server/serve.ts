import { createServer, type Server, type ServerResponse } from 'node:http';
import { pino } from 'pino';
import type { CareerStore } from '../store/career-store.ts';
import { claimServing } from '../store/embedded/claim-serving.ts';
import type { Config } from './config.ts';
import { createYoga } from './create-yoga.ts';
import { explorerPage } from './explorer-page.ts';
import { LateReader } from './late-reader.ts';
import { Lifecycle } from './lifecycle.ts';
import { ListenError } from './listen-error.ts';
import { openSeededStore, type Patience } from './open-store.ts';
import { pageDirectory, referenceDirectory } from './project-files.ts';
import { Readiness } from './readiness.ts';
import { schemaPages } from './schema-pages.ts';
import { SearchPool } from './search-thread/search-pool.ts';

/** Milliseconds that closing what the requests need may take. */
const closeLimit = 9_000;

export interface Service {
  readonly address: string;
  /** Resolves when the store is open and seeded; rejects when it cannot be used. */
  readonly ready: Promise<CareerStore>;
  /** Resolves when what is computed over has been loaded, or could not be; never rejects. */
  readonly prepared: Promise<void>;
  close(): Promise<void>;
}

/**
 * Starts the service. It listens at once, also while a Neo4j is not up yet, and keeps trying to reach it.
 *
 * @param seeds their directory
 * @param say gets lines for whoever started it
 * @throws ListenError when it cannot listen on the address
 */
export async function serve(config: Config, seeds: string, say: (line: string) => void): Promise<Service> {
  const lifecycle = new Lifecycle();
  const reader = new LateReader();
  const log = pino.destination({ dest: 2, sync: false });
  const logger = pino({ name: 'career-graph', level: config.logLevel }, log);
  const { store, maxStaleness, searchThreads } = config;
  const search = new SearchPool({ store, maxStaleness }, searchThreads);
  const readiness = new Readiness(reader, search);
  const yoga = createYoga({ ...config, reader, search, logger });
  const answerFiles = [
    schemaPages(referenceDirectory(), config.introspection),
    explorerPage(pageDirectory(), config),
  ];
  const server = createServer((request, response) => {
    const path = request.url?.split('?', 1)[0] ?? '';
    const plain = request.method === 'GET' || request.method === 'HEAD';
    if (plain && path === '/health') {
      answer(response, true);
    } else if (plain && path === '/ready') {
      void readiness.now().then((ready) => answer(response, ready));
    } else if (!plain || !answerFiles.some((answerFile) => answerFile(request, response, path))) {
      void yoga(request, response);
    }
  });
  await listen(server, config.http);
  lifecycle.opened('log', async () => log.flushSync());
  const behind = new Lifecycle(); // closed after the requests have ended
  lifecycle.opened('store', () => behind.close(), closeLimit);
  behind.opened('search', () => search.close());
  lifecycle.opened('http', () => closeServer(server, config.stopLimit), 2 * config.stopLimit);

  const waiting = new AbortController();
  lifecycle.opened('waiting', async () => waiting.abort());
  const ready = openForService(config, seeds, behind, {
    limit: Number.POSITIVE_INFINITY,
    onWait: (reason) => say(`${reason} Trying again until it does.`),
    signal: waiting.signal,
  }).then((opened) => {
    reader.arrive(opened);
    return opened;
  });
  // the caller hears where it waits that it is not ready, and who asks that something could not be loaded
  const prepared = ready.then(() => search.prepare()).catch(() => {});
  return { address: addressOf(server, config.http.host), ready, prepared, close: () => lifecycle.close() };
}

/** Opens the store; an embedded one is this service's alone as long as it runs. */
async function openForService(
  config: Config,
  seeds: string,
  lifecycle: Lifecycle,
  patience: Patience,
): Promise<CareerStore> {
  if (config.store.engine === 'embedded') {
    const release = await claimServing(config.store.directory);
    lifecycle.opened('data directory', release);
  }
  const store = await openSeededStore(config, seeds, patience);
  lifecycle.opened('store', () => store.close());
  return store;
}

/** Yes or no, for what watches the service; no more, as anybody may ask. */
function answer(response: ServerResponse, yes: boolean): void {
  response
    .writeHead(yes ? 200 : 503, { 'content-type': 'text/plain', 'cache-control': 'no-store' })
    .end(yes ? 'yes\n' : 'no\n');
}

function listen(server: Server, { host, port }: Config['http']): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const why = error.code === 'EADDRINUSE' ? 'the port is taken; set PORT to another' : error.message;
      reject(new ListenError(`Cannot listen on ${host}:${port}: ${why}.`));
    });
    server.listen(port, host, resolve);
  });
}

function addressOf(server: Server, host: string): string {
  const bound = server.address();
  const port = typeof bound === 'object' ? bound?.port : bound;
  const reachable = { '0.0.0.0': '127.0.0.1', '::': '::1' }[host] ?? host; // who listens everywhere listens here
  return `http://${reachable.includes(':') ? `[${reachable}]` : reachable}:${port}/graphql`;
}

/** Lets running requests end, but not for longer than the limit. */
function closeServer(server: Server, limit: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const cutOff = setTimeout(() => server.closeAllConnections(), limit);
    server.close((error) => {
      clearTimeout(cutOff);
      if (error) reject(error);
      else resolve();
    });
    server.closeIdleConnections();
  });
}
