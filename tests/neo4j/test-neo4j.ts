import neo4j, { type Driver } from 'neo4j-driver';
import { afterAll, beforeAll, inject } from 'vitest';
import { graphSchema } from '../../src/server/project-files.ts';
import type { CareerStore } from '../../src/store/career-store.ts';
import { openNeo4jStore } from '../../src/store/neo4j/neo4j-store.ts';
import type { Neo4jAddress } from './address.ts';
import { cleanDatabase } from './clean-database.ts';
import { takeTurn } from './turns.ts';

/** Milliseconds that all other files may take with the database. */
const patience = 3_600_000;

// a file that uses this one has the database to itself
let endTurn: (() => void) | undefined;
beforeAll(async () => {
  const port = inject('neo4jTurns');
  if (port !== null) endTurn = await takeTurn(port);
}, patience);
afterAll(() => endTurn?.());

export function neo4jAddress(): Neo4jAddress {
  const address = inject('neo4j');
  if (!address) throw new Error('this run has no Neo4j');
  return address;
}

/** A driver of the tests' own, to look at the database from outside the service. */
export function testDriver({ uri, user, password }: Neo4jAddress = neo4jAddress()): Driver {
  return neo4j.driver(uri, neo4j.auth.basic(user, password), { disableLosslessIntegers: true });
}

/** A store on an empty database. */
export async function freshNeo4jStore(): Promise<CareerStore> {
  await emptyDatabase();
  return openNeo4jStore(neo4jAddress(), graphSchema());
}

/** Empties the database, its constraints included. */
export async function emptyDatabase(): Promise<void> {
  const driver = testDriver();
  try {
    await cleanDatabase(driver, neo4jAddress().database);
  } finally {
    await driver.close();
  }
}
