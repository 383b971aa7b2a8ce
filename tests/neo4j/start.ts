import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { messageOf, type RunningNeo4j, WayNotAvailable } from './address.ts';
import { type MavenOptions, type Neo4jProcess, startFromMaven } from './from-maven.ts';
import { availablePort } from './ports.ts';
import { lastingMemory } from './server-configuration.ts';

// `npm run neo4j`: a Neo4j for developers that keeps its data

const HOME = fileURLToPath(new URL('../../data/neo4j', import.meta.url));

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { port: { type: 'string', default: '7687' } } });
  const boltPort = Number(values.port);
  if (!Number.isInteger(boltPort) || boltPort < 1 || boltPort > 65_535) {
    throw new Error(`--port takes a number from 1 to 65535, not ${values.port}.`);
  }
  await availablePort(boltPort).catch((error) => {
    throw new Error(`${messageOf(error)} Another one: npm run neo4j -- --port ${boltPort + 1}`);
  });
  console.error('Starting Neo4j, this takes about 10 s.');
  const neo4j = await startEither({
    home: HOME,
    boltPort,
    password: 'career-graph',
    memory: lastingMemory,
  });

  const { uri, user, password, database } = neo4j.address;
  console.error(`Neo4j is up (${neo4j.how}). Its data is in data/neo4j. Ctrl-C stops it.`);
  console.log(
    `export NEO4J_URI=${uri} NEO4J_USER=${user} NEO4J_PASSWORD=${password} NEO4J_DATABASE=${database}`,
  );
  await stopOnSignal(neo4j);
}

async function startEither(options: MavenOptions): Promise<RunningNeo4j & Partial<Neo4jProcess>> {
  try {
    return await startFromMaven(options);
  } catch (error) {
    if (!(error instanceof WayNotAvailable)) throw error;
    console.error(`Trying Docker: Neo4j from Maven Central ${error.message}.`);
    const { startFromDocker } = await import('./from-docker.ts');
    return startFromDocker({ ...options, data: join(HOME, 'data') });
  }
}

async function stopOnSignal(neo4j: RunningNeo4j & Partial<Neo4jProcess>): Promise<void> {
  const signal = new Promise<'signal'>((resolve) => {
    for (const name of ['SIGINT', 'SIGTERM'] as const) process.on(name, () => resolve('signal'));
    // promises alone do not keep a process alive
    setInterval(() => {}, 60_000);
  });
  const gone = neo4j.exited?.then(() => 'gone' as const);
  if ((await Promise.race(gone ? [signal, gone] : [signal])) === 'gone') throw new Error('Neo4j has ended.');
  console.error('Stopping Neo4j.');
  await neo4j.stop();
  process.exit(0);
}

try {
  await main();
} catch (error) {
  console.error(messageOf(error));
  process.exit(1);
}
