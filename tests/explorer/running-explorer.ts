import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { type Environment, start } from '../process.ts';
import { copySeededDirectory } from '../seeded-directory.ts';
import { launchChromium } from './chromium.ts';

/** A service and a browser. */
export interface RunningExplorer {
  readonly address: string;
  readonly browser: Browser;
  /** Data directory of the service. */
  readonly data: string;
  /** Ends the service at once, as a crash would. @returns its log */
  kill(): Promise<string>;
  close(): Promise<void>;
}

/**
 * Starts the built service with the seeds, on a free port and in a folder of its own, and a browser.
 *
 * @param seededDirectory the service starts faster on a copy of it, see makeSeededDirectory
 */
export async function runExplorer(
  environment: Environment = {},
  seededDirectory?: string,
): Promise<RunningExplorer> {
  const directory = mkdtempSync(join(tmpdir(), 'career-graph-explorer-'));
  const data = join(directory, 'data');
  if (seededDirectory !== undefined) copySeededDirectory(seededDirectory, data);
  const settings = { PORT: '0', DATA_DIR: data, ...environment };
  const service = start('src/cli/main.ts', ['serve'], settings);
  const kill = async () => {
    service.child.kill('SIGKILL');
    return (await service.ended).stderr;
  };
  const cleanUp = async () => {
    await kill();
    rmSync(directory, { recursive: true, force: true });
  };
  try {
    const [browser, output] = await Promise.all([launchChromium(), service.says(/It holds/)]);
    return {
      address: new URL(output.match(/http:\/\/\S+/)?.[0] ?? '').origin,
      browser,
      data,
      kill,
      async close() {
        await browser.close();
        await cleanUp();
      },
    };
  } catch (error) {
    await cleanUp();
    throw error;
  }
}
