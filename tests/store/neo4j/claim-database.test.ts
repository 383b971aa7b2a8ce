import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import type { Driver } from 'neo4j-driver';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { describedKinds, relationshipTypes } from '../../../src/domain/graph/model.ts';
import { applySeeds } from '../../../src/importers/seeds/apply-seeds.ts';
import { graphSchema, release, seedsDirectory } from '../../../src/server/project-files.ts';
import { commandsOf, isSupportedVersion } from '../../../src/store/neo4j/claim-database.ts';
import { openNeo4jStore } from '../../../src/store/neo4j/neo4j-store.ts';
import { StoreUnreachableError, StoreUnusableError } from '../../../src/store/store-errors.ts';
import { roles as curated } from '../../curated.ts';
import { hasNeo4j } from '../../neo4j/has-neo4j.ts';
import { emptyDatabase, neo4jAddress, testDriver, useNeo4j } from '../../neo4j/test-neo4j.ts';
import { content, plan } from '../contents.ts';

useNeo4j();

test('graph.cypher has a uniqueness constraint for every kind of node and type of fact', () => {
  const schema = graphSchema();
  for (const kind of ['Source', 'CareerGraph', ...describedKinds]) {
    expect(schema).toContain(`FOR (n:${kind}) REQUIRE n.id IS UNIQUE`);
  }
  for (const type of ['DESCRIBES', ...relationshipTypes]) {
    expect(schema).toContain(`FOR ()-[r:${type}]-() REQUIRE r.factKey IS UNIQUE`);
  }
  expect(commandsOf('// a; b\nONE;\n  // c\nTWO ;\n')).toEqual(['ONE', 'TWO']);
});

test('isSupportedVersion accepts Neo4j 5.23 and later', () => {
  for (const version of ['5.23.0', '5.26.30', '5.27-aura', '2025.01.0', '6.0'])
    expect(isSupportedVersion(version)).toBe(true);
  for (const version of ['4.4.11', '5.7.0', '5.22.0', '3.5', 'undefined', ''])
    expect(isSupportedVersion(version)).toBe(false);
});

/** Runs `work` beside a server that agrees on a version of Bolt (in hexadecimal) and then says nothing. */
async function speaking(bolt: string, work: (uri: string) => Promise<void>): Promise<void> {
  const server = createServer((socket) => socket.once('data', () => socket.write(Buffer.from(bolt, 'hex'))));
  await once(server.listen(0, '127.0.0.1'), 'listening');
  try {
    await work(`bolt://127.0.0.1:${(server.address() as AddressInfo).port}`);
  } finally {
    server.close();
  }
}

test.each([
  ['5.6', '00000105'],
  ['4.4', '00000404'],
  ['3.5', '00000003'],
  ['no common version', '00000000'],
])('openNeo4jStore refuses a Neo4j before 5.7 in a sentence: %s', (_, bolt) =>
  speaking(bolt, async (uri) => {
    const opening = openNeo4jStore({ uri, user: 'neo4j', password: 'password', database: 'neo4j' }, '');
    await expect(opening).rejects.toThrow(StoreUnusableError);
    await expect(opening).rejects.toThrow(`The Neo4j at ${uri} is older than 5.23; nothing was written.`);
  }),
);

describe.runIf(hasNeo4j())('openNeo4jStore', () => {
  let driver: Driver;
  const cypher = async (text: string) =>
    (await driver.executeQuery(text, {}, { database: neo4jAddress().database })).records.map((record) =>
      record.toObject(),
    );
  beforeAll(() => {
    driver = testDriver();
  });
  afterAll(() => driver.close());
  beforeEach(() => emptyDatabase());

  test('openNeo4jStore refuses a database with other data, names it and leaves it alone', async () => {
    await emptyDatabase({ dropsSchema: true });
    await cypher('CREATE (:Film {title: "M"}), (:Person {name: "Lang"})');
    const opening = openNeo4jStore(neo4jAddress(), graphSchema());
    await expect(opening).rejects.toThrow(StoreUnusableError);
    await expect(opening).rejects.toThrow(/holds something else \(2 nodes: .*Film.*\); nothing was written/);
    expect(await cypher('MATCH (n) RETURN count(n) AS nodes')).toEqual([{ nodes: 2 }]);
    expect(await cypher("SHOW CONSTRAINTS YIELD name WHERE name = 'role_id' RETURN name")).toEqual([]);
    await cypher('MATCH (n) DETACH DELETE n');
  });

  test('openNeo4jStore tells that the password must be changed first', async () => {
    await cypher("CREATE OR REPLACE USER newcomer SET PASSWORD 'first-password' CHANGE REQUIRED");
    const address = { ...neo4jAddress(), user: 'newcomer', password: 'first-password' };
    await expect(openNeo4jStore(address, graphSchema())).rejects.toThrow(
      /refuses newcomer: the password must be changed first/,
    );
    await cypher('DROP USER newcomer');
  });

  test('openNeo4jStore refuses a graph of a newer release', async () => {
    await cypher("CREATE (:CareerGraph {id: 'career-graph', format: 99})");
    await expect(openNeo4jStore(neo4jAddress(), graphSchema())).rejects.toThrow(
      /newer release \(graph format 99, this one knows 4\)/,
    );
  });

  test('openNeo4jStore opens a graph again', async () => {
    const store = await openNeo4jStore(neo4jAddress(), graphSchema());
    expect(await cypher('MATCH (n) RETURN count(n) AS nodes')).toEqual([{ nodes: 0 }]);
    await store.write({ contents: [content('editors@1', { nodes: { 'Role:a': { title: 'A' } } })] });
    await store.close();
    const again = await openNeo4jStore(neo4jAddress(), graphSchema());
    expect((await again.counts()).nodes.Role).toBe(1);
    await again.close();
  });

  test('openNeo4jStore gives the names in a graph of format 3 the keys that references find them by', async () => {
    const store = await openNeo4jStore(neo4jAddress(), graphSchema());
    const names = [['Role:a', 'Front-End Engineer', true]] as const;
    const nodes = { 'Role:a': { title: 'Front-End Engineer' } };
    await store.write({ contents: [content('editors@1', { nodes, names })] });
    await store.close();
    await cypher("MATCH (n:Name)<-[r:DESCRIBES]-() SET n.key = 'front-end engineer', r.key = n.key");
    await cypher('CREATE CONSTRAINT name_key FOR (n:Name) REQUIRE (n.key, n.language) IS UNIQUE');
    await cypher('MATCH (g:CareerGraph) SET g.format = 3');
    const upgraded = await openNeo4jStore(neo4jAddress(), graphSchema());
    expect(upgraded.format).toEqual({ previous: 3, current: 4 });
    const [rows = []] = await upgraded.find({ refs: ['frontend engineers'], node: plan('Role') });
    expect(rows.map(({ node }) => node.id)).toEqual(['a']);
    await upgraded.close();
    expect(await cypher('MATCH (n:Name)<-[r:DESCRIBES]-() RETURN DISTINCT r.key AS key')).toEqual([
      { key: 'frontendengineer' },
    ]);
    expect(await cypher("SHOW CONSTRAINTS YIELD name WHERE name = 'name_key' RETURN name")).toEqual([]);
  });

  test('openNeo4jStore names the setting when the password or the database is wrong', async () => {
    await expect(openNeo4jStore({ ...neo4jAddress(), password: 'wrong-password' }, '')).rejects.toThrow(
      /refuses .*: check NEO4J_USER and NEO4J_PASSWORD/,
    );
    await expect(openNeo4jStore({ ...neo4jAddress(), database: 'nothere' }, '')).rejects.toThrow(
      /has no database nothere: check NEO4J_DATABASE/,
    );
  });

  test('openNeo4jStore throws StoreUnreachableError when no server answers', async () => {
    const opening = openNeo4jStore({ ...neo4jAddress(), uri: 'bolt://127.0.0.1:1' }, '');
    await expect(opening).rejects.toThrow(StoreUnreachableError);
    await expect(opening).rejects.toThrow('The Neo4j at bolt://127.0.0.1:1 does not answer.');
  });

  test('an edit by another client is in the next read and changes the version', async () => {
    const store = await openNeo4jStore(neo4jAddress(), graphSchema());
    await store.write({ contents: [content('editors@1', { nodes: { 'Role:a': { title: 'A' } } })] });
    const version = await store.version();
    await cypher("MATCH (r:Role {id: 'a'}) SET r.title = 'Edited'");
    const [row] = await store.read({ ids: ['a'], node: plan('Role', ['title']) });
    expect(row?.properties.title).toBe('Edited');
    expect(await store.version()).not.toBe(version);
    await store.close();
  });

  test('several services can start on an empty database at once, and make its constraints', async () => {
    await emptyDatabase({ dropsSchema: true });
    const stores = await Promise.all(
      Array.from({ length: 4 }, async (_, i) => {
        const store = await openNeo4jStore(neo4jAddress(), graphSchema());
        if (i < 2) await applySeeds(store, seedsDirectory(), release()); // each takes seconds of the server
        return store;
      }),
    );
    const counts = await Promise.all(stores.map((store) => store.counts()));
    expect(counts[0]?.nodes.Role).toBe(curated.length);
    for (const count of counts) expect(count).toEqual(counts[0]);
    const [{ constraints } = { constraints: 0 }] = await cypher(
      'SHOW CONSTRAINTS YIELD name RETURN count(*) AS constraints',
    );
    expect(constraints).toBeGreaterThan(30);
    await Promise.all(stores.map((store) => store.close()));
  });

  test('write removes a node when the last fact about it is removed', async () => {
    const store = await openNeo4jStore(neo4jAddress(), graphSchema());
    await store.write({
      contents: [
        content('editors@1', {
          nodes: { 'Role:a': { title: 'A' } },
          facts: [['WORKS_WITH', 'Role:a', 'Role:b']],
        }),
      ],
    });
    expect(await cypher('MATCH (n:Role) RETURN n.id AS id, n.visible AS visible ORDER BY id')).toEqual([
      { id: 'a', visible: true },
      { id: 'b', visible: null },
    ]);
    await store.write({ contents: [content('editors@1', {})] });
    expect(await cypher('MATCH (n:Role) RETURN n.id')).toEqual([]);
    await store.close();
  });

  test('write keeps nothing of a batch that fails half way', async () => {
    const store = await openNeo4jStore(neo4jAddress(), graphSchema());
    const reviewed = { no: 'map' } as never; // the types forbid a map, and Neo4j refuses it
    const bad = content('editors@1', {
      nodes: { 'Role:a': { title: 'A' } },
      facts: [['WORKS_WITH', 'Role:a', 'Role:b', { reviewed }]],
    });
    await expect(store.write({ contents: [bad] })).rejects.toThrow();
    expect(await cypher('MATCH (n) RETURN count(n) AS nodes')).toEqual([{ nodes: 0 }]);
    await store.close();
  });
});
