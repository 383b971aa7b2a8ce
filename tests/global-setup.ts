import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { totalmem } from 'node:os';
import type { TestProject } from 'vitest/node';
import { projectPath } from '../src/server/project-files.ts';
import { findChromium } from './explorer/find-chromium.ts';
import { packagedChromium } from './explorer/packaged-chromium.ts';
import { lookAtMachine } from './machine.ts';
import { acquireNeo4j } from './neo4j/acquire.ts';
import { messageOf, type Neo4jAddress, type RunningNeo4j } from './neo4j/address.ts';
import { giveTurns, takeTurn } from './neo4j/turns.ts';
import { missingMessage, missingOn } from './preflight.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Port at which files ask for their turn with a Neo4j; null in `npm run test:embedded`. */
    neo4jTurns: number | null;
    /** Whether the tests of the page run: not in `npm run test:embedded` where no Chromium is found. */
    chromium: boolean;
  }
}

/** Bytes of memory above which two Neo4j servers find room beside the tests. */
const roomForTwo = 6e9;

/**
 * Builds the project, whose programs the tests start from `dist`, and sees to a Chromium and a Neo4j. A run of all
 * tests refuses to begin when one of these is missing; a run of some files asks for them when a file needs them.
 */
export default async function setup(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  if (process.env.CAREER_GRAPH_ENGINES === 'embedded') {
    const chromium = (await findChromium()) !== null;
    if (!chromium) process.stderr.write('There is no Chromium here: the tests of the page are left out.\n');
    project.provide('neo4jTurns', null);
    project.provide('chromium', chromium);
    await build();
    return;
  }
  const wholeRun = !hasFileNames(project);
  if (wholeRun) {
    const missing = missingOn(await lookAtMachine());
    if (missing.length > 0) giveUp(missingMessage(missing));
  }
  const servers = await shareNeo4j();
  project.provide('neo4jTurns', servers.port);
  project.provide('chromium', true);
  try {
    await Promise.all([build(), wholeRun && servers.startFirst(), wholeRun && reportChromium()]);
  } catch (error) {
    await servers.stop();
    giveUp(messageOf(error));
  }
  return servers.stop;
}

/** Whether the command line names files. Vitest does not publish this property; without it every run counts as whole. */
const hasFileNames = ({ vitest }: TestProject): boolean =>
  (vitest as object as { filenamePattern?: readonly string[] }).filenamePattern !== undefined;

async function build(): Promise<void> {
  const child = spawn('npm', ['run', '--silent', 'build'], { cwd: projectPath('.'), stdio: 'inherit' });
  const [code] = await once(child, 'close');
  if (code !== 0) throw new Error('The build failed.');
}

async function reportChromium(): Promise<void> {
  const { origin } = (await findChromium()) ?? (await packagedChromium());
  process.stderr.write(`Chromium for the tests: ${origin}\n`);
}

/** One Neo4j, or two where files wait and there is room, each started when it is asked for. */
async function shareNeo4j() {
  const running: RunningNeo4j[] = [];
  const start = async (): Promise<Neo4jAddress> => {
    const begun = performance.now();
    const neo4j = await acquireNeo4j();
    running.push(neo4j);
    const seconds = ((performance.now() - begun) / 1000).toFixed(1);
    process.stderr.write(`Neo4j for the tests: ${neo4j.how}, up in ${seconds} s\n`);
    return neo4j.address;
  };
  const isOne = process.env.NEO4J_TEST_URI || totalmem() < roomForTwo;
  const turns = await giveTurns(start, isOne ? 1 : 2);
  return {
    port: turns.port,
    async startFirst() {
      (await takeTurn(turns.port)).end();
    },
    async stop() {
      turns.stop();
      await Promise.all(running.map((neo4j) => neo4j.stop()));
    },
  };
}

/** Ends the run with a message and no more: Vitest would add a stack, and that it found no test files. */
function giveUp(message: string): never {
  process.stderr.write(`${message}\n`);
  process.exit(1);
}
