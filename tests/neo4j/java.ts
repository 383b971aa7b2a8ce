import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { WayNotAvailable } from './address.ts';

const run = promisify(execFile);

/** What Neo4j 5.26 asks for. */
const OLDEST_JAVA = 17;

/** A Java command new enough for Neo4j, from JAVA_HOME or the PATH. */
export async function findJava(): Promise<string> {
  const home = process.env.JAVA_HOME;
  const candidates = home ? [join(home, 'bin', 'java'), 'java'] : ['java'];
  const found: number[] = [];
  for (const java of candidates) {
    const version = await javaVersion(java);
    if (version === null) continue;
    if (version >= OLDEST_JAVA) return java;
    found.push(version);
  }
  const instead = found.length > 0 ? `, found only Java ${found.join(' and ')}` : '';
  throw new WayNotAvailable(`needs Java ${OLDEST_JAVA} or newer${instead}`);
}

async function javaVersion(java: string): Promise<number | null> {
  try {
    const { stdout, stderr } = await run(java, ['-version'], { timeout: 10_000 });
    // 'openjdk version "17.0.15"', and 'java version "1.8.0_402"' for Java 8
    const version = /version "(?:1\.)?(\d+)/.exec(stderr + stdout)?.[1];
    return version === undefined ? null : Number(version);
  } catch {
    return null;
  }
}
