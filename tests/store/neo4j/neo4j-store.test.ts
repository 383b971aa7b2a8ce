import { describe } from 'vitest';
import type { CareerStore } from '../../../src/store/career-store.ts';
import { hasNeo4j } from '../../neo4j/has-neo4j.ts';
import { freshNeo4jStore, neo4jAddress, testDriver, useNeo4j } from '../../neo4j/test-neo4j.ts';
import { storeContract } from '../contract/store-contract.ts';

useNeo4j();

describe.runIf(hasNeo4j())('openNeo4jStore', () => {
  let store: CareerStore | undefined;
  storeContract('Neo4j', async () => {
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
