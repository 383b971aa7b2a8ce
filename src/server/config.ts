import { createPublicKey } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { type ArgumentLimits, type DocumentLimits, defaultArgumentLimits } from '../graphql/limits.ts';
import type { Neo4jAddress } from '../store/neo4j/connection.ts';
import type { TokenRules } from './access/access.ts';
import { ConfigurationError } from './configuration-error.ts';

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
  /** Whether `/metrics` answers. */
  readonly metricsPage: boolean;
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

const limit = (value: number) =>
  z
    .string()
    .regex(/^[1-9]\d{0,8}$/, 'must be a whole number from 1')
    .transform(Number)
    .default(value);

/** The parts of a list that is separated by commas. */
function listOf(text: string): string[] {
  return text.split(',').map((part) => part.trim());
}

const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'silent'] as const;
type LogLevel = (typeof logLevels)[number];

/** Every setting, with its description in the documentation and in `serve --help`. */
const settings = z.object({
  PORT: z
    .string()
    .regex(/^\d{1,5}$/, 'must be a port number, 0 to 65535')
    .transform(Number)
    .refine((port) => port <= 65_535, 'must be a port number, 0 to 65535')
    .default(4000)
    .describe('port to listen on; 0 takes a free one'),
  HOST: z
    .string()
    .regex(/^[A-Za-z0-9.:_-]+$/, 'must be a host name or address to listen on')
    .default('127.0.0.1')
    .describe('address to listen on; everybody who reaches it may read, unless `READ_AUTH` says otherwise'),
  ALLOWED_HOSTS: z
    .string()
    .regex(/^(\*|[A-Za-z0-9.-]+(\s*,\s*[A-Za-z0-9.-]+)*)$/, 'must be names separated by commas, or *')
    .transform((hosts) => listOf(hosts.toLowerCase()))
    .default([])
    .describe(
      'names by which clients may call the service (Host header), separated by commas, or `*` for any; addresses, and names without a dot, are always allowed',
    ),
  CORS_ORIGINS: z
    .string()
    .regex(
      /^(\*|https?:\/\/[^\s,/]+(\s*,\s*https?:\/\/[^\s,/]+)*)$/,
      'must be origins such as https://example.org, separated by commas, or *',
    )
    .transform(listOf)
    .default([])
    .describe(
      'origins of other sites whose pages may read answers in a browser, such as `https://example.org`, separated by commas, or `*` for any',
    ),
  MAX_CONNECTIONS: limit(1_000).describe('maximum connections at the same time; more are closed at once'),
  TRUST_PROXY: z
    .string()
    .regex(/^\d$/, 'must be a number of proxies, 0 to 9')
    .transform(Number)
    .default(0)
    .describe(
      'number of proxies in front of the service, whose `X-Forwarded-For` then tells clients apart; with 0 a client is who connects',
    ),
  READ_AUTH: z
    .enum(['open', 'required'], 'must be open or required')
    .default('open')
    .describe(
      '`required`: every address but `/health` and `/ready` needs a bearer token (JWT) with the scope `read`; `open`: none does',
    ),
  JWT_SECRET: z
    .string()
    .min(32, 'must have 32 characters or more')
    .optional()
    .describe(
      'secret that tokens are signed with (HS256, HS384, HS512); one of these three is needed with `READ_AUTH=required`',
    ),
  JWT_PUBLIC_KEY: z
    .string()
    .optional()
    .describe('file with the public key (PEM) of those that sign tokens (RS256, PS256, ES256, ES384, EdDSA)'),
  JWT_JWKS: z
    .string()
    .regex(/^https?:\/\/\S+$/, 'must be an https:// address')
    .optional()
    .describe('address of the set of public keys (JWKS), kept for ten minutes'),
  JWT_ISSUER: z.string().default('career-graph').describe('who must have issued a token (`iss`)'),
  JWT_AUDIENCE: z.string().default('career-graph').describe('for whom a token must be (`aud`)'),
  RATE_LIMIT: z
    .string()
    .regex(/^\d{1,9}$/, 'must be a whole number from 0')
    .transform(Number)
    .default(0)
    .describe(
      'cost that one client may ask for in a minute (see `extensions.cost`); more is answered with RATE_LIMITED; 0 sets no limit',
    ),
  DATA_DIR: z
    .string()
    .default('data/embedded')
    .describe('folder of the embedded store; not used with `NEO4J_URI`'),
  NEO4J_URI: z
    .string()
    .regex(
      /^(neo4j|bolt)(\+s|\+ssc)?:\/\/([A-Za-z0-9._-]+|\[[0-9a-fA-F:.]+\])(:\d{1,5})?\/?$/,
      'must look like neo4j://host:7687 (or bolt://, neo4j+s://, bolt+s://)',
    )
    .optional()
    .describe('address of the Neo4j that is the store: `neo4j://`, `bolt://`, or either with `+s` or `+ssc`'),
  NEO4J_USER: z.string().default('neo4j').describe('user name for Neo4j'),
  NEO4J_PASSWORD: z.string().optional().describe('password for Neo4j; needed with `NEO4J_URI`'),
  NEO4J_PASSWORD_FILE: z
    .string()
    .optional()
    .describe('a file that holds the password, instead of `NEO4J_PASSWORD`'),
  NEO4J_DATABASE: z
    .string()
    .regex(/^[A-Za-z][A-Za-z0-9.-]{2,62}$/, 'must be a database name, such as neo4j')
    .refine((name) => name.toLowerCase() !== 'system', "must not be system, which is the server's own")
    .default('neo4j')
    .describe('database of that Neo4j'),
  NEO4J_TIMEOUT_MS: limit(9_000).describe('milliseconds after which a read of Neo4j is given up'),
  REQUEST_TIMEOUT_MS: limit(10_000).describe('milliseconds after which a request is given up'),
  MAX_STALENESS_MS: z
    .string()
    .regex(/^\d{1,9}$/, 'must be a whole number from 0')
    .transform(Number)
    .default(0)
    .describe(
      'milliseconds that paths and other computed answers may lag behind a change while it is loaded; such answers have `extensions.asOf`',
    ),
  ANSWER_CACHE_BYTES: z
    .string()
    .regex(/^\d{1,12}$/, 'must be a whole number from 0')
    .transform(Number)
    .default(64 * 1024 * 1024)
    .describe(
      'memory for answers that are given again while the graph is unchanged; 0 keeps none. Answers about own skills, tools, credentials, history or text are never kept',
    ),
  SEARCH_THREADS: limit(1).describe(
    'threads that compute paths and other answers; each holds the moves of the graph in memory; searches by name have one more',
  ),
  STOP_TIMEOUT_MS: limit(8_000).describe('milliseconds that a stop waits for running requests'),
  NODE_ENV: z
    .string()
    .default('development')
    .describe(
      '`production` turns off GraphiQL, and with it introspection, `/reference`, `/schema.graphql` and field names in errors, unless `GRAPHIQL` is `on`',
    ),
  GRAPHIQL: z
    .enum(['on', 'off'], 'must be on or off')
    .optional()
    .describe('`on` or `off`: GraphiQL at `/graphql`; with it introspection is on too'),
  MCP: z
    .enum(['on', 'off'], 'must be on or off')
    .default('off')
    .describe('`on` or `off`: the Model Context Protocol for assistants, at `/mcp` by streamable HTTP'),
  METRICS: z
    .enum(['on', 'off'], 'must be on or off')
    .default('off')
    .describe(
      '`on` or `off`: metrics for Prometheus at `/metrics`; they tell how much is asked, not what or by whom',
    ),
  REPORT_TO: z
    .string()
    .regex(/^(https?:\/\/|mailto:)\S+$/, 'must be an https:// or mailto: address')
    .optional()
    .describe(
      'address for reports of wrong facts, which the page fills in: an issue form or a `mailto:`; without it people copy the report',
    ),
  LOG_LEVEL: z
    .enum(logLevels, `must be one of ${logLevels.join(', ')}`)
    .default('info')
    .describe(`least severe level that is logged, as JSON lines on standard error: ${logLevels.join(', ')}`),
  MAX_BODY_BYTES: limit(256 * 1024).describe('maximum bytes of a request'),
  MAX_TOKENS: limit(2_000).describe('maximum tokens of a document'),
  MAX_DEPTH: limit(15).describe('maximum depth of the fields of a document'),
  MAX_ALIASES: limit(30).describe('maximum aliases in a document'),
  MAX_DIRECTIVES: limit(10).describe('maximum directives in a document'),
  MAX_COST: limit(25_000).describe(
    'maximum cost of a document: the objects that its answer can hold, by its page sizes, and what computing them takes, 1 for about 10 microseconds; `extensions.cost` has it',
  ),
  MAX_PAGE: limit(defaultArgumentLimits.page).describe('maximum size of a page'),
  MAX_IDS: limit(defaultArgumentLimits.ids).describe('maximum ids in `nodes`'),
  MAX_SEARCH: limit(defaultArgumentLimits.search).describe('maximum characters of a name or a search'),
  MAX_TEXT: limit(defaultArgumentLimits.text).describe(
    'maximum characters of a text that skills are read from',
  ),
});

/** A setting as documentation shows it. */
export interface Setting {
  readonly name: string;
  /** As it would be written in the environment, or a phrase where it depends on another setting; null when there is none. */
  readonly default: string | null;
  readonly description: string;
}

/** Defaults that depend on another setting. */
const dependentDefaults: Readonly<Record<string, string>> = { GRAPHIQL: 'on; off in production' };

/** All settings, in the order of the documentation. */
export function describedSettings(): Setting[] {
  const defaults: Readonly<Record<string, unknown>> = settings.parse({});
  return Object.entries(settings.shape).map(([name, { description = '' }]) => ({
    name,
    default:
      defaults[name] === undefined || String(defaults[name]) === ''
        ? (dependentDefaults[name] ?? null)
        : String(defaults[name]),
    description,
  }));
}

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
    rateLimit: data.RATE_LIMIT,
    answerCache: data.ANSWER_CACHE_BYTES,
    searchThreads: data.SEARCH_THREADS,
    graphiql,
    mcp: data.MCP === 'on',
    metricsPage: data.METRICS === 'on',
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
