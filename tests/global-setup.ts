import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { projectPath } from '../src/server/project-files.ts';
import { findChromium } from './explorer/find-chromium.ts';
import { packagedChromium } from './explorer/packaged-chromium.ts';
import { lookAtMachine } from './machine.ts';
import { messageOf } from './neo4j/address.ts';
import { type SharedNeo4j, shareNeo4j } from './neo4j/shared-neo4j.ts';
import { missingMessage, missingOn } from './preflight.ts';
import { makeSeededDirectory, seededDirectory } from './seeded-directory.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Port at which files ask for their turn with a Neo4j; null in `npm run test:embedded`. */
    neo4jTurns: number | null;
    /** Whether the tests of the page run: not in `npm run test:embedded` where no Chromium is found. */
    chromium: boolean;
    /** Folder for what files of this run share, removed at its end. */
    runFolder: string;
  }
}

/**
 * Builds the project, whose programs the tests start from `dist`, and sees to a Chromium and a Neo4j. A run of all
 * tests refuses to begin when one of these is missing; a run of some files asks for them when a file needs them.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const isEmbedded = process.env.CAREER_GRAPH_ENGINES === 'embedded';
  const isWhole = !isEmbedded && !hasFileNames(project);
  if (isWhole) {
    const missing = missingOn(await lookAtMachine());
    if (missing.length > 0) giveUp(missingMessage(missing));
  }
  const hasChromium = !isEmbedded || (await findChromium()) !== null;
  if (!hasChromium) process.stderr.write('There is no Chromium here: the tests of the page are left out.\n');
  const neo4j = isEmbedded ? null : await shareNeo4j();
  const runFolder = mkdtempSync(join(tmpdir(), 'career-graph-run-'));
  project.provide('neo4jTurns', neo4j?.port ?? null);
  project.provide('chromium', hasChromium);
  project.provide('runFolder', runFolder);
  const tearDown = async () => {
    await neo4j?.stop();
    rmSync(runFolder, { recursive: true, force: true });
  };
  try {
    const preparations = [build(), makeSeededDirectory(seededDirectory(runFolder))];
    if (isWhole && neo4j) preparations.push(prepareWholeRun(neo4j));
    await Promise.all(preparations);
  } catch (error) {
    await tearDown();
    giveUp(messageOf(error));
  }
  return tearDown;
}

/** Whether the command line names files. Vitest does not publish this property; without it every run counts as whole. */
const hasFileNames = ({ vitest }: TestProject): boolean =>
  (vitest as object as { filenamePattern?: readonly string[] }).filenamePattern !== undefined;

async function build(): Promise<void> {
  const child = spawn('npm', ['run', '--silent', 'build'], { cwd: projectPath('.'), stdio: 'inherit' });
  const [code] = await once(child, 'close');
  if (code !== 0) throw new Error('The build failed.');
}

/** Starts a Neo4j and fetches a Chromium before the first file needs them. */
async function prepareWholeRun(neo4j: SharedNeo4j): Promise<void> {
  const chromium = async () => {
    const { origin } = (await findChromium()) ?? (await packagedChromium());
    process.stderr.write(`Chromium for the tests: ${origin}\n`);
  };
  await Promise.all([neo4j.startFirst(), chromium()]);
}

/** Ends the run with a message and no more: Vitest would add a stack, and that it found no test files. */
function giveUp(message: string): never {
  process.stderr.write(`${message}\n`);
  process.exit(1);
}
