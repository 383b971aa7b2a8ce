import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { promisify } from 'node:util';
import { findChromium } from './explorer/find-chromium.ts';
import { packagedChromiumRuns } from './explorer/packaged-chromium.ts';
import { messageOf } from './neo4j/address.ts';
import { installedJavas, oldestJava } from './neo4j/java.ts';
import type { Machine } from './preflight.ts';

/** Looks at this machine. Takes well below a second: Docker is asked only where there is no Java for Neo4j. */
export async function lookAtMachine(): Promise<Machine> {
  const { platform, env } = process;
  const neo4jNamed = Boolean(env.NEO4J_TEST_URI);
  const [javas, chromiumProblem] = await Promise.all([installedJavas(), whyNoChromium()]);
  const javaVersions = javas.map(({ version }) => version);
  const needsDocker = !neo4jNamed && !javaVersions.some((version) => version >= oldestJava);
  return {
    platform,
    neo4jNamed,
    dockerAnswers: needsDocker && (await dockerAnswers()),
    javaVersions,
    chromiumProblem,
  };
}

async function whyNoChromium(): Promise<string | null> {
  try {
    if ((await findChromium()) !== null || packagedChromiumRuns(process.platform, process.arch)) return null;
    return 'none is installed, and npm has none for this kind of machine';
  } catch (error) {
    return messageOf(error);
  }
}

/** Whether Docker's engine answers its command; without the command, whether there is an engine's address. */
async function dockerAnswers(): Promise<boolean> {
  try {
    await promisify(execFile)('docker', ['version'], { timeout: 10_000 });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') return false;
    return Boolean(process.env.DOCKER_HOST) || existsSync('/var/run/docker.sock');
  }
}
