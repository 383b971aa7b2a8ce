import { setTimeout as sleep } from 'node:timers/promises';
import neo4j, { Neo4jError } from 'neo4j-driver';
import { messageOf, type Neo4jAddress } from './address.ts';

const UNAUTHORIZED = 'Neo.ClientError.Security.Unauthorized';

/** Password of a new server, which must be changed before anything else. */
const FIRST_PASSWORD = 'neo4j';

/**
 * Waits until the server answers queries. A new server is given the password of `address`.
 *
 * @throws when the signal aborts, and at once when the server does not take the password
 */
export async function untilAnswering(address: Neo4jAddress, signal: AbortSignal): Promise<void> {
  let last: unknown;
  while (!signal.aborted) {
    try {
      if (!(await takesPassword(address))) await setPassword(address);
      return;
    } catch (error) {
      if (error instanceof WrongPassword) throw error;
      last = error;
      await sleep(100);
    }
  }
  throw new Error(`Neo4j did not answer: ${messageOf(last)}`);
}

class WrongPassword extends Error {}

async function takesPassword(address: Neo4jAddress): Promise<boolean> {
  try {
    await query(address, 'RETURN 1');
    return true;
  } catch (error) {
    if (isUnauthorized(error)) return false;
    throw error;
  }
}

async function setPassword(address: Neo4jAddress): Promise<void> {
  const system = { ...address, password: FIRST_PASSWORD, database: 'system' };
  const passwords = { old: FIRST_PASSWORD, new: address.password };
  try {
    await query(system, 'ALTER CURRENT USER SET PASSWORD FROM $old TO $new', passwords);
  } catch (error) {
    if (!isUnauthorized(error)) throw error;
    throw new WrongPassword('Neo4j does not take the password: its data was made with another one.');
  }
}

const isUnauthorized = (error: unknown): boolean =>
  error instanceof Neo4jError && error.code === UNAUTHORIZED;

async function query(address: Neo4jAddress, cypher: string, parameters = {}): Promise<void> {
  const auth = neo4j.auth.basic(address.user, address.password);
  const driver = neo4j.driver(address.uri, auth, { connectionTimeout: 5_000 });
  try {
    // not executeQuery, which tries again for half a minute
    await driver.session({ database: address.database }).run(cypher, parameters);
  } finally {
    await driver.close();
  }
}
