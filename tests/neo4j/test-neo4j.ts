import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import neo4j, { type Driver } from 'neo4j-driver';
import { afterAll, beforeAll, inject } from 'vitest';
import { applySeeds } from '../../src/importers/seeds/apply-seeds.ts';
import { graphSchema, release, seedsDirectory } from '../../src/server/project-files.ts';
import type { CareerStore } from '../../src/store/career-store.ts';
import { openNeo4jStore } from '../../src/store/neo4j/neo4j-store.ts';
import { waitingLimit } from '../time-limits.ts';
import type { Neo4jAddress } from './address.ts';
import { cleanDatabase } from './clean-database.ts';
import { takeTurn } from './turns.ts';

/** Milliseconds that the files before this one may take. */
const turnLimit = 3_600_000;

let turn: Awaited<ReturnType<typeof takeTurn<Neo4jAddress>>> | undefined;

/**
 * Gives a test file, or the describe that calls this, a database to itself from its first hook to its last. To be called
 * while the tests are collected; nothing happens in `npm run test:embedded` or where the file has its turn already.
 */
export function useNeo4j(): void {
  let isOurs = false;
  beforeAll(async () => {
    const port = inject('neo4jTurns');
    if (port === null || turn) return;
    turn = await takeTurn<Neo4jAddress>(port);
    isOurs = true;
  }, turnLimit);
  afterAll(() => {
    if (!isOurs) return;
    turn?.end();
    turn = undefined;
    isOurs = false;
  });
}

/** Of this file's Neo4j, for a store that waits for a busy server. Within hooks and tests only. */
export function neo4jAddress(): Neo4jAddress & { readonly timeout: number } {
  if (!turn)
    throw new Error(
      'only hooks and tests after `useNeo4j` have a Neo4j, and none in `npm run test:embedded`',
    );
  return { ...turn.shared, timeout: waitingLimit };
}

/** A driver of the tests' own, to look at the database from outside the service. */
export function testDriver({ uri, user, password }: Neo4jAddress = neo4jAddress()): Driver {
  return neo4j.driver(uri, neo4j.auth.basic(user, password), { disableLosslessIntegers: true });
}

/** A store on an empty database. The constraints and indexes of an earlier store stay, and so do cached query plans. */
export async function freshNeo4jStore(): Promise<CareerStore> {
  await emptyDatabase();
  return openNeo4jStore(neo4jAddress(), graphSchema());
}

/**
 * A store that holds the seeds and nothing else. It is the one that an earlier file left when nothing was committed
 * since, so that files that only read share one application of the seeds.
 */
export async function seededNeo4jStore(): Promise<CareerStore> {
  const note = join(inject('runFolder'), `seeded-${neo4jAddress().uri.replace(/\W+/g, '-')}`);
  const unchanged = existsSync(note) && readFileSync(note, 'utf8') === (await bookmark());
  const store = unchanged ? await openNeo4jStore(neo4jAddress(), graphSchema()) : await freshNeo4jStore();
  await applySeeds(store, seedsDirectory(), release());
  writeFileSync(note, await bookmark());
  return store;
}

/** The bookmark of the last commit: it names the database and its last transaction. */
async function bookmark(): Promise<string> {
  const driver = testDriver();
  const session = driver.session({ database: neo4jAddress().database, defaultAccessMode: 'READ' });
  try {
    await session.run('RETURN 1');
    return session.lastBookmarks().join(' ');
  } finally {
    await session.close();
    await driver.close();
  }
}

/**
 * Empties the database. Our constraints and indexes stay: without them every query is planned anew.
 *
 * @param dropsSchema whether they go too
 */
export async function emptyDatabase({ dropsSchema = false } = {}): Promise<void> {
  const names = graphSchema().matchAll(/^CREATE (?:CONSTRAINT|(?:FULLTEXT )?INDEX) (\w+) /gm);
  const staying = new Set(dropsSchema ? [] : Array.from(names, ([, name = '']) => name));
  const driver = testDriver();
  try {
    await cleanDatabase(driver, neo4jAddress().database, staying);
  } finally {
    await driver.close();
  }
}
