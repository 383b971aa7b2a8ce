import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, inject } from 'vitest';
import type { Ended, Environment } from '../process.ts';
import { copySeededDirectory, seededDirectory } from '../seeded-directory.ts';
import { runInProcess } from './in-process.ts';

/** Runs `career-graph` with these arguments to its end. */
type CommandLine = (...args: string[]) => Promise<Ended>;

/** A folder of the test file, removed after its tests, and the command line on stores that lie in it. */
export interface CommandLineInFolder {
  readonly folder: string;
  /** On a store that holds the seeds. */
  readonly cli: CommandLine;
  /** On another store of the folder, which holds the seeds unless a command made it. */
  readonly cliOn: (store: string) => CommandLine;
  /** On a store that the first command makes. */
  readonly cliOnNew: (store: string) => CommandLine;
}

/**
 * The command line on stores of its own; to be called once in a test file.
 *
 * @param start runs a command to its end; by default within this process
 */
export function commandLine(
  start: (args: readonly string[], environment: Environment) => Promise<Ended> = runInProcess,
): CommandLineInFolder {
  const folder = mkdtempSync(join(tmpdir(), 'career-graph-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const cliOnNew =
    (store: string): CommandLine =>
    (...args) =>
      start(args, { DATA_DIR: join(folder, store) });
  const cliOn =
    (store: string): CommandLine =>
    (...args) => {
      const directory = join(folder, store);
      if (!existsSync(directory)) copySeededDirectory(seededDirectory(inject('runFolder')), directory);
      return cliOnNew(store)(...args);
    };
  return { folder, cli: cliOn('data'), cliOn, cliOnNew };
}
