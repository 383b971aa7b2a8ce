import { createPublicKey } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { ArgumentLimits, DocumentLimits } from '../graphql/limits.ts';
import type { Neo4jAddress } from '../store/neo4j/connection.ts';
import type { TokenRules } from './access/access.ts';
import { ConfigurationError } from './configuration-error.ts';
import {
  documentId,
  noDocuments,
  type PersistedDocuments,
  readPersistedDocuments,
} from './documents/persisted-documents.ts';
import { pageDocuments } from './project-files.ts';
import { type LogLevel, settings } from './settings.ts';

/** The configuration of the service and its store. */
export interface Config {
  readonly http: {
    readonly host: string;
    readonly port: number;
    /** Names by which the service may be called, in lower case; see isAllowedHost. */
    readonly allowedHosts: readonly string[];
    readonly maxConnections: number;
    /** How many proxies stand in front of the service. */
    readonly trustedProxies: number;
  };
  /** Origins whose pages may read answers in a browser; `*` for all. */
  readonly corsOrigins: readonly string[];
  readonly logLevel: LogLevel;
  /** Milliseconds that a stop waits for running requests. */
  readonly stopLimit: number;
  readonly graphiql: boolean;
  /** Whether assistants are answered at `/mcp`. */
  readonly mcp: boolean;
  /** Whether the schema is that of a subgraph of Apollo Federation. */
  readonly federation: boolean;
  /** Whether `/metrics` answers. */
  readonly metricsPage: boolean;
  /** Address of a collector that traces are sent to; null sends none. */
  readonly traces: string | null;
  /** Whether the schema may be queried, and errors may suggest field names. */
  readonly introspection: boolean;
  /** Address for the page's reports of wrong facts; empty when there is none. */
  readonly reportTo: string;
  readonly limits: DocumentLimits &
    ArgumentLimits & {
      /** Bytes of a request. */
      readonly body: number;
      /** Milliseconds after which a request is given up. */
      readonly request: number;
    };
  /** Milliseconds that computed answers may be behind the graph while it is loaded again. */
  readonly maxStaleness: number;
  /** Whose tokens are believed; null where everybody may read. */
  readonly access: TokenRules | null;
  readonly documents: PersistedDocuments;
  /** Cost that one client may ask for in a minute; 0 for no limit. */
  readonly rateLimit: number;
  /** Bytes that kept answers may take; 0 keeps none. */
  readonly answerCache: number;
  /** Number of threads that compute paths and other answers. */
  readonly searchThreads: number;
  readonly store:
    | { readonly engine: 'embedded'; readonly directory: string }
    | { readonly engine: 'neo4j'; readonly address: Neo4jAddress };
}

/** Environment variables by name. */
export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The configuration that an environment describes. Empty settings count as unset.
 *
 * @param readSecret reads a file that a setting names
 * @throws ConfigurationError naming every wrong setting at once
 */
export function loadConfig(
  environment: Environment,
  readSecret: (file: string) => string = (file) => readFileSync(file, 'utf8'),
): Config {
  const set = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const parsed = settings.safeParse(set);
  const problems = (parsed.error?.issues ?? []).map(({ path, message }) =>
    path[0] === 'JWT_SECRET'
      ? `JWT_SECRET ${message}`
      : `${path.join('.')} ${message}, not ${withoutSecret(set[String(path[0])])}`,
  );
  const password = set.NEO4J_URI === undefined ? '' : passwordOf(set, readSecret, problems);
  const access = accessOf(set, readSecret, problems);
  const documents = documentsOf(set, readSecret, problems);
  if (!parsed.success || problems.length > 0) throw new ConfigurationError(problems.join('\n'));
  const { data } = parsed;
  const graphiql = data.GRAPHIQL ? data.GRAPHIQL === 'on' : data.NODE_ENV !== 'production';
  return {
    http: {
      host: data.HOST,
      port: data.PORT,
      allowedHosts: data.ALLOWED_HOSTS,
      maxConnections: data.MAX_CONNECTIONS,
      trustedProxies: data.TRUST_PROXY,
    },
    corsOrigins: data.CORS_ORIGINS,
    logLevel: data.LOG_LEVEL,
    stopLimit: data.STOP_TIMEOUT_MS,
    maxStaleness: data.MAX_STALENESS_MS,
    access,
    documents,
    rateLimit: data.RATE_LIMIT,
    answerCache: data.ANSWER_CACHE_BYTES,
    searchThreads: data.SEARCH_THREADS,
    graphiql,
    mcp: data.MCP === 'on',
    federation: data.FEDERATION === 'on',
    metricsPage: data.METRICS === 'on',
    traces: data.OTEL_EXPORTER_OTLP_ENDPOINT ?? null,
    introspection: graphiql || data.NODE_ENV !== 'production', // the page needs it
    reportTo: data.REPORT_TO ?? '',
    limits: {
      body: data.MAX_BODY_BYTES,
      tokens: data.MAX_TOKENS,
      depth: data.MAX_DEPTH,
      aliases: data.MAX_ALIASES,
      directives: data.MAX_DIRECTIVES,
      cost: data.MAX_COST,
      page: data.MAX_PAGE,
      ids: data.MAX_IDS,
      search: data.MAX_SEARCH,
      text: data.MAX_TEXT,
      request: data.REQUEST_TIMEOUT_MS,
    },
    store:
      data.NEO4J_URI === undefined
        ? { engine: 'embedded', directory: data.DATA_DIR }
        : {
            engine: 'neo4j',
            address: {
              uri: data.NEO4J_URI,
              user: data.NEO4J_USER,
              password,
              database: data.NEO4J_DATABASE,
              timeout: data.NEO4J_TIMEOUT_MS,
            },
          },
  };
}

/** Whose tokens are believed by the settings; null when none are needed. */
function accessOf(
  { READ_AUTH, JWT_SECRET, JWT_PUBLIC_KEY, JWT_JWKS, JWT_ISSUER, JWT_AUDIENCE }: Environment,
  readSecret: (file: string) => string,
  problems: string[],
): TokenRules | null {
  if (READ_AUTH !== 'required') return null;
  const rest = { issuer: JWT_ISSUER ?? 'career-graph', audience: JWT_AUDIENCE ?? 'career-graph' };
  if ([JWT_SECRET, JWT_PUBLIC_KEY, JWT_JWKS].filter((key) => key !== undefined).length !== 1) {
    problems.push('READ_AUTH=required needs one of JWT_SECRET, JWT_PUBLIC_KEY and JWT_JWKS');
    return null;
  }
  if (JWT_SECRET !== undefined) return { key: { kind: 'secret', secret: JWT_SECRET }, ...rest };
  if (JWT_JWKS !== undefined) return { key: { kind: 'jwks', address: JWT_JWKS }, ...rest };
  try {
    const pem = readSecret(String(JWT_PUBLIC_KEY));
    if (pem.includes('PRIVATE KEY')) throw new Error('it holds a private key');
    createPublicKey(pem);
    return { key: { kind: 'public', pem }, ...rest };
  } catch (error) {
    problems.push(`JWT_PUBLIC_KEY cannot be read: ${(error as Error).message}`);
    return null;
  }
}

/** The documents that the settings name and allow. */
function documentsOf(
  { PERSISTED_DOCUMENTS: file, ALLOWED_DOCUMENTS: allowed }: Environment,
  read: (file: string) => string,
  problems: string[],
): PersistedDocuments {
  try {
    const texts = file === undefined ? noDocuments.texts : readPersistedDocuments(read(file));
    if (allowed !== 'persisted') return { texts, allowedIds: null };
    const idsOfPage = Object.keys(JSON.parse(readFileSync(pageDocuments(), 'utf8')));
    return { texts, allowedIds: new Set([...idsOfPage, ...[...texts.values()].map(documentId)]) };
  } catch (error) {
    problems.push(`PERSISTED_DOCUMENTS cannot be read: ${(error as Error).message}`);
    return noDocuments;
  }
}

function passwordOf(
  { NEO4J_PASSWORD: password, NEO4J_PASSWORD_FILE: file }: Environment,
  readSecret: (file: string) => string,
  problems: string[],
): string {
  if (password !== undefined) return password;
  if (file === undefined) {
    problems.push('NEO4J_PASSWORD (or NEO4J_PASSWORD_FILE) is needed with NEO4J_URI');
    return '';
  }
  try {
    const secret = readSecret(file).replace(/(\r?\n)+$/, '');
    if (secret === '') problems.push(`NEO4J_PASSWORD_FILE ${file} is empty`);
    return secret;
  } catch (error) {
    problems.push(`NEO4J_PASSWORD_FILE cannot be read: ${(error as Error).message}`);
    return '';
  }
}

/** A setting as a message may show it: an address without a password. */
const withoutSecret = (value: string | undefined): string =>
  JSON.stringify(value?.replace(/\/\/.*@/, '//…@'));
