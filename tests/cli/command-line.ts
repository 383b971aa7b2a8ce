import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { type Ended, run } from '../process.ts';

/** Runs `career-graph` with these arguments to its end. */
type CommandLine = (...args: string[]) => Promise<Ended>;

/** A folder of the test file, removed after its tests, and the command line on a store that lies in it. */
export interface CommandLineInFolder {
  readonly folder: string;
  readonly cli: CommandLine;
  /** The command line on another store of the folder. */
  readonly cliOn: (store: string) => CommandLine;
}

/** The built command line on a store of its own; to be called once in a test file. */
export function commandLine(): CommandLineInFolder {
  const folder = mkdtempSync(join(tmpdir(), 'career-graph-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const cliOn =
    (store: string): CommandLine =>
    (...args) =>
      run('src/cli/main.ts', args, { DATA_DIR: join(folder, store) });
  return { folder, cli: cliOn('data'), cliOn };
}
