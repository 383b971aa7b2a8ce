import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rename, rm, stat } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { WayNotAvailable } from './address.ts';

/** As in pom.xml. */
export const NEO4J_VERSION = '5.26.30';

const DOWNLOAD_LIMIT_MS = 10 * 60_000;
const PARTIAL = 'lib.partial-';

type Download = (folder: string) => Promise<void>;

/**
 * The folder with the server's jars, downloaded once per machine. A folder of that name is always complete:
 * the download goes beside it and is renamed at its end.
 */
export async function neo4jLibrary(cache = cacheFolder(), download: Download = byMaven): Promise<string> {
  const release = join(cache, `neo4j-${NEO4J_VERSION}`);
  const library = join(release, 'lib');
  if (existsSync(library)) return library;

  await mkdir(release, { recursive: true });
  await removeKilledDownloads(release);
  const partial = await mkdtemp(join(release, PARTIAL));
  try {
    await download(partial);
    if (!existsSync(join(partial, `neo4j-server-${NEO4J_VERSION}.jar`))) {
      throw new Error(`the download of Neo4j ${NEO4J_VERSION} is not complete`);
    }
    await rename(partial, library);
  } catch (error) {
    await rm(partial, { recursive: true, force: true });
    // another process was quicker
    if (!existsSync(library)) throw error;
  }
  return library;
}

function cacheFolder(): string {
  return join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'career-graph');
}

/** Those of which nobody can be at work any more: a download ends at its limit. */
async function removeKilledDownloads(release: string): Promise<void> {
  for (const name of await readdir(release)) {
    if (!name.startsWith(PARTIAL)) continue;
    const folder = join(release, name);
    const { mtimeMs } = await stat(folder);
    if (Date.now() - mtimeMs > DOWNLOAD_LIMIT_MS) await rm(folder, { recursive: true, force: true });
  }
}

async function byMaven(folder: string): Promise<void> {
  process.stderr.write(`Downloading Neo4j ${NEO4J_VERSION} from Maven Central (120 MB, only once).\n`);
  const pom = fileURLToPath(new URL('pom.xml', import.meta.url));
  const goal = ['dependency:copy-dependencies', '-DincludeScope=runtime', `-DoutputDirectory=${folder}`];
  try {
    await promisify(execFile)('mvn', ['-q', '-B', '-f', pom, ...goal], { timeout: DOWNLOAD_LIMIT_MS });
  } catch (error) {
    const { code, killed, stdout } = error as { code?: unknown; killed?: boolean; stdout?: string };
    if (code === 'ENOENT') throw new WayNotAvailable('needs Maven (mvn) for the download of Neo4j');
    if (killed) throw new Error(`the download took longer than ${DOWNLOAD_LIMIT_MS / 60_000} minutes`);
    throw new Error(`mvn failed: ${stdout?.trim().split('\n')[0] || String(error)}`);
  }
}
