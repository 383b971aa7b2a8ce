import { z } from 'zod';
import { defaultArgumentLimits } from '../graphql/limits.ts';

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

/** From the most severe to the least. */
const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'silent'] as const;
/** Least severe level that is logged. */
export type LogLevel = (typeof logLevels)[number];

/** Every setting, with its description in the documentation and in `serve --help`. They are environment variables. */
export const settings = z.object({
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
  PERSISTED_DOCUMENTS: z
    .string()
    .optional()
    .describe(
      'file with documents by their ids, as JSON, such as Relay’s compiler and GraphQL Code Generator write it; clients then send `documentId` in place of `query`',
    ),
  ALLOWED_DOCUMENTS: z
    .enum(['any', 'persisted'], 'must be any or persisted')
    .default('any')
    .describe(
      '`persisted`: other documents than those of `PERSISTED_DOCUMENTS` and of the page are refused with DOCUMENT_NOT_PERSISTED, those of GraphiQL too; `any`: none are',
    ),
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
  FEDERATION: z
    .enum(['on', 'off'], 'must be on or off')
    .default('off')
    .describe(
      '`on` or `off`: the service is a subgraph of Apollo Federation 2; a gateway may then read its schema, also in production',
    ),
  METRICS: z
    .enum(['on', 'off'], 'must be on or off')
    .default('off')
    .describe(
      '`on` or `off`: metrics for Prometheus at `/metrics`; they tell how much is asked, not what or by whom',
    ),
  OTEL_EXPORTER_OTLP_ENDPOINT: z
    .string()
    .regex(/^https?:\/\/[^\s?#]+$/, 'must be the http:// or https:// address of a collector')
    .optional()
    .describe(
      'collector that traces are sent to by OTLP over HTTP, such as `http://127.0.0.1:4318`; they tell names and durations, no variables',
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
