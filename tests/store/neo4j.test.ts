import { describe } from 'vitest';
import type { CareerStore } from '../../src/store/career-store.ts';
import { hasNeo4j } from '../neo4j/has-neo4j.ts';
import { freshNeo4jStore, neo4jAddress, testDriver } from '../neo4j/test-neo4j.ts';
import { storeContract } from './store-contract.ts';

describe.runIf(hasNeo4j())('On a real Neo4j', () => {
  let store: CareerStore | undefined;
  storeContract('The Neo4j engine', async () => {
    if (!store) {
      store = await freshNeo4jStore();
      return store;
    }
    const driver = testDriver();
    await driver.executeQuery('MATCH (n) DETACH DELETE n', {}, { database: neo4jAddress().database });
    await driver.close();
    return store;
  });
});
