import type { GraphQLSchema } from 'graphql';
import { createYoga as createGraphQLYoga, type YogaServerInstance } from 'graphql-yoga';
import type { Logger } from 'pino';
import type { GraphQLContext } from '../graphql/context.ts';
import { createContext } from '../graphql/create-context.ts';
import { publicError } from '../graphql/errors.ts';
import { schema } from '../graphql/schema.ts';
import { serviceOf } from '../mcp/ask-graphql.ts';
import type { mcpHandler } from '../mcp/mcp-handler.ts';
import { type CareerSearch, LocalSearch } from '../store/career-search.ts';
import type { CareerReader } from '../store/career-store.ts';
import { now } from '../store/clock.ts';
import { StoreUnreachableError } from '../store/store-errors.ts';
import { AnswerCache } from './answers/answer-cache.ts';
import { Budgets } from './clients/budgets.ts';
import { FairQueue, type QueueLimits } from './clients/fair-queue.ts';
import type { Config } from './config.ts';
import { noDocuments } from './documents/persisted-documents.ts';
import { useAnswerCache } from './plugins/use-answer-cache.ts';
import { useBodyLimit } from './plugins/use-body-limit.ts';
import { useBudget } from './plugins/use-budget.ts';
import { useCompression } from './plugins/use-compression.ts';
import { useDeadline } from './plugins/use-deadline.ts';
import { useFreshness } from './plugins/use-freshness.ts';
import { useHttpCaching } from './plugins/use-http-caching.ts';
import { useJsonOnly } from './plugins/use-json-only.ts';
import { useLimits } from './plugins/use-limits.ts';
import { useMcp } from './plugins/use-mcp.ts';
import { documentIdParameter, inProcess, usePersistedDocuments } from './plugins/use-persisted-documents.ts';
import { usePrivateSchema } from './plugins/use-private-schema.ts';
import { useQueryParameters } from './plugins/use-query-parameters.ts';
import { useRequestLog } from './plugins/use-request-log.ts';
import { useTracing } from './plugins/use-tracing.ts';
import { useTurns } from './plugins/use-turns.ts';
import { release } from './project-files.ts';
import type { Metrics } from './telemetry/metrics.ts';
import type { Tracing } from './telemetry/tracing.ts';

interface CommonOptions {
  /** Whether the schema may be queried, and errors may suggest field names. */
  readonly introspection: boolean;
  readonly limits: Config['limits'];
  /** Documents that clients may name; none when left out. */
  readonly documents?: Config['documents'];
  readonly logger: Logger;
  /** See Config; none when left out. */
  readonly corsOrigins?: readonly string[];
  /** See Config; 0, as when left out, sets no limit. */
  readonly rateLimit?: number;
  /** Whether assistants are answered at `/mcp`; they are not when left out. */
  readonly mcp?: boolean;
  /** Whether the schema is that of a subgraph; it is not when left out. */
  readonly federation?: boolean;
}

interface YogaOptions extends CommonOptions {
  readonly reader: CareerReader;
  /** Computes paths and other answers; by default in this thread. */
  readonly search?: CareerSearch;
  /** For the search in this thread; see Config. */
  readonly maxStaleness?: number;
  /** Bytes that kept answers may take; 0, as when left out, keeps none. */
  readonly answerCache?: number;
}

interface EndpointOptions extends CommonOptions {
  /** Gives the reader of a request that arrives now. */
  readonly reader: () => CareerReader;
  readonly search: CareerSearch;
  /** Counts requests; none does when left out. */
  readonly metrics?: Metrics | undefined;
  /** Traces requests; none does when left out. */
  readonly tracing?: Tracing | undefined;
  /** Answers that are kept; none are when left out. */
  readonly answers?: AnswerCache | undefined;
  /** Gives requests their turn; one of the endpoint's own when left out. */
  readonly queue?: FairQueue;
}

/** Milliseconds of processor time that the dearest document takes; see bench/README.md. */
const dearest = 250;

/**
 * How much a fair queue lets in: of one client as much as one document may cost, of all four times that, and no more waits
 * than is done within half of the time that a request has.
 */
export const queueLimits = ({ cost, request }: Config['limits']): QueueLimits => ({
  perClient: cost,
  running: 4 * cost,
  waiting: (cost * request) / 2 / dearest,
});

/**
 * How many of a request's milliseconds computing may take: the rest, a twentieth and at least 100 if there is as much, is
 * left for the other fields to answer before the request itself is given up.
 */
const computingTime = (request: number): number =>
  request - Math.max(request / 20, Math.min(100, request / 2));

/** The GraphQL endpoint `/graphql` over an open store. */
export const createYoga = ({
  reader,
  maxStaleness,
  search = new LocalSearch(reader, maxStaleness),
  answerCache = 0,
  ...options
}: YogaOptions) =>
  createEndpoint({ ...options, reader: () => reader, search, answers: answersWithin(answerCache) });

/** A cache of answers of so many bytes; none for 0. */
export const answersWithin = (bytes: number): AnswerCache | undefined =>
  bytes > 0 ? new AnswerCache(bytes) : undefined;

/** Loaded where it is switched on, as most services are no subgraph. */
const loadSubgraph = async (): Promise<GraphQLSchema> =>
  (await import('../graphql/subgraph.ts')).subgraphSchema();

/** The same over a store that may open later. */
export function createEndpoint({
  reader,
  search,
  introspection,
  limits,
  logger,
  corsOrigins = [],
  answers,
  metrics,
  tracing,
  rateLimit = 0,
  queue = new FairQueue(queueLimits(limits)),
  mcp = false,
  federation = false,
  documents = noDocuments,
}: EndpointOptions) {
  const yoga: YogaServerInstance<object, GraphQLContext> = createGraphQLYoga({
    schema: federation ? loadSubgraph() : schema,
    context: () => createContext(reader(), search, limits, now() + computingTime(limits.request)),
    graphqlEndpoint: '/graphql',
    landingPage: false,
    cors: corsOrigins.length > 0 && { origin: [...corsOrigins], credentials: false },
    graphiql: false, // see graphiql-page.ts
    extraParamNames: [documentIdParameter],
    batching: false,
    multipart: false,
    maxRequestBodySize: false, // see useBodyLimit
    plugins: [
      useRequestLog(logger, metrics),
      ...(tracing ? [useTracing(tracing)] : []),
      ...(mcp ? [useMcp(answerAssistants)] : []),
      useJsonOnly(),
      useQueryParameters(),
      useBodyLimit(limits.body),
      usePersistedDocuments(documents),
      useLimits(limits),
      ...(rateLimit > 0 ? [useBudget(new Budgets(rateLimit))] : []),
      ...(answers ? [useAnswerCache(answers, reader), useHttpCaching()] : []),
      useCompression(),
      useFreshness(),
      useTurns(queue),
      useDeadline(limits.request, () => search.load),
      ...(introspection ? [] : [usePrivateSchema()]),
    ],
    logging: false,
    maskedErrors: {
      maskError: (error) =>
        publicError(error, (hidden) => {
          if (hidden instanceof StoreUnreachableError) logger.warn(hidden.message);
          else logger.error({ err: hidden }, 'unexpected error');
        }),
    },
  });

  let handler: ReturnType<typeof mcpHandler> | undefined;
  /** Loaded with the first request, as most services answer none. */
  async function answerAssistants(request: Request): Promise<Response> {
    handler ??= (await import('../mcp/mcp-handler.ts')).mcpHandler(
      serviceOf((address, init) => yoga.fetch(address, init, inProcess)),
      { version: release(), bodyLimit: limits.body },
    );
    return handler(request);
  }
  return yoga;
}
