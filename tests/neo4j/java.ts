import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { WayNotAvailable } from './address.ts';

const run = promisify(execFile);

/** The oldest Java that Neo4j 5.26 runs on. */
export const oldestJava = 17;

/** A Java that is installed. */
export interface Java {
  /** A path, or `java` for the one on the PATH. */
  readonly command: string;
  /** Major version. */
  readonly version: number;
}

/** The Javas on this machine that answer: the one of JAVA_HOME first, then the one on the PATH. */
export async function installedJavas(): Promise<Java[]> {
  const home = process.env.JAVA_HOME;
  const commands = home ? [join(home, 'bin', 'java'), 'java'] : ['java'];
  const javas = await Promise.all(
    commands.map(async (command) => ({ command, version: await javaVersion(command) })),
  );
  return javas.filter((java): java is Java => java.version !== null);
}

/** The command of a Java that is new enough for Neo4j. @throws WayNotAvailable */
export async function findJava(): Promise<string> {
  const javas = await installedJavas();
  const java = javas.find(({ version }) => version >= oldestJava);
  if (java) return java.command;
  const versions = javas.map(({ version }) => version).join(' and ');
  const instead = versions === '' ? '' : `, found only Java ${versions}`;
  throw new WayNotAvailable(`needs Java ${oldestJava} or newer${instead}`);
}

async function javaVersion(command: string): Promise<number | null> {
  try {
    const { stdout, stderr } = await run(command, ['-version'], { timeout: 30_000 });
    // 'openjdk version "17.0.15"', and 'java version "1.8.0_402"' for Java 8
    const version = /version "(?:1\.)?(\d+)/.exec(stderr + stdout)?.[1];
    return version === undefined ? null : Number(version);
  } catch {
    return null;
  }
}
