import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { graphSchema } from '../../../src/server/project-files.ts';
import type { CareerStore } from '../../../src/store/career-store.ts';
import { Neo4jConnection } from '../../../src/store/neo4j/connection.ts';
import { openNeo4jStore } from '../../../src/store/neo4j/neo4j-store.ts';
import { compileList } from '../../../src/store/neo4j/plan-queries.ts';
import { graphFormat } from '../../../src/store/neo4j/upgrade.ts';
import { clientOf } from '../../graphql/client.ts';
import { hasNeo4j } from '../../neo4j/has-neo4j.ts';
import { neo4jAddress, seededNeo4jStore, testDriver, useNeo4j } from '../../neo4j/test-neo4j.ts';
import { content, plan } from '../contents.ts';

useNeo4j();

describe.runIf(hasNeo4j())('PlanReader', () => {
  let store: CareerStore;
  beforeAll(async () => {
    store = await seededNeo4jStore();
  });
  afterAll(() => store.close());
  afterEach(() => vi.restoreAllMocks());

  /** How many statements a GraphQL query takes. The spy passes them on. */
  const statementsOf = async (query: string): Promise<number> => {
    const read = vi.spyOn(Neo4jConnection.prototype, 'read');
    expect((await clientOf(store)(query)).errors).toBeUndefined();
    return read.mock.calls.length;
  };

  const nested = (depth: number): string =>
    depth === 0 ? '{ title }' : `{ next(first: 2) { nodes ${nested(depth - 1)} } }`;

  test.each([
    ['a role by id', `{ role(ref: "ml-engineer") { title } }`, 1],
    ['a role by name', `{ role(ref: "MLE") { title } }`, 2],
    ['one relationship level', `{ role(ref: "ml-engineer") ${nested(1)} }`, 1],
    ['two levels', `{ role(ref: "ml-engineer") ${nested(2)} }`, 1],
    ['three levels', `{ role(ref: "ml-engineer") ${nested(3)} }`, 2],
    ['four levels', `{ role(ref: "ml-engineer") ${nested(4)} }`, 2],
    ['five levels', `{ role(ref: "ml-engineer") ${nested(5)} }`, 3],
    ['a list with two levels', `{ roles(first: 3) { totalCount nodes ${nested(2)} } }`, 1],
    ['a list with three levels', `{ roles(first: 3) { nodes ${nested(3)} } }`, 2],
    [
      'two places of a third level',
      `{ role(ref: "ml-engineer") { next(first: 1) { nodes { skills(first: 2) { nodes { buildsOn { totalCount } } }
        tools(first: 2) { nodes { supports { totalCount } } } } } } }`,
      3,
    ],
    ['nothing but a type', '{ roles { __typename } }', 0],
  ])('PlanReader reads two levels per statement: %s', async (_, query, statements) => {
    expect(await statementsOf(query)).toBe(statements);
  });

  test('a page of a list starts with a seek in the index', async () => {
    // the planner may read all of a few roles
    const many = Array.from({ length: 3_000 }, (_, i) => [`Role:many-${i}`, { title: `Role ${i}` }]);
    await store.write({ contents: [content('local@1', { nodes: Object.fromEntries(many) })] });
    const driver = testDriver();
    await driver.executeQuery('CALL db.prepareForReplanning(30)', {}, { database: neo4jAddress().database });
    const explain = async (after: string | null) => {
      const { text, parameters } = compileList({
        order: { of: 'node', property: 'title', descending: false },
        page: {
          size: 5,
          from: 'start',
          after: after === null ? null : { value: after, tie: ['x'] },
          before: null,
        },
        count: false,
        where: [],
        node: plan('Role', ['title']),
      });
      const { summary } = await driver.executeQuery(`PROFILE ${text}`, parameters, {
        database: neo4jAddress().database,
      });
      return JSON.stringify(summary.profile || summary.plan);
    };
    try {
      expect(await explain(null)).toMatch(/NodeIndexScan/);
      expect(await explain('D')).toMatch(/NodeIndexSeekByRange/);
    } finally {
      await driver.close();
      await store.write({ contents: [content('local@1', {})] });
    }
  });

  test('openNeo4jStore upgrades a graph of format 1', async () => {
    const driver = testDriver();
    const cypher = (text: string) => driver.executeQuery(text, {}, { database: neo4jAddress().database });
    try {
      await cypher("MATCH (g:CareerGraph {id: 'career-graph'}) SET g.format = 1");
      await cypher('MATCH (n:Name) SET n.words = n.key');
      await cypher('CREATE FULLTEXT INDEX name_words FOR (n:Name) ON EACH [n.words]');
      await cypher("MATCH (n:Role {id: 'ml-engineer'}) REMOVE n.title");
      const opened = await openNeo4jStore(neo4jAddress(), graphSchema());
      expect((await cypher("SHOW INDEXES YIELD name WHERE name = 'name_words'")).records).toEqual([]);
      expect((await cypher('MATCH (n:Name) WHERE n.words IS NOT NULL RETURN n.id')).records).toEqual([]);
      const { edges } = await opened.list({
        order: { of: 'node', property: 'title', descending: true },
        page: { size: 1, from: 'start', after: null, before: null },
        count: false,
        where: [],
        node: plan('Role', ['title']),
      });
      expect(edges[0]?.node.properties.title).toBe('ml-engineer');
      await opened.close();
      const { records } = await cypher('MATCH (g:CareerGraph) RETURN g.format AS format');
      expect(records[0]?.get('format')).toBe(graphFormat);
    } finally {
      await driver.close();
    }
  });
});
