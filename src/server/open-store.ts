import { setTimeout as sleep } from 'node:timers/promises';
import { applySeeds } from '../importers/seeds/apply-seeds.ts';
import type { CareerReader, CareerStore } from '../store/career-store.ts';
import { isOutage } from '../store/store-errors.ts';
import type { Config } from './config.ts';
import { graphSchema, release } from './project-files.ts';

/** How long to try to reach a database. */
export interface Patience {
  /** Milliseconds until an unreachable database is given up; infinite for a service. */
  readonly limit: number;
  /** Called once, before the first wait. */
  readonly onWait?: (reason: string) => void;
  readonly signal?: AbortSignal;
}

/**
 * Opens the configured store. Only the code of its engine is loaded.
 *
 * @throws StoreUnusableError when waiting would not help, StoreUnreachableError when the limit has passed
 */
export const openStore = (config: Config, patience: Patience): Promise<CareerStore> =>
  patiently(() => open(config), patience);

async function open({ store }: Config): Promise<CareerStore> {
  if (store.engine === 'embedded') {
    const { openEmbeddedStore } = await import('../store/embedded/embedded-store.ts');
    const { checkBesideService } = await import('../store/embedded/claim-serving.ts');
    await checkBesideService(store.directory);
    return openEmbeddedStore(store.directory);
  }
  const { openNeo4jStore } = await import('../store/neo4j/neo4j-store.ts');
  return openNeo4jStore(store.address, graphSchema());
}

/**
 * Reads every page of an embedded store, before anything else opens it. O(data); nothing to read of a Neo4j.
 *
 * @returns a sentence when a page is damaged; else null
 * @throws StoreUnusableError as opening it would
 */
export async function damageOf({ store }: Pick<Config, 'store'>): Promise<string | null> {
  if (store.engine !== 'embedded') return null;
  const { claimDirectory } = await import('../store/embedded/claim-directory.ts');
  const { readProblem } = await import('../store/embedded/data-file.ts');
  if (claimDirectory(store.directory) === null) return null; // has no data yet
  const problem = readProblem(store.directory);
  return problem && `In DATA_DIR ${store.directory}, ${problem}. Put a backup of the directory in its place.`;
}

/**
 * Limits of the search thread's own reader. A load may take longer, in milliseconds, than a request: the request gives
 * up, and later ones use the load.
 */
const searchReaderLimits = { poolSize: 5, timeout: 60_000 };

/** A reader with a connection of its own. */
export interface OpenReader extends CareerReader {
  close(): Promise<void>;
}

/** Opens a second reader of a store that this process has opened. Checks and changes nothing. */
export async function openReader({ store }: Pick<Config, 'store'>): Promise<OpenReader> {
  if (store.engine === 'embedded') {
    const { openEmbeddedStore } = await import('../store/embedded/embedded-store.ts');
    return openEmbeddedStore(store.directory);
  }
  const { readNeo4jStore } = await import('../store/neo4j/neo4j-store.ts');
  return readNeo4jStore({ ...store.address, ...searchReaderLimits });
}

/**
 * Opens the configured store and brings its seeds up to date.
 *
 * @param seeds their directory
 * @throws what openStore does, SeedsError and SeedsDirectoryError for the files
 */
export const openSeededStore = (config: Config, seeds: string, patience: Patience): Promise<CareerStore> =>
  patiently(async () => {
    const store = await open(config);
    try {
      await applySeeds(store, seeds, release());
      return store;
    } catch (error) {
      await store.close();
      throw error;
    }
  }, patience);

async function patiently<T>(attempt: () => Promise<T>, { limit, onWait, signal }: Patience): Promise<T> {
  const end = Date.now() + limit;
  for (let pause = 500, isReported = false; ; pause = Math.min(2 * pause, 5_000)) {
    try {
      return await attempt();
    } catch (error) {
      if (!isOutage(error) || Date.now() + pause > end) throw error;
      if (!isReported) onWait?.(error.message);
      isReported = true;
      await sleep(pause, undefined, signal ? { signal } : {});
    }
  }
}
