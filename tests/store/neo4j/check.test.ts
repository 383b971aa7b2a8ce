import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { graphSchema } from '../../../src/server/project-files.ts';
import type { CareerStore } from '../../../src/store/career-store.ts';
import { openNeo4jStore } from '../../../src/store/neo4j/neo4j-store.ts';
import { graphFormat } from '../../../src/store/neo4j/upgrade.ts';
import { hasNeo4j } from '../../neo4j/has-neo4j.ts';
import { freshNeo4jStore, neo4jAddress, testDriver, useNeo4j } from '../../neo4j/test-neo4j.ts';
import { content } from '../contents.ts';
import { twoRoles } from '../contract/store-under-test.ts';

useNeo4j();

describe.runIf(hasNeo4j())('checkGraph', () => {
  let store: CareerStore;
  let driver: ReturnType<typeof testDriver>;
  const cypher = (text: string) => driver.executeQuery(text, {}, { database: neo4jAddress().database });

  beforeAll(async () => {
    driver = testDriver();
    store = await freshNeo4jStore();
  });
  afterAll(async () => {
    await store.close();
    await driver.close();
  });

  test.each([
    [
      `MATCH (n:Role {id: 'a'}) SET n.title = 'Z'`,
      'The Role a does not have the values that its sources give it.',
    ],
    [
      `MATCH (n:Role {id: 'a'}) REMOVE n.seniority`,
      'The Role a does not have the values that its sources give it.',
    ],
    [
      `MATCH (n:Role {id: 'b'}) SET n.visible = false`,
      'The Role b does not have the values that its sources give it.',
    ],
    [
      `CREATE (:Role {id: 'c', title: 'C', visible: true})`,
      'The Role c does not have the values that its sources give it.',
    ],
    [
      `MATCH (a:Role {id: 'a'}), (b:Role {id: 'b'}) CREATE (a)-[:LEADS_TO]->(b)`,
      '1 LEADS_TO relationships have no key or no source.',
    ],
    [
      `MATCH (a:Role {id: 'a'}), (b:Role {id: 'b'}) CREATE (a)-[:LIKES {factKey: 'x', source: 'editors@1'}]->(b)`,
      '1 relationships are of the unknown type LIKES.',
    ],
    [
      `MATCH (a:Role {id: 'a'}), (b:Role {id: 'b'})
       CREATE (a)-[:WORKS_WITH {factKey: 'x', source: 'gone@1', context: '', precedence: 3}]->(b)`,
      '1 facts are of gone@1, an unknown source.',
    ],
  ])('checkGraph finds a change made by hand: %s', async (change, problem) => {
    await cypher('MATCH (n) DETACH DELETE n');
    await store.write({ contents: [content('editors@1', twoRoles)] });
    expect(await store.check()).toEqual([]);
    await cypher(change);
    expect(await store.check()).toContain(problem);
  });

  test('openNeo4jStore tells the format of an earlier graph and upgrades it', async () => {
    await cypher('MATCH (n) DETACH DELETE n');
    await store.write({ contents: [content('editors@1', twoRoles)] });
    await cypher(`MATCH (g:CareerGraph) SET g.format = 1`);
    const opened = await openNeo4jStore(neo4jAddress(), graphSchema());
    expect(opened.format).toEqual({ previous: 1, current: graphFormat });
    await opened.close();
    const again = await openNeo4jStore(neo4jAddress(), graphSchema());
    expect(again.format).toEqual({ previous: graphFormat, current: graphFormat });
    await again.close();
  });
});
