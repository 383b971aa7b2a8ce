import { randomBytes } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { Neo4jContainer } from '@testcontainers/neo4j';
import { type ContainerRuntimeClient, getContainerRuntimeClient, ImageName } from 'testcontainers';
import { REAPER_IMAGE } from 'testcontainers/build/reaper/reaper.js';
import { type RunningNeo4j, WayNotAvailable } from './address.ts';
import { ifWeDie } from './if-we-die.ts';
import { availablePort } from './ports.ts';
import { untilAnswering } from './until-answering.ts';

interface DockerOptions {
  /** A folder that keeps the data. Default: the data goes with the container. */
  data?: string;
  boltPort?: number;
  /** On data that was used before, the same again. Default: a random one. */
  password?: string;
}

const IMAGE = 'neo4j:5.26-community';
const ENGINE_LIMIT_MS = 15_000;
const PULL_LIMIT_MS = 120_000;
const ANSWER_LIMIT_MS = 300_000;
/** For data that is kept: time to write it out. */
const STOP_LIMIT_MS = 15_000;

const SETTINGS = {
  NEO4J_server_memory_heap_max__size: '512m',
  NEO4J_server_memory_pagecache_size: '64m',
  NEO4J_dbms_usage__report_enabled: 'false',
  NEO4J_internal_dbms_bolt_netty__server__shutdown__quiet__period: '0',
};

/** Starts the official Neo4j image. The container never outlives the process that called this. */
export async function startFromDocker(options: DockerOptions = {}): Promise<RunningNeo4j> {
  const client = await engine();
  if (!(await hasImage(client, IMAGE))) throw new WayNotAvailable(`has no image ${IMAGE} and cannot pull it`);
  // Ryuk removes the container of a killed process; without its image testcontainers would not start at all
  if (!(await hasImage(client, REAPER_IMAGE))) process.env.TESTCONTAINERS_RYUK_DISABLED = 'true';

  const port = await availablePort(options.boltPort);
  const host = client.info.containerRuntime.host;
  const password = options.password ?? randomBytes(12).toString('base64url');
  const name = `career-graph-neo4j-${randomBytes(4).toString('hex')}`;
  const container = new Neo4jContainer(IMAGE)
    .withName(name)
    .withPassword(password)
    .withExposedPorts({ container: 7687, host: port })
    // what neo4j:// tells its clients to connect to
    .withEnvironment({ ...SETTINGS, NEO4J_server_bolt_advertised__address: `${host}:${port}` });
  if (options.data) await keepData(container, options.data);

  // until `stop` has removed it, and so also after a start that fails
  const disarm = ifWeDie('docker rm -fv "$1"', name);
  const started = await container.start();
  const address = { uri: `bolt://${host}:${port}`, user: 'neo4j', password, database: 'neo4j' };
  await untilAnswering(address, AbortSignal.timeout(ANSWER_LIMIT_MS));
  const stop = async (): Promise<void> => {
    await started.stop({ timeout: options.data ? STOP_LIMIT_MS : 0 });
    disarm();
  };
  return { address, how: `${IMAGE} in Docker`, stop };
}

async function engine(): Promise<ContainerRuntimeClient> {
  try {
    return await within(ENGINE_LIMIT_MS, getContainerRuntimeClient());
  } catch {
    throw new WayNotAvailable('no engine answers');
  }
}

async function hasImage(client: ContainerRuntimeClient, name: string): Promise<boolean> {
  const image = ImageName.fromString(name);
  if (await client.image.exists(image)) return true;
  process.stderr.write(`Pulling ${name}.\n`);
  await within(PULL_LIMIT_MS, client.image.pull(image)).catch(() => {});
  return client.image.exists(image);
}

/** As files of this user, not of the user neo4j of the image. */
async function keepData(container: Neo4jContainer, data: string): Promise<void> {
  await mkdir(data, { recursive: true });
  container.withBindMounts([{ source: data, target: '/data' }]);
  if (process.getuid && process.getgid) container.withUser(`${process.getuid()}:${process.getgid()}`);
}

async function within<Result>(limitMs: number, work: Promise<Result>): Promise<Result> {
  const late = sleep(limitMs, undefined, { ref: false }).then(() => {
    throw new Error(`took longer than ${limitMs / 1000} s`);
  });
  return Promise.race([work, late]);
}
