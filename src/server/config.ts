import { z } from 'zod';
import { type ArgumentLimits, type DocumentLimits, defaultArgumentLimits } from '../graphql/limits.ts';
import type { Neo4jAddress } from '../store/neo4j/connection.ts';

export interface Config {
  readonly http: { readonly host: string; readonly port: number };
  readonly graphiql: boolean;
  readonly introspection: boolean;
  readonly limits: DocumentLimits &
    ArgumentLimits & {
      /** Bytes of a request. */
      readonly body: number;
      /** Milliseconds after which a request is given up. */
      readonly request: number;
    };
  readonly store:
    | { readonly engine: 'embedded'; readonly directory: string }
    | { readonly engine: 'neo4j'; readonly address: Neo4jAddress };
}

/** The environment cannot be used; the message has a line for each setting that is wrong. */
export class ConfigurationError extends Error {
  override readonly name = 'ConfigurationError';
}

export type Environment = Readonly<Record<string, string | undefined>>;

const limit = (value: number) =>
  z
    .string()
    .regex(/^[1-9]\d{0,8}$/, 'must be a whole number from 1')
    .transform(Number)
    .default(value);

const settings = z.object({
  PORT: z
    .string()
    .regex(/^\d{1,5}$/, 'must be a port number, 0 to 65535')
    .transform(Number)
    .refine((port) => port <= 65_535, 'must be a port number, 0 to 65535')
    .default(4000),
  HOST: z
    .string()
    .regex(/^[A-Za-z0-9.:_-]+$/, 'must be a host name or address to listen on')
    .default('127.0.0.1'),
  DATA_DIR: z.string().default('data/embedded'),
  GRAPHIQL: z.enum(['on', 'off'], 'must be on or off').optional(),
  MAX_BODY_BYTES: limit(256 * 1024),
  MAX_TOKENS: limit(2_000),
  MAX_DEPTH: limit(15),
  MAX_ALIASES: limit(30),
  MAX_DIRECTIVES: limit(10),
  MAX_COST: limit(10_000),
  MAX_PAGE: limit(defaultArgumentLimits.page),
  MAX_IDS: limit(defaultArgumentLimits.ids),
  MAX_SEARCH: limit(defaultArgumentLimits.search),
  REQUEST_TIMEOUT_MS: limit(10_000),
  NEO4J_TIMEOUT_MS: limit(9_000),
  NODE_ENV: z.string().default('development'),
  NEO4J_URI: z
    .string()
    .regex(
      /^(neo4j|bolt)(\+s|\+ssc)?:\/\/([A-Za-z0-9._-]+|\[[0-9a-fA-F:.]+\])(:\d{1,5})?\/?$/,
      'must look like neo4j://host:7687 (or bolt://, neo4j+s://, bolt+s://)',
    )
    .optional(),
  NEO4J_USER: z.string().default('neo4j'),
  NEO4J_PASSWORD: z.string().optional(),
  NEO4J_DATABASE: z
    .string()
    .regex(/^[A-Za-z][A-Za-z0-9.-]{2,62}$/, 'must be a database name, such as neo4j')
    .default('neo4j'),
});

/**
 * The configuration that an environment describes. Empty settings count as unset.
 *
 * @throws ConfigurationError naming every wrong setting at once
 */
export function loadConfig(environment: Environment): Config {
  const set = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const parsed = settings.safeParse(set);
  const problems = (parsed.error?.issues ?? []).map(
    ({ path, message }) => `${path.join('.')} ${message}, not ${withoutSecret(set[String(path[0])])}`,
  );
  if (set.NEO4J_URI !== undefined && set.NEO4J_PASSWORD === undefined) {
    problems.push('NEO4J_PASSWORD is needed with NEO4J_URI');
  }
  if (!parsed.success || problems.length > 0) throw new ConfigurationError(problems.join('\n'));
  const { data } = parsed;
  const graphiql = data.GRAPHIQL ? data.GRAPHIQL === 'on' : data.NODE_ENV !== 'production';
  return {
    http: { host: data.HOST, port: data.PORT },
    graphiql,
    introspection: graphiql || data.NODE_ENV !== 'production', // the page needs it
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
              password: data.NEO4J_PASSWORD ?? '',
              database: data.NEO4J_DATABASE,
              timeout: data.NEO4J_TIMEOUT_MS,
            },
          },
  };
}

/** A setting as it may be shown: an address without the password that someone wrote into it. */
const withoutSecret = (value: string | undefined): string =>
  JSON.stringify(value?.replace(/\/\/.*@/, '//…@'));
