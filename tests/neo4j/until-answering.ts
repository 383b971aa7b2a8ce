import { setTimeout as sleep } from 'node:timers/promises';
import neo4j, { Neo4jError } from 'neo4j-driver';
import { messageOf, type Neo4jAddress } from './address.ts';

const UNAUTHORIZED = 'Neo.ClientError.Security.Unauthorized';

/**
 * Waits until the server answers queries.
 *
 * @throws when the signal aborts, and at once when the server does not take the password
 */
export async function untilAnswering(address: Neo4jAddress, signal: AbortSignal): Promise<void> {
  let last: unknown;
  while (!signal.aborted) {
    try {
      return await query(address, 'RETURN 1');
    } catch (error) {
      if (error instanceof Neo4jError && error.code === UNAUTHORIZED) {
        throw new Error('Neo4j does not take the password: its data was made with another one.');
      }
      last = error;
      await sleep(100);
    }
  }
  throw new Error(`Neo4j did not answer: ${messageOf(last)}`);
}

async function query(address: Neo4jAddress, cypher: string): Promise<void> {
  const auth = neo4j.auth.basic(address.user, address.password);
  const driver = neo4j.driver(address.uri, auth, { connectionTimeout: 5_000 });
  try {
    // not executeQuery, which tries again for half a minute
    await driver.session({ database: address.database }).run(cypher);
  } finally {
    await driver.close();
  }
}
