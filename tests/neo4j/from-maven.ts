import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { closeSync, openSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type RunningNeo4j, WayNotAvailable } from './address.ts';
import { ifWeDie } from './if-we-die.ts';
import { writeInitialPassword } from './initial-password.ts';
import { neo4jVersion } from './jars.ts';
import { findJava } from './java.ts';
import { neo4jLibrary } from './library.ts';
import { availablePort } from './ports.ts';
import { type Neo4jMemory, serverArguments, testMemory, writeConfiguration } from './server-configuration.ts';
import { untilAnswering } from './until-answering.ts';

/** How to start a server from Maven Central. */
export interface MavenOptions {
  /** Folder that keeps the data for the next start. Default: a temporary folder, which `stop` removes. */
  home?: string;
  /** Port on 127.0.0.1. Default: a free one. */
  boltPort?: number;
  /** A home keeps its first password. Default: a random one. */
  password?: string;
  /** Default: that of the tests. */
  memory?: Neo4jMemory;
}

/** A server that is a process of this machine. */
export interface Neo4jProcess extends RunningNeo4j {
  readonly pid: number;
  /** Resolves when the process has ended, whoever ended it. */
  readonly exited: Promise<void>;
}

const START_LIMIT_MS = 300_000;
/** Below the time that a teardown may take, see vitest.config.ts. */
const STOP_LIMIT_MS = 8_000;

// $1 is the server, $2 its home when that is temporary; CONT, as a test may have frozen the server
const STOP_AND_TIDY = `[ -n "$2" ] && kill -KILL $1 && sleep 1 && exec rm -rf "$2"
kill -CONT $1; kill -TERM $1
for second in 1 2 3 4 5 6 7 8; do kill -0 $1 || exit; sleep 1; done
kill -KILL $1`;

/**
 * Starts the Neo4j Community server from Maven Central. It never outlives the process that called this.
 *
 * @throws WayNotAvailable without Java 17; an error with the server's own reason when it ends while it starts
 */
export async function startFromMaven(options: MavenOptions = {}): Promise<Neo4jProcess> {
  if (process.platform === 'win32') throw new WayNotAvailable('needs Linux or macOS');
  const { memory = testMemory } = options;
  const port = await availablePort(options.boltPort);
  const java = await findJava();
  const library = await neo4jLibrary();
  const home = options.home ? resolve(options.home) : await mkdtemp(join(tmpdir(), 'career-graph-neo4j-'));
  const password = options.password ?? randomBytes(12).toString('base64url');
  await writeConfiguration(home, port, memory);
  await writeInitialPassword(home, password);

  // named for the port: another server may run on this home, which ends our start
  const consoleLog = join(home, 'logs', `console-${port}.log`);
  const output = openSync(consoleLog, 'w');
  const child = spawn(java, serverArguments(library, home, memory), {
    cwd: home,
    stdio: ['ignore', output, output],
    // a process group of its own: Ctrl-C must stop the server after its clients, not with them
    detached: true,
  });
  closeSync(output);
  const exited = new Promise<void>((done) => child.once('exit', () => done()).once('error', () => done()));
  const disarm = ifWeDie(STOP_AND_TIDY, String(child.pid), options.home ? '' : home);
  void exited.then(disarm);

  const stop = async (): Promise<void> => {
    child.kill('SIGCONT');
    child.kill('SIGTERM');
    const force = setTimeout(() => child.kill('SIGKILL'), STOP_LIMIT_MS);
    await exited;
    clearTimeout(force);
    if (!options.home) await rm(home, { recursive: true, force: true });
  };

  const address = { uri: `bolt://127.0.0.1:${port}`, user: 'neo4j', password, database: 'neo4j' };
  const ended = new AbortController();
  const failed = exited.then(async () => {
    const log = await readFile(consoleLog, 'utf8');
    ended.abort();
    throw new Error(`Neo4j ended while it started. ${reasonIn(log)}`);
  });
  try {
    const limit = AbortSignal.any([ended.signal, AbortSignal.timeout(START_LIMIT_MS)]);
    await Promise.race([untilAnswering(address, limit), failed]);
  } catch (error) {
    await stop();
    throw error;
  }
  return { address, how: `${neo4jVersion} from Maven Central`, pid: child.pid ?? 0, exited, stop };
}

/** The innermost cause of a Java stack trace, or else the last lines. */
function reasonIn(log: string): string {
  const lines = log.trim().split('\n');
  const cause = lines.findLast((line) => line.startsWith('Caused by: '));
  return cause ?? lines.slice(-5).join('\n');
}
