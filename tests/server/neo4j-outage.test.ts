import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { graphSchema } from '../../src/server/project-files.ts';
import { openNeo4jStore } from '../../src/store/neo4j/neo4j-store.ts';
import { StoreUnreachableError } from '../../src/store/store-errors.ts';
import { type Neo4jProcess, startFromMaven } from '../neo4j/from-maven.ts';
import { hasNeo4j } from '../neo4j/has-neo4j.ts';
import { findJava } from '../neo4j/java.ts';
import { availablePort } from '../neo4j/ports.ts';
import { testDriver } from '../neo4j/test-neo4j.ts';
import { run, start } from '../process.ts';
import { longTestLimit, waitingLimit } from '../time-limits.ts';

const password = 'outage-password';

// a container's process cannot be frozen from here: a machine with Docker alone leaves this out
const hasJava = await findJava().then(
  () => true,
  () => false,
);

/** Kills a server in the middle of making a constraint, when its index is there and nobody's. */
async function killOverConstraint({ address, pid, exited }: Neo4jProcess): Promise<void> {
  const driver = testDriver(address);
  const halfMade = `SHOW INDEXES YIELD name, owningConstraint
    WHERE name ENDS WITH '_key' AND name <> 'name_by_key' AND owningConstraint IS NULL OR name = 'called_key'`; // the last
  while ((await driver.executeQuery(halfMade)).records.length === 0);
  process.kill(pid, 'SIGKILL');
  await exited;
  await driver.close();
}

/** A Neo4j of its own, from Maven Central, that comes and goes. */
describe.runIf(hasNeo4j() && hasJava)('An outage of Neo4j', () => {
  let home: string;
  let boltPort: number;
  let server: Neo4jProcess | undefined;
  beforeAll(async () => {
    home = mkdtempSync(join(tmpdir(), 'career-graph-neo4j-'));
    boltPort = await availablePort();
  });
  afterAll(async () => {
    await server?.stop();
    rmSync(home, { recursive: true, force: true });
  });
  const startServer = async () => {
    const started = await startFromMaven({ home, boltPort, password });
    server = started;
    void started.exited.then(() => {
      if (server === started) server = undefined;
    });
    return started;
  };

  test(
    'A Neo4j that comes up after the service is seeded and answered from, also after it was killed over a constraint or later',
    async () => {
      const service = start('src/cli/main.ts', ['serve'], {
        PORT: '0',
        NEO4J_URI: `bolt://127.0.0.1:${boltPort}`,
        NEO4J_PASSWORD: password,
      });
      const address =
        (await service.says(/Trying again until it does/)).match(/http:\/\/\S+\/graphql/)?.[0] ?? '';
      const ask = async () => {
        const body = JSON.stringify({
          query:
            '{ careerPaths(from: "MLE", to: "AI Architect", first: 1) { nodes { cost } } graph { version counts { facts } sources { ref } } node(id: "no id") { id } }',
        });
        const response = await fetch(address, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body,
        });
        const { data, errors = [] } = (await response.json()) as {
          data: unknown;
          errors?: { extensions: { code: string } }[];
        };
        return { data, codes: [...new Set(errors.map(({ extensions }) => extensions.code))] };
      };
      const answer = {
        data: {
          careerPaths: { nodes: [{ cost: 3 }] },
          graph: {
            version: expect.any(String),
            counts: { facts: expect.any(Number) },
            sources: expect.arrayContaining([{ ref: expect.stringMatching(/^editors@/) }]),
          },
          node: null,
        },
        codes: [],
      };
      // each field by itself is null, and what asks nothing of the database answers
      const outage = {
        data: { careerPaths: null, graph: { version: null, counts: null, sources: null }, node: null },
        codes: ['UPSTREAM_UNAVAILABLE'],
      };
      expect(await ask()).toEqual(outage);

      await killOverConstraint(await startServer());
      const first = await startServer();
      await service.says(/It holds \d+ roles/);
      expect(await ask()).toEqual(answer);

      process.kill(first.pid, 'SIGKILL');
      await first.exited;
      expect(await ask()).toEqual(outage);
      await startServer();
      await expect.poll(ask).toEqual(answer); // a cold one may be late at first

      service.child.kill('SIGTERM');
      expect((await service.ended).code).toBe(0);
    },
    longTestLimit,
  );

  test('A Neo4j that hangs costs a request no more than its deadline, and is read again when it goes on', async () => {
    // that of the test before is up still, unless the test failed
    const { pid, address } = server ?? (await startServer());
    const patientStore = await openNeo4jStore({ ...address, timeout: waitingLimit }, graphSchema());
    const roles = (await patientStore.counts()).nodes.Role; // the statement is planned now
    const readLimit = 5_000; // above the driver's own limits of connecting
    const store = await openNeo4jStore({ ...address, timeout: readLimit }, graphSchema());
    await expect.poll(async () => (await store.counts()).nodes.Role).toBe(roles);
    process.kill(pid, 'SIGSTOP');
    const begun = Date.now();
    try {
      // a read may still be answered while the signal is on its way
      await expect.poll(() => store.counts().then(String, ({ code }) => code)).toBe('UPSTREAM_TIMEOUT');
      expect(Date.now() - begun).toBeLessThan(6 * readLimit);
      await expect(store.counts()).rejects.toThrow(/does not answer/);
      await expect(openNeo4jStore(address, graphSchema())).rejects.toThrow(StoreUnreachableError);
      const { uri: NEO4J_URI } = address;
      const command = await run('src/cli/main.ts', ['paths', 'MLE', 'AI Architect'], {
        NEO4J_URI,
        NEO4J_PASSWORD: password,
      });
      expect(command.code).toBe(1);
      expect(command.stderr).toMatch(
        /^(The Neo4j at \S+ (does not answer|hangs)\.( Waiting up to 10 s\.)?\n)+$/,
      );
    } finally {
      process.kill(pid, 'SIGCONT');
    }
    await expect.poll(async () => (await store.counts()).nodes.Role).toBe(roles);
    await store.close();
    await patientStore.close();
  });
});
