import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** What the server may take, as Neo4j writes sizes. */
export interface Neo4jMemory {
  readonly heap: string;
  readonly pageCache: string;
}

/** Enough for what tests write, so that several servers find room. */
export const testMemory: Neo4jMemory = { heap: '512m', pageCache: '64m' };

/** Writes what the server needs to find in its home. */
export async function writeConfiguration(
  home: string,
  port: number,
  { pageCache }: Neo4jMemory,
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
  };
  const lines = Object.entries(settings).map(([name, value]) => `${name}=${value}\n`);
  await mkdir(join(home, 'conf'), { recursive: true });
  await mkdir(join(home, 'logs'), { recursive: true });
  await writeFile(join(home, 'conf', 'neo4j.conf'), lines.join(''));
}

const OPENED_PACKAGES = ['java.nio', 'java.io', 'sun.nio.ch', 'java.lang'];

/** The arguments of `java`. The heap is set here: only the launcher we go without would read it in neo4j.conf. */
export function serverArguments(library: string, home: string, { heap }: Neo4jMemory): string[] {
  return [
    `-Xmx${heap}`,
    ...OPENED_PACKAGES.map((name) => `--add-opens=java.base/${name}=ALL-UNNAMED`),
    '-cp',
    join(library, '*'),
    'org.neo4j.server.CommunityEntryPoint',
    '--home-dir',
    home,
    '--config-dir',
    join(home, 'conf'),
    // its log to standard output as well, where a failed start tells its reason
    '--console-mode',
  ];
}
