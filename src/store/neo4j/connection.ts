import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import neo4j, { type Driver, type ManagedTransaction, Neo4jError, type Session } from 'neo4j-driver';
import { SharedCall } from '../../domain/collections/shared-call.ts';
import { CareerGraphError } from '../../domain/errors.ts';
import { abandoned, checkAwaited, currentSignal, withoutSignal } from '../cancellation.ts';
import { now } from '../clock.ts';
import { withTimeLimit } from '../deadline.ts';
import { StoreUnreachableError, StoreUnusableError } from '../store-errors.ts';

/** Where a Neo4j is, and how it is used. */
export interface Neo4jAddress {
  /** `bolt://` or `neo4j://`, with `+s` for TLS. */
  readonly uri: string;
  readonly user: string;
  readonly password: string;
  readonly database: string;
  /** Milliseconds that one read may take; 9,000 when left out. */
  readonly timeout?: number;
  /** Maximum number of connections at once; 50 when left out. */
  readonly poolSize?: number;
}

/** Milliseconds. A stopped server holds up the driver for two minutes, so every call has a time limit of ours. */
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

/** Parameters of a statement by name. Numbers are floats, but for those made by `toInteger`. */
export type Parameters = Readonly<Record<string, unknown>>;
/** The rows of a result: values by position. */
export type ResultRows = readonly (readonly unknown[])[];
/** Runs a Cypher statement: a read of its own, or a statement of the transaction that it was handed out for. */
export type RunStatement = (text: string, parameters?: Parameters) => Promise<ResultRows>;

/**
 * The only user of the driver: routing, time limits, retries, numbers and errors.
 *
 * @throws StoreUnreachableError, StoreUnusableError, CareerGraphError UPSTREAM_TIMEOUT or OVERLOADED from every method;
 *   Neo4jError for what is our own mistake
 */
export class Neo4jConnection {
  readonly #driver: Driver;
  readonly #address: Neo4jAddress;
  readonly #poolSize: number;
  /** A read for its bookmarks alone. */
  readonly #probe = new SharedCall(async () => (await this.#read('RETURN 1', {})).bookmarks);
  #openSessions = 0;
  /** Of the reads that have ended, the one that was sent last. */
  #lastRead: { readonly bookmarks: readonly string[]; readonly sent: number } | undefined;

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
      telemetryDisabled: true, // saves a message with each read
      notificationFilter: { minimumSeverityLevel: 'OFF' },
      userAgent: 'career-graph',
    });
  }

  /** Auto-commit: half the round trips of a managed read. A transient failure is retried once. */
  async read(text: string, parameters: Parameters = {}): Promise<ResultRows> {
    return (await this.#read(text, parameters)).rows;
  }

  /**
   * A stamp of the last transaction that the server had committed when it answered. Any read that was *sent* at
   * `notBefore` or later gives it for free: the server takes the bookmark when a read ends, so it covers what was
   * committed before the read was sent. When the reply arrived says nothing, as replies travel. Else one read serves all
   * who asked before it was sent.
   *
   * @param notBefore see CareerReader.version
   */
  async stamp(notBefore = Number.POSITIVE_INFINITY): Promise<string> {
    const last = this.#lastRead;
    const bookmarks =
      last && last.sent >= notBefore ? last.bookmarks : await withoutSignal(() => this.#probe.result());
    return createHash('sha256').update(bookmarks.join()).digest('base64url').slice(0, 16);
  }

  /** Runs `work` in one transaction. The driver runs it again after a transient failure. */
  write<T>(work: (run: RunStatement) => Promise<T>): Promise<T> {
    return this.#session(neo4j.session.WRITE, limits.write, (session) =>
      session.executeWrite((tx) => work((text, parameters) => runIn(tx, text, parameters)), {
        timeout: limits.write,
      }),
    );
  }

  /**
   * Runs a schema command in a transaction of its own. Several services may run the same one at once: what exists
   * already is fine, and a deadlock is retried.
   */
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

  /** Closes the driver. Gives up on a server that hangs. */
  async close(): Promise<void> {
    await withTimeLimit(this.#driver.close(), limits.close, () => undefined);
  }

  async #read(
    text: string,
    parameters: Parameters,
  ): Promise<{ rows: ResultRows; bookmarks: readonly string[] }> {
    const limit = this.#address.timeout ?? limits.read;
    // the server gives up a little earlier, so that its own error arrives
    const options = { timeout: Math.ceil(limit * 0.9) };
    const attempt = () =>
      this.#session(neo4j.session.READ, limit, async (session) => {
        const sent = now();
        const result = await untraced(() => session.run(text, parameters, options));
        const bookmarks = session.lastBookmarks();
        if (!this.#lastRead || sent > this.#lastRead.sent) this.#lastRead = { bookmarks, sent };
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
    limit: number,
    work: (session: Session) => Promise<T>,
  ): Promise<T> {
    checkAwaited();
    const signal = mode === 'READ' ? currentSignal() : undefined;
    const session = this.#driver.session({ database: this.#address.database, defaultAccessMode: mode });
    const stop = () => void session.close().catch(() => {}); // ends its transaction on the server
    signal?.addEventListener('abort', stop);
    this.#openSessions++;
    const working = work(session).finally(() => session.close());
    try {
      return await withTimeLimit(working, limit, () => {
        throw timedOut();
      });
    } catch (error) {
      if (signal?.aborted) throw abandoned();
      throw translate(error, this.#address, this.#openSessions > this.#poolSize);
    } finally {
      signal?.removeEventListener('abort', stop);
      this.#openSessions--;
    }
  }
}

/**
 * Runs without stack traces. The driver takes one for every statement, in case it fails, which costs more than the rest
 * of sending the statement. So an unforeseen error of a read has a code and a message, but no stack.
 */
function untraced<T>(send: () => T): T {
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 0;
  try {
    return send();
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
}

/** An integer parameter, as plain numbers are sent as floats. */
export const toInteger = (value: number) => neo4j.int(value);

async function runIn(tx: ManagedTransaction, text: string, parameters: Parameters = {}): Promise<ResultRows> {
  return (await tx.run(text, parameters)).records.map(valuesOf);
}

const valuesOf = (record: { readonly keys: readonly PropertyKey[]; get(i: number): unknown }): unknown[] =>
  record.keys.map((_, i) => record.get(i));

const isRetriable = (error: unknown): boolean => error instanceof Neo4jError && error.retriable;

/** Whether a write was refused as it would break a constraint, such as that of unique keys. */
export const isConstraintError = (error: unknown): boolean =>
  error instanceof Neo4jError && error.code === 'Neo.ClientError.Schema.ConstraintValidationFailed';

const isAlreadyThere = (error: unknown): boolean =>
  error instanceof Neo4jError && /^Neo\.ClientError\.Schema\..*AlreadyExists$/.test(error.code);

/** The driver's messages about a Bolt before 5.2, which came with Neo4j 5.7: no filters, or no common version. */
const tooOld = /does not support user notification filters|Unknown Bolt protocol version/;

/** @param isPoolFull whether more sessions are open than there are connections */
function translate(error: unknown, { uri, user, database }: Neo4jAddress, isPoolFull: boolean): unknown {
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
  // while the pool has connections to spare, the cause is a server that does not answer
  if (message.includes('acquisition timed out') && isPoolFull) {
    return new CareerGraphError('OVERLOADED', 'Too many requests at once; try again.');
  }
  const isAbsent =
    ['ServiceUnavailable', 'SessionExpired'].includes(code) || code.endsWith('.DatabaseUnavailable');
  if (isAbsent || message.includes('acquisition timed out')) {
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
