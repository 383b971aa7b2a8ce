import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import neo4j, { type Driver, type ManagedTransaction, Neo4jError, type Session } from 'neo4j-driver';
import { CareerGraphError } from '../../domain/errors.ts';
import { now } from '../clock.ts';
import { withTimeLimit } from '../deadline.ts';
import { StoreUnreachableError, StoreUnusableError } from '../store-errors.ts';

export interface Neo4jAddress {
  readonly uri: string;
  readonly user: string;
  readonly password: string;
  readonly database: string;
  /** Milliseconds that one read may take; 9,000 when left out. */
  readonly timeout?: number;
  /** Most connections at once; 50 when left out. */
  readonly poolSize?: number;
}

/** Milliseconds. A stopped server holds the driver for two minutes, so every call has a deadline of ours. */
const limits = {
  connect: 2_000,
  acquire: 3_000,
  retry: 4_000,
  read: 9_000,
  write: 120_000,
  close: 2_000,
};
const defaultPoolSize = 50;
const commandTries = 10;

export type Parameters = Readonly<Record<string, unknown>>;
/** Values by position, as the query returned them. */
export type Rows = readonly (readonly unknown[])[];
export type Run = (text: string, parameters?: Parameters) => Promise<Rows>;

/** The one place that knows the driver: routing, deadlines, retries, numbers and errors. */
export class Neo4jConnection {
  readonly #driver: Driver;
  readonly #address: Neo4jAddress;
  readonly #poolSize: number;
  #sessions = 0;
  /** The stamp of the read that was sent last, of those that have ended. */
  #last: { readonly bookmarks: readonly string[]; readonly sent: number } | undefined;

  constructor(address: Neo4jAddress) {
    this.#address = address;
    this.#poolSize = address.poolSize ?? defaultPoolSize;
    this.#driver = neo4j.driver(address.uri, neo4j.auth.basic(address.user, address.password), {
      disableLosslessIntegers: true,
      maxConnectionPoolSize: this.#poolSize,
      connectionTimeout: limits.connect,
      connectionAcquisitionTimeout: limits.acquire,
      connectionLivenessCheckTimeout: 30_000,
      maxTransactionRetryTime: limits.retry,
      telemetryDisabled: true, // a message more with each read, where the server asks for it
      notificationFilter: { minimumSeverityLevel: 'OFF' },
      userAgent: 'career-graph',
    });
  }

  /** Auto-commit, as it takes half the round trips of a managed read; a transient failure is retried once. */
  async read(text: string, parameters: Parameters = {}): Promise<Rows> {
    return (await this.#read(text, parameters)).rows;
  }

  /**
   * A token for the last transaction that the server had committed when it answered. That of a read of anything that
   * was *sent* since then will do, and costs nothing: the server takes it when the read ends, so it covers what was
   * committed before the read was sent. When its reply came says nothing, as replies travel.
   */
  async stamp(since = Number.POSITIVE_INFINITY): Promise<string> {
    const last = this.#last;
    const { bookmarks } = last && last.sent >= since ? last : await this.#read('RETURN 1', {});
    return createHash('sha256').update(bookmarks.join()).digest('base64url').slice(0, 16);
  }

  /** All or nothing; retried by the driver when it is safe to. */
  write<T>(work: (run: Run) => Promise<T>): Promise<T> {
    return this.#session(neo4j.session.WRITE, limits.write, (session) =>
      session.executeWrite((tx) => work((text, parameters) => runIn(tx, text, parameters)), {
        timeout: limits.write,
      }),
    );
  }

  /** For schema commands, which want a transaction each; several services may run the same ones at once. */
  async command(text: string): Promise<void> {
    for (let tries = 1; ; tries++) {
      try {
        await this.#session(neo4j.session.WRITE, limits.write, (session) => session.run(text));
        return;
      } catch (error) {
        if (isAlreadyThere(error)) return;
        if (!isRetriable(error) || tries === commandTries) throw error;
        await sleep(50 * tries * Math.random());
      }
    }
  }

  /** A server that hangs is left to itself. */
  async close(): Promise<void> {
    await withTimeLimit(this.#driver.close(), limits.close, () => undefined);
  }

  async #read(text: string, parameters: Parameters): Promise<{ rows: Rows; bookmarks: readonly string[] }> {
    const deadline = this.#address.timeout ?? limits.read;
    // the server gives up a little earlier, so that its own word arrives
    const options = { timeout: Math.ceil(deadline * 0.9) };
    const attempt = () =>
      this.#session(neo4j.session.READ, deadline, async (session) => {
        const sent = now();
        const result = await untraced(() => session.run(text, parameters, options));
        const bookmarks = session.lastBookmarks();
        if (!this.#last || sent > this.#last.sent) this.#last = { bookmarks, sent };
        return { rows: result.records.map(valuesOf), bookmarks };
      });
    try {
      return await attempt();
    } catch (error) {
      if (!(error instanceof StoreUnreachableError) && !isRetriable(error)) throw error;
      return attempt();
    }
  }

  async #session<T>(
    mode: 'READ' | 'WRITE',
    deadline: number,
    work: (session: Session) => Promise<T>,
  ): Promise<T> {
    const session = this.#driver.session({ database: this.#address.database, defaultAccessMode: mode });
    this.#sessions++;
    const working = work(session).finally(() => session.close());
    try {
      return await withTimeLimit(working, deadline, () => {
        throw timedOut();
      });
    } catch (error) {
      throw translate(error, this.#address, this.#sessions > this.#poolSize);
    } finally {
      this.#sessions--;
    }
  }
}

/**
 * The driver writes down a stack trace for every statement, in case it fails, which takes longer than the rest of
 * handing the statement over. Without it an unforeseen error of a read does not say where it was asked; its code and
 * message do.
 */
function untraced<T>(hand: () => T): T {
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 0;
  try {
    return hand();
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
}

/** JavaScript numbers travel as floats; what must be an integer says so. */
export const toInteger = (value: number) => neo4j.int(value);

async function runIn(tx: ManagedTransaction, text: string, parameters: Parameters = {}): Promise<Rows> {
  return (await tx.run(text, parameters)).records.map(valuesOf);
}

const valuesOf = (record: { readonly keys: readonly PropertyKey[]; get(i: number): unknown }): unknown[] =>
  record.keys.map((_, i) => record.get(i));

const isRetriable = (error: unknown): boolean => error instanceof Neo4jError && error.retriable;

const isAlreadyThere = (error: unknown): boolean =>
  error instanceof Neo4jError && /^Neo\.ClientError\.Schema\..*AlreadyExists$/.test(error.code);

/** The driver's words for a Bolt before 5.2, which came with Neo4j 5.7: no filters, or nothing that it can speak. */
const tooOld = /does not support user notification filters|Unknown Bolt protocol version/;

function translate(error: unknown, { uri, user, database }: Neo4jAddress, full: boolean): unknown {
  if (!(error instanceof Neo4jError)) return error;
  const { code, message } = error;
  if (tooOld.test(message)) {
    return new StoreUnusableError(`The Neo4j at ${uri} is older than 5.23; nothing was written.`);
  }
  if (code.startsWith('Neo.ClientError.Security.')) {
    return new StoreUnusableError(`The Neo4j at ${uri} refuses ${user}: ${refusal(code)}`);
  }
  if (/OnReadOnly(Access)?Database$/.test(code)) {
    return new StoreUnusableError(`Database ${database} at ${uri} is read-only; nothing was written.`);
  }
  if (code === 'Neo.ClientError.Database.DatabaseNotFound') {
    return new StoreUnusableError(`The Neo4j at ${uri} has no database ${database}: check NEO4J_DATABASE.`);
  }
  // with connections to spare, one that cannot be had is a server that does not answer
  if (message.includes('acquisition timed out') && full) {
    return new CareerGraphError('OVERLOADED', 'Too many requests at once; try again.');
  }
  const absent =
    ['ServiceUnavailable', 'SessionExpired'].includes(code) || code.endsWith('.DatabaseUnavailable');
  if (absent || message.includes('acquisition timed out')) {
    return new StoreUnreachableError(`The Neo4j at ${uri} does not answer.`);
  }
  if (code.startsWith('Neo.ClientError.Transaction.TransactionTimedOut')) {
    return timedOut();
  }
  return error;
}

const timedOut = () => new CareerGraphError('UPSTREAM_TIMEOUT', 'The graph database did not answer in time.');

function refusal(code: string): string {
  switch (code) {
    case 'Neo.ClientError.Security.CredentialsExpired':
      return "the password must be changed first (in the database system: ALTER CURRENT USER SET PASSWORD FROM 'old' TO 'new').";
    case 'Neo.ClientError.Security.Forbidden':
      return 'the user may not do this; it must read, write, and create constraints and indexes.';
    case 'Neo.ClientError.Security.AuthenticationRateLimit':
      return 'too many wrong passwords; wait a little, and check NEO4J_USER and NEO4J_PASSWORD.';
    default:
      return 'check NEO4J_USER and NEO4J_PASSWORD.';
  }
}
