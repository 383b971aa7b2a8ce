import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { projectPath } from '../../src/server/project-files.ts';
import { now } from '../../src/store/clock.ts';
import { Neo4jConnection } from '../../src/store/neo4j/connection.ts';
import { hasNeo4j } from '../neo4j/has-neo4j.ts';
import { neo4jAddress, seededNeo4jStore, testDriver, useNeo4j } from '../neo4j/test-neo4j.ts';
import { type Environment, type Running, start } from '../process.ts';
import { copySeededDirectory, seededDirectory } from '../seeded-directory.ts';
import { content } from '../store/contents.ts';

useNeo4j();

/** The service as users run it, its search thread included. */
let service: Running;
const serve = async (environment: Environment): Promise<string> => {
  service = start('src/cli/main.ts', ['serve'], { PORT: '0', LOG_LEVEL: 'warn', ...environment });
  return (await service.says(/It holds/)).match(/http:\/\/\S+\/graphql/)?.[0] ?? '';
};
const stop = async () => {
  service.child.kill('SIGTERM');
  expect(await service.ended).toMatchObject({ code: 0, stderr: '' });
};

type Pair = readonly [from: string, to: string];

/** How many answers came from the cache of answers. */
let hits = 0;

/** The years before the move between two roles, by the best path. */
async function yearsOf(address: string, [from, to]: Pair): Promise<number | null> {
  const query = `{ careerPaths(from: "${from}", to: "${to}", maxSteps: 1) { nodes { yearsBefore { low } } } }`;
  const response = await fetch(address, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  if (response.headers.get('cache-status')?.includes('hit')) hits++;
  const { data, errors } = (await response.json()) as {
    data: { careerPaths: { nodes: { yearsBefore: { low: number } | null }[] } };
    errors?: unknown;
  };
  expect(errors).toBeUndefined();
  return data.careerPaths.nodes[0]?.yearsBefore?.low ?? null;
}

describe('The embedded service', () => {
  let directory: string;
  beforeEach(() => {
    directory = mkdtempSync(join(tmpdir(), 'career-graph-'));
    copySeededDirectory(seededDirectory(inject('runFolder')), join(directory, 'data'));
  });
  afterEach(async () => {
    await stop();
    rmSync(directory, { recursive: true, force: true });
  });

  test('The embedded service shows in its next answer what another process wrote', async () => {
    const address = await serve({ DATA_DIR: join(directory, 'data') });
    const writer = fork(projectPath('tests/store/embedded/writer-process.ts'), [join(directory, 'data')], {
      execArgv: ['--import', 'tsx'],
    });
    await once(writer, 'message');
    for (let years = 1; years <= 20; years++) {
      writer.send(
        content('local@1', {
          nodes: { 'Role:a': { title: 'A' }, 'Role:b': { title: 'B' } },
          facts: [['LEADS_TO', 'Role:a', 'Role:b', { yearsBefore: [years, years] }]],
        }),
      );
      await once(writer, 'message');
      expect(await yearsOf(address, ['a', 'b'])).toBe(years);
      const before = hits;
      expect(await yearsOf(address, ['a', 'b'])).toBe(years);
      expect(hits).toBe(before + 1);
    }
    writer.disconnect();
  });
});

describe.runIf(hasNeo4j())('The service on Neo4j', () => {
  let address: string;
  let driver: ReturnType<typeof testDriver>;
  beforeAll(async () => {
    await (await seededNeo4jStore()).close();
    driver = testDriver();
    const { uri, user, password, database } = neo4jAddress();
    address = await serve({
      NEO4J_URI: uri,
      NEO4J_USER: user,
      NEO4J_PASSWORD: password,
      NEO4J_DATABASE: database,
    });
  });
  afterAll(async () => {
    await stop();
    await driver.close();
  });

  const pairs: readonly [Pair, Pair, Pair] = [
    ['ml-engineer', 'senior-ml-engineer'],
    ['ml-engineer', 'data-scientist'],
    ['ml-engineer', 'ai-architect'],
  ];
  const setYears = ([from, to]: Pair, years: number) =>
    driver.executeQuery(
      'MATCH (:Role {id: $from})-[r:LEADS_TO]->(:Role {id: $to}) SET r.yearsBefore = [toFloat($years), toFloat($years)]',
      { from, to, years },
      { database: neo4jAddress().database },
    );

  test('The service on Neo4j shows an edit made in Cypher in its next answer', async () => {
    for (let years = 1; years <= 20; years++) {
      await setYears(pairs[0], years);
      expect(await yearsOf(address, pairs[0])).toBe(years);
    }
  });

  // without pauses nearly every answer is made anew; with them most are kept ones
  test.each([
    { pauses: [0, 1, 2], requests: 60, commits: 10 },
    { pauses: [30, 60, 90], requests: 100, commits: 5 },
  ])(
    'The service on Neo4j never answers with less than the last commit acknowledged before the request, writers pausing for $pauses answers',
    async ({ pauses, requests, commits }) => {
      const acknowledged = pairs.map(() => 0);
      for (const pair of pairs) await setYears(pair, 0);
      const hitsBefore = hits;
      let answers = 0;
      let writing = true;
      const pauseFor = async (count: number) => {
        for (const end = answers + count; writing && answers < end; ) await sleep(1);
      };
      const writers = pairs.map(async (pair, i) => {
        for (let years = 1; writing; years++) {
          await setYears(pair, years);
          acknowledged[i] = years;
          await pauseFor(pauses[i] as number);
        }
      });
      let stale = 0;
      const clients = Array.from({ length: 8 }, async (_, client) => {
        // a busy machine writes slowly: they ask on until each writer has committed often enough
        const isEnough = () => Math.min(...acknowledged) > commits;
        for (let request = 0; request < requests || (writing && !isEnough()); request++) {
          const i = (client + request) % pairs.length;
          const before = acknowledged[i] as number;
          const years = await yearsOf(address, pairs[i] as Pair);
          answers++;
          if (years === null || years < before) stale++;
        }
      });
      // also when a client fails: writers that go on would disturb the next file
      await Promise.all(clients).finally(() => {
        writing = false;
      });
      await Promise.all(writers);
      expect(stale).toBe(0);
      if (Math.min(...pauses) > clients.length) expect(hits).toBeGreaterThan(hitsBefore);
    },
  );

  test('The stamp of a read is used only for requests that arrived before the read was sent', async () => {
    const connection = new Neo4jConnection(neo4jAddress());
    const before = now();
    await connection.read('RETURN 1');
    const stamp = await connection.stamp(before);
    expect(await connection.stamp()).toBe(stamp);
    await setYears(pairs[0], 30);
    expect(await connection.stamp(before)).not.toBe(await connection.stamp(now()));
    await connection.close();
  });
});
