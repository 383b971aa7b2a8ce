import type { Driver } from 'neo4j-driver';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { cleanDatabase } from './clean-database.ts';
import { hasNeo4j } from './has-neo4j.ts';
import { neo4jAddress, testDriver, useNeo4j } from './test-neo4j.ts';

useNeo4j();

describe.runIf(hasNeo4j())('cleanDatabase', () => {
  let database: string;
  let driver: Driver;

  beforeAll(() => {
    ({ database } = neo4jAddress());
    driver = testDriver();
  });
  beforeEach(() => cleanDatabase(driver, database));
  afterAll(() => driver.close());

  async function values(cypher: string): Promise<unknown[]> {
    const { records } = await driver.executeQuery(cypher, {}, { database });
    return records.map((record) => record.get(0));
  }
  const countNodes = () => values('MATCH (n) RETURN count(n)');

  test('cleanDatabase removes nodes, relationships, constraints and indexes, and keeps its marker', async () => {
    await values('CREATE CONSTRAINT person_id FOR (n:Person) REQUIRE n.id IS UNIQUE');
    await values('CREATE INDEX `an odd ``name``` FOR (n:Person) ON (n.name)');
    await values('CREATE FULLTEXT INDEX words FOR (n:Person|Pet) ON EACH [n.name]');
    await values('UNWIND range(1, 6000) AS id CREATE (:Person {id: id})-[:KEEPS]->(:Pet)');

    await cleanDatabase(driver, database);

    expect(await countNodes()).toEqual([0]);
    expect(await values('SHOW CONSTRAINTS YIELD name')).toEqual(['career_graph_test_database']);
    expect(await values('SHOW INDEXES YIELD type RETURN type ORDER BY type')).toEqual([
      'LOOKUP',
      'LOOKUP',
      'RANGE',
    ]);
  });

  test('cleanDatabase keeps constraints and indexes that may stay, and drops them when there are others', async () => {
    const schema = new Set(['person_id', 'person_name']);
    await values('CREATE CONSTRAINT person_id FOR (n:Person) REQUIRE n.id IS UNIQUE');
    await values('CREATE INDEX person_name FOR (n:Person) ON (n.name)');
    await values('CALL db.awaitIndexes(60) RETURN 1');
    await values('CREATE (:Person {id: 1})');
    const indexNames = () =>
      values(`SHOW INDEXES YIELD name, type WHERE type <> 'LOOKUP' RETURN name ORDER BY name`);

    await cleanDatabase(driver, database, schema);
    expect(await countNodes()).toEqual([0]);
    expect(await indexNames()).toEqual(['career_graph_test_database', 'person_id', 'person_name']);

    await values('CREATE INDEX person_age FOR (n:Person) ON (n.age)');
    await cleanDatabase(driver, database, schema);
    expect(await indexNames()).toEqual(['career_graph_test_database']);
  });

  test('cleanDatabase empties a graph with more relationships at few nodes than one transaction may hold', async () => {
    await values('UNWIND range(1, 300) AS id CREATE (:Hub {id: id})');
    for (let batch = 0; batch < 3; batch++) await values('MATCH (a:Hub), (b:Hub) CREATE (a)-[:KNOWS]->(b)');
    await cleanDatabase(driver, database);
    expect(await countNodes()).toEqual([0]);
  });

  describe('without its marker', () => {
    beforeEach(() => values('DROP CONSTRAINT career_graph_test_database'));

    test('cleanDatabase refuses a database that holds nodes, says what it found and changes nothing', async () => {
      await values('CREATE CONSTRAINT person_id FOR (n:Person) REQUIRE n.id IS UNIQUE');
      await values('CREATE (:Person:Customer {id: 1})-[:OWNS]->()');
      try {
        const refusal = `"${database}" holds 2 nodes (Customer, Person, no label) that these tests did not make`;
        await expect(cleanDatabase(driver, database)).rejects.toThrow(refusal);
        expect(await countNodes()).toEqual([2]);
        expect(await values('SHOW CONSTRAINTS YIELD name')).toEqual(['person_id']);
      } finally {
        await values('MATCH (n) DETACH DELETE n');
      }
    });

    test('cleanDatabase marks an empty database as its own', async () => {
      await cleanDatabase(driver, database);
      await values('CREATE (:Person)');
      await cleanDatabase(driver, database);
      expect(await countNodes()).toEqual([0]);
    });
  });
});
