import { createServer, type Server } from 'node:http';
import { pino } from 'pino';
import type { Seeds } from '../importers/seeds/load-seeds.ts';
import type { CareerStore } from '../store/career-store.ts';
import { StoreUnusableError } from '../store/store-errors.ts';
import type { Config } from './config.ts';
import { createYoga } from './create-yoga.ts';
import { LateReader } from './late-reader.ts';
import { Lifecycle } from './lifecycle.ts';
import { openSeededStore } from './open-store.ts';

export interface Service {
  readonly address: string;
  /** Resolves when the store is open and seeded; rejects when it cannot be used. */
  readonly ready: Promise<CareerStore>;
  close(): Promise<void>;
}

/**
 * Starts the service. It listens at once, also while a Neo4j is not up yet, and keeps trying to reach it.
 *
 * @param say gets lines for whoever started it
 * @throws StoreUnusableError when the port is taken or the address cannot be listened on
 */
export async function serve(config: Config, seeds: Seeds, say: (line: string) => void): Promise<Service> {
  const lifecycle = new Lifecycle();
  const reader = new LateReader();
  const logger = pino({ name: 'career-graph' }, pino.destination({ dest: 2, sync: true }));
  const yoga = createYoga({ ...config, reader, logger });
  const server = createServer((request, response) => {
    if (request.method === 'GET' && request.url === '/') {
      response.writeHead(302, { location: '/graphql' }).end();
    } else {
      void yoga(request, response);
    }
  });
  await listen(server, config.http);
  lifecycle.opened('http', () => closeServer(server));

  const waiting = new AbortController();
  lifecycle.opened('waiting', async () => waiting.abort());
  const ready = openSeededStore(config, seeds, {
    limit: Number.POSITIVE_INFINITY,
    onWait: (reason) => say(`${reason} Trying again until it does.`),
    signal: waiting.signal,
  }).then((store) => {
    lifecycle.opened('store', () => store.close());
    reader.arrive(store);
    return store;
  });
  ready.catch(() => {}); // the caller hears of it where it waits
  return { address: addressOf(server, config.http.host), ready, close: () => lifecycle.close() };
}

function listen(server: Server, { host, port }: Config['http']): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const why = error.code === 'EADDRINUSE' ? 'the port is taken; set PORT to another' : error.message;
      reject(new StoreUnusableError(`Cannot listen on ${host}:${port}: ${why}.`));
    });
    server.listen(port, host, resolve);
  });
}

function addressOf(server: Server, host: string): string {
  const bound = server.address();
  const port = typeof bound === 'object' ? bound?.port : bound;
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}/graphql`;
}

function closeServer(server: Server): Promise<void> {
  return new Promise((resolve, reject) => {
    server.close((error) => (error ? reject(error) : resolve()));
    server.closeIdleConnections();
  });
}
