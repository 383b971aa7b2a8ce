import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { ifWeDie } from '../neo4j/if-we-die.ts';
import { type Environment, start } from '../process.ts';
import { copySeededDirectory } from '../seeded-directory.ts';
import { launchChromium } from './chromium.ts';

/** A service of the page. */
export interface RunningService {
  readonly address: string;
  /** Data directory of the service. */
  readonly data: string;
  /** Ends the service at once, as a crash would. @returns its log */
  kill(): Promise<string>;
  close(): Promise<void>;
}

/**
 * Starts the built service with the seeds, on a free port and in a folder of its own. It never outlives this process.
 *
 * @param seededDirectory the service starts faster on a copy of it, see makeSeededDirectory
 */
export async function runService(
  environment: Environment = {},
  seededDirectory?: string,
): Promise<RunningService> {
  const directory = mkdtempSync(join(tmpdir(), 'career-graph-explorer-'));
  const data = join(directory, 'data');
  if (seededDirectory !== undefined) copySeededDirectory(seededDirectory, data);
  const service = start('src/cli/main.ts', ['serve'], { PORT: '0', DATA_DIR: data, ...environment });
  const disarm = ifWeDie('kill -KILL "$1"; rm -rf "$2"', String(service.child.pid), directory);
  const kill = async () => {
    service.child.kill('SIGKILL');
    return (await service.ended).stderr;
  };
  const close = async () => {
    await kill();
    rmSync(directory, { recursive: true, force: true });
    disarm();
  };
  try {
    const output = await service.says(/It holds/);
    return { address: new URL(output.match(/http:\/\/\S+/)?.[0] ?? '').origin, data, kill, close };
  } catch (error) {
    await close();
    throw error;
  }
}

let browser: Promise<Browser> | undefined;
const services = new Map<string, Promise<RunningService>>();

/** The browser of all files of this worker. It ends with the worker. */
export function sharedBrowser(): Promise<Browser> {
  browser ??= launchChromium();
  return browser;
}

/** The service with these settings of all files of this worker that only read. It ends with the worker. */
export function sharedService(environment: Environment, seededDirectory: string): Promise<RunningService> {
  const key = JSON.stringify(environment);
  const service = services.get(key) ?? runService(environment, seededDirectory);
  services.set(key, service);
  return service;
}
