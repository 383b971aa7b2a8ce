import {
  createServer,
  type IncomingMessage,
  type Server,
  type ServerOptions,
  type ServerResponse,
} from 'node:http';
import { pino } from 'pino';
import type { CareerStore } from '../store/career-store.ts';
import { now } from '../store/clock.ts';
import { claimServing } from '../store/embedded/claim-serving.ts';
import { stillLoading } from '../store/loading.ts';
import { StoreUnreachableError } from '../store/store-errors.ts';
import { Access } from './access/access.ts';
import { isAllowedHost } from './allowed-hosts.ts';
import type { AnswerCache } from './answers/answer-cache.ts';
import { addressOf as clientAddress, withClient } from './clients/client.ts';
import { FairQueue } from './clients/fair-queue.ts';
import type { Config } from './config.ts';
import { answersWithin, createEndpoint, queueLimits } from './create-yoga.ts';
import { explorerPage } from './explorer-page.ts';
import { graphiqlPage } from './graphiql-page.ts';
import { Lifecycle } from './lifecycle.ts';
import { ListenError } from './listen-error.ts';
import { openSeededStore, type Patience } from './open-store.ts';
import { inProcess } from './plugins/use-persisted-documents.ts';
import { graphiqlDirectory, pageDirectory, referenceDirectory, release } from './project-files.ts';
import { Readiness } from './readiness.ts';
import { hasReadableAddress, refuseAccess, refuseAddress, refuseHost } from './request-address.ts';
import { schemaPages } from './schema-pages.ts';
import { SearchPool } from './search-thread/search-pool.ts';
import { setSecurityHeaders } from './security-headers.ts';
import { endpointOf } from './share/ask-endpoint.ts';
import type { Metrics } from './telemetry/metrics.ts';
import type { Tracing } from './telemetry/tracing.ts';
import { unopenedReader } from './unopened-reader.ts';

/** Milliseconds that closing the store and the search may take. */
const closeLimit = 9_000;

/** Milliseconds in which a client must have sent its headers, and all of its request; checked once a second. */
const sendingLimits: ServerOptions = {
  headersTimeout: 10_000,
  requestTimeout: 20_000,
  connectionsCheckingInterval: 1_000,
};

/** A running service. */
export interface Service {
  /** The URL of its GraphQL endpoint. */
  readonly address: string;
  /**
   * Resolves when the store is open and seeded. Rejects with StoreUnusableError when the store cannot be used or another
   * service has its directory, and with SeedsError when the seeds cannot.
   */
  readonly ready: Promise<CareerStore>;
  /** Resolves when the projections are loaded, or could not be loaded; never rejects. */
  readonly prepared: Promise<void>;
  /** Lets running requests end within the limit of the configuration. @throws AggregateError of what failed to close */
  close(): Promise<void>;
}

/**
 * Starts the service. It listens at once and keeps trying to reach a Neo4j that is not up yet; until then requests are
 * answered with UPSTREAM_UNAVAILABLE, or with LOADING while a store that can be reached is opened.
 *
 * @param seeds the directory of the seeds
 * @param say prints a line for the person who started it
 * @throws ListenError when it cannot listen on the address
 */
export async function serve(config: Config, seeds: string, say: (line: string) => void): Promise<Service> {
  const lifecycle = new Lifecycle();
  const started = now();
  let isUnreachable = false;
  let openReader = unopenedReader(() =>
    isUnreachable
      ? new StoreUnreachableError('The store is not open yet.')
      : stillLoading({ what: 'store', since: started }),
  );
  const reader = () => openReader;
  const log = pino.destination({ dest: 2, sync: false });
  const logger = pino({ name: 'career-graph', level: config.logLevel }, log);
  const { store, maxStaleness, searchThreads } = config;
  const search = new SearchPool({ store, maxStaleness }, searchThreads);
  const readiness = new Readiness(reader, search);
  const answers = answersWithin(config.answerCache);
  const queue = new FairQueue(queueLimits(config.limits));
  const metrics = config.metricsPage ? await metricsOf(search, answers, queue) : undefined;
  const tracing = config.traces === null ? undefined : await tracingTo(config.traces, config);
  const ownSearch = tracing?.search(search) ?? search;
  const yoga = createEndpoint({
    ...config,
    reader,
    search: ownSearch,
    logger,
    answers,
    metrics,
    tracing,
    queue,
  });
  const answerFiles = [
    schemaPages(referenceDirectory(), config.introspection),
    graphiqlPage(graphiqlDirectory(), config.graphiql),
    explorerPage(
      pageDirectory(),
      config,
      endpointOf((url, init) => yoga.fetch(url, init, inProcess)),
    ),
  ];
  const server = createServer(sendingLimits, (request, response) => {
    withClient(clientAddress(request, config.http.trustedProxies), () => handle(request, response));
  });
  const access = config.access && new Access(config.access);
  const handle = (request: IncomingMessage, response: ServerResponse) => {
    setSecurityHeaders(response);
    if (!hasReadableAddress(request)) {
      refuseAddress(response);
      return;
    }
    const path = request.url?.split('?', 1)[0] ?? '';
    const plain = request.method === 'GET' || request.method === 'HEAD';
    if (plain && path === '/health') {
      answer(response, true);
    } else if (plain && path === '/ready') {
      void readiness.now().then((ready) => answer(response, ready));
    } else if (!isAllowedHost(request.headers.host, config.http.allowedHosts)) {
      refuseHost(response);
    } else if (!access || request.method === 'OPTIONS') {
      respond(request, response, path);
    } else {
      void access.check(request.headers.authorization, 'read').then((verdict) => {
        if ('client' in verdict) withClient(verdict.client, () => respond(request, response, path));
        else refuseAccess(response, verdict);
      });
    }
  };
  const respond = (request: IncomingMessage, response: ServerResponse, path: string) => {
    const plain = request.method === 'GET' || request.method === 'HEAD';
    if (plain && path === '/metrics' && metrics) {
      void tell(response, metrics);
    } else if (!plain || !answerFiles.some((answerFile) => answerFile(request, response, path))) {
      void yoga(request, response);
    }
  };
  server.maxConnections = config.http.maxConnections;
  await listen(server, config.http);
  lifecycle.opened('log', async () => log.flushSync());
  const backend = new Lifecycle(); // closed after the requests have ended
  lifecycle.opened('backend', () => backend.close(), closeLimit);
  backend.opened('search', () => search.close());
  if (tracing) backend.opened('traces', () => tracing.close());
  lifecycle.opened('http', () => closeServer(server, config.stopLimit), 2 * config.stopLimit);

  const waiting = new AbortController();
  lifecycle.opened('waiting', async () => waiting.abort());
  const ready = openForService(config, seeds, backend, {
    limit: Number.POSITIVE_INFINITY,
    onWait: (reason) => {
      isUnreachable = true;
      say(`${reason} Trying again until it does.`);
    },
    signal: waiting.signal,
  }).then((opened) => {
    const counted = metrics?.observed(opened) ?? opened;
    openReader = tracing?.reader(counted) ?? counted;
    return opened;
  });
  // failures surface via `ready` and each request
  const prepared = ready.then(() => search.prepare()).catch(() => {});
  return { address: addressOf(server, config.http.host), ready, prepared, close: () => lifecycle.close() };
}

/** Opens the store. An embedded one is claimed first, so that no other service opens it. */
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

/** Loaded with the switch alone. */
async function metricsOf(
  search: SearchPool,
  answers: AnswerCache | undefined,
  queue: FairQueue,
): Promise<Metrics> {
  const { Metrics: OwnMetrics } = await import('./telemetry/metrics.ts');
  return new OwnMetrics({
    search: () => search.state,
    waitingRequests: () => queue.waiting,
    answerBytes: () => answers?.bytes ?? 0,
  });
}

/** Loaded where traces have somewhere to go. */
async function tracingTo(endpoint: string, { store }: Config): Promise<Tracing> {
  const { Tracing: OwnTracing } = await import('./telemetry/tracing.ts');
  const database = store.engine === 'neo4j' ? 'neo4j' : 'lmdb';
  return new OwnTracing({ endpoint, version: release(), database });
}

/** Answers with the metrics as they are now. */
async function tell(response: ServerResponse, metrics: Metrics): Promise<void> {
  const text = await metrics.text();
  response.writeHead(200, { 'content-type': metrics.contentType, 'cache-control': 'no-store' }).end(text);
}

/** Answers a health check with yes or no and no detail, as anyone may ask. */
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
  const reachable = { '0.0.0.0': '127.0.0.1', '::': '::1' }[host] ?? host; // every address includes the loopback one
  return `http://${reachable.includes(':') ? `[${reachable}]` : reachable}:${port}/graphql`;
}

/** Waits for running requests to end, and cuts them off after the limit, in milliseconds. */
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
