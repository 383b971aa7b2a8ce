import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Sizes as Neo4j writes them. */
export interface Neo4jMemory {
  readonly heap: string;
  readonly pageCache: string;
  /** More arguments of `java`. */
  readonly options?: readonly string[];
  /** Whether a query keeps its plan when the contents change. Else nearly each new content plans all queries anew. */
  readonly keepsPlans?: boolean;
}

/** Enough for what tests write, so that several servers find room. */
const smallMemory: Neo4jMemory = { heap: '512m', pageCache: '64m' };

/** For a server that is asked the same for hours. */
export const lastingMemory = smallMemory;

/**
 * For a server of one test, which lives for a minute: the second compiler of the JVM and its parallel collector would
 * cost more than they save.
 */
export const testMemory: Neo4jMemory = {
  ...smallMemory,
  options: ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC'],
  keepsPlans: true,
};

/**
 * For the server of files that each fill it with something small of their own. It plans thousands of different queries,
 * which the second compiler makes cheaper from the first thousand on.
 */
export const sharedMemory: Neo4jMemory = {
  ...smallMemory,
  options: ['-XX:+UseSerialGC'],
  keepsPlans: true,
};

/** For a server that takes in a whole release: the second compiler of the JVM is worth its time there. */
export const importMemory: Neo4jMemory = { heap: '1g', pageCache: '256m', options: ['-XX:+UseSerialGC'] };

/** Writes the configuration into the server's home. */
export async function writeConfiguration(
  home: string,
  port: number,
  { pageCache, keepsPlans = false }: Neo4jMemory,
): Promise<void> {
  const settings = {
    'server.bolt.listen_address': `127.0.0.1:${port}`,
    'server.bolt.advertised_address': `127.0.0.1:${port}`,
    'server.http.enabled': false,
    'server.https.enabled': false,
    'server.memory.pagecache.size': pageCache,
    'db.tx_log.preallocate': false,
    'dbms.usage_report.enabled': false,
    // otherwise a stop takes 10 s
    'internal.dbms.bolt.netty_server_shutdown_quiet_period': 0,
    // otherwise a query is planned anew for each order of magnitude of its lists' sizes
    'internal.cypher.use_parameter_size': false,
    'dbms.cypher.min_replan_interval': keepsPlans ? '1h' : '10s',
  };
  const lines = Object.entries(settings).map(([name, value]) => `${name}=${value}\n`);
  await mkdir(join(home, 'conf'), { recursive: true });
  await mkdir(join(home, 'logs'), { recursive: true });
  await writeFile(join(home, 'conf', 'neo4j.conf'), lines.join(''));
}

/** The checksums of the jars are ours: to verify their byte code too takes a sixth of a start. */
const UNVERIFIED = ['-XX:+UnlockDiagnosticVMOptions', '-XX:-BytecodeVerificationRemote'];

const OPENED_PACKAGES = ['java.nio', 'java.io', 'sun.nio.ch', 'java.lang'];

/** The arguments of `java`. The heap is set here: only Neo4j's launcher, which we skip, reads it from neo4j.conf. */
export function serverArguments(
  library: string,
  home: string,
  { heap, options = [] }: Neo4jMemory,
): string[] {
  return [
    `-Xmx${heap}`,
    ...UNVERIFIED,
    ...options,
    ...OPENED_PACKAGES.map((name) => `--add-opens=java.base/${name}=ALL-UNNAMED`),
    '-cp',
    join(library, '*'),
    'org.neo4j.server.CommunityEntryPoint',
    '--home-dir',
    home,
    '--config-dir',
    join(home, 'conf'),
    // logs to standard output too, where a failed start tells its reason
    '--console-mode',
  ];
}
