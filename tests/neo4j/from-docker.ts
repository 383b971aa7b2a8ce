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
  /** Folder that keeps the data. Default: the data is removed with the container. */
  data?: string;
  boltPort?: number;
  /** Data keeps its first password. Default: a random one. */
  password?: string;
}

const IMAGE = 'neo4j:5.26-community';
const ENGINE_LIMIT_MS = 15_000;
const PULL_LIMIT_MS = 120_000;
const ANSWER_LIMIT_MS = 300_000;
/** Time for the server to write out data that is kept. */
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
  // Ryuk removes the containers of a killed process; without its image testcontainers would not start
  if (!(await hasImage(client, REAPER_IMAGE))) process.env.TESTCONTAINERS_RYUK_DISABLED = 'true';

  const port = await availablePort(options.boltPort);
  const host = client.info.containerRuntime.host;
  const password = options.password ?? randomBytes(12).toString('base64url');
  const name = `career-graph-neo4j-${randomBytes(4).toString('hex')}`;
  const container = new Neo4jContainer(IMAGE)
    .withName(name)
    .withPassword(password)
    .withExposedPorts({ container: 7687, host: port })
    // the address to which neo4j:// sends its clients
    .withEnvironment({ ...SETTINGS, NEO4J_server_bolt_advertised__address: `${host}:${port}` });
  if (options.data) await keepData(container, options.data);

  // armed until `stop` has removed the container, so also when the start fails
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

/** Keeps the data in files of this user, not of the image's user neo4j. */
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
