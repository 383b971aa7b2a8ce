import { messageOf, type Neo4jAddress, type RunningNeo4j } from './address.ts';
import { sharedMemory } from './server-configuration.ts';

/** One way to get a Neo4j. */
export interface Way {
  readonly name: string;
  /** @throws with the reason when this machine lacks what the way needs, or the server does not start */
  start(): Promise<RunningNeo4j>;
}

// imported late: testcontainers takes a second to load
const WAYS: readonly Way[] = [
  { name: 'Docker', start: async () => (await import('./from-docker.ts')).startFromDocker() },
  {
    name: 'Maven Central',
    start: async () => (await import('./from-maven.ts')).startFromMaven({ memory: sharedMemory }),
  },
];

const WHAT_TO_INSTALL =
  'These tests need a Neo4j. Install Docker or Java 17; or name an existing server with an empty ' +
  'database in NEO4J_TEST_URI (and NEO4J_TEST_USER, NEO4J_TEST_PASSWORD, NEO4J_TEST_DATABASE). ' +
  '`npm run test:embedded` runs the tests that need none.';

/**
 * Gets the Neo4j for the tests: the server that the environment names, or else the first way that works.
 *
 * @throws with each way's reason when none works: a run that skipped its Neo4j tests would look green
 */
export async function acquireNeo4j(
  ways: readonly Way[] = WAYS,
  environment: NodeJS.ProcessEnv = process.env,
  notice: (line: string) => void = toStderr,
): Promise<RunningNeo4j> {
  const address = namedAddress(environment);
  if (address) return existingServer(address);

  const reasons: string[] = [];
  for (const { name, start } of ways) {
    try {
      return await start();
    } catch (error) {
      const reason = `${name}: ${messageOf(error)}`;
      reasons.push(reason);
      notice(`No Neo4j from ${reason}`);
    }
  }
  throw new Error([WHAT_TO_INSTALL, ...reasons].join('\n  '));
}

function namedAddress(environment: NodeJS.ProcessEnv): Neo4jAddress | null {
  const uri = environment.NEO4J_TEST_URI;
  if (!uri) return null;
  return {
    uri,
    user: environment.NEO4J_TEST_USER || 'neo4j',
    password: environment.NEO4J_TEST_PASSWORD ?? '',
    database: environment.NEO4J_TEST_DATABASE || 'neo4j',
  };
}

/** @throws when the named server does not answer: another one is never taken in its place */
async function existingServer(address: Neo4jAddress): Promise<RunningNeo4j> {
  const { default: neo4j } = await import('neo4j-driver');
  const driver = neo4j.driver(address.uri, neo4j.auth.basic(address.user, address.password));
  try {
    const { agent } = await driver.getServerInfo({ database: address.database });
    return { address, how: `${agent} at NEO4J_TEST_URI`, stop: async () => {} };
  } catch (error) {
    throw new Error(`The server that NEO4J_TEST_URI names cannot be used: ${messageOf(error)}`);
  } finally {
    await driver.close();
  }
}

function toStderr(line: string): void {
  process.stderr.write(`${line}\n`);
}
