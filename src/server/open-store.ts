import { setTimeout as sleep } from 'node:timers/promises';
import { applySeeds } from '../importers/seeds/apply-seeds.ts';
import type { CareerReader, CareerStore } from '../store/career-store.ts';
import { isOutage } from '../store/store-errors.ts';
import type { Config } from './config.ts';
import { graphSchema, release } from './project-files.ts';

export interface Patience {
  /** Milliseconds until an unreachable database is given up; infinite for a service. */
  readonly limit: number;
  /** Told once, before the first wait. */
  readonly onWait?: (reason: string) => void;
  readonly signal?: AbortSignal;
}

/**
 * Opens the configured store; only its engine is loaded.
 *
 * @throws StoreUnusableError for what waiting does not mend, StoreUnreachableError when the limit has passed
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
 * Most connections of a reader beside the store, which loads a few things and asks for versions, and milliseconds that
 * a load may take: more than a request may, which gives up waiting and leaves the load to those who come later.
 */
const beside = { poolSize: 5, timeout: 60_000 };

export interface OpenReader extends CareerReader {
  close(): Promise<void>;
}

/** Opens for reading, once more, a store that this process has opened; checks and changes nothing. */
export async function openReader({ store }: Pick<Config, 'store'>): Promise<OpenReader> {
  if (store.engine === 'embedded') {
    const { openEmbeddedStore } = await import('../store/embedded/embedded-store.ts');
    return openEmbeddedStore(store.directory);
  }
  const { readNeo4jStore } = await import('../store/neo4j/neo4j-store.ts');
  return readNeo4jStore({ ...store.address, ...beside });
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
  for (let pause = 500, told = false; ; pause = Math.min(2 * pause, 5_000)) {
    try {
      return await attempt();
    } catch (error) {
      if (!isOutage(error) || Date.now() + pause > end) throw error;
      if (!told) onWait?.(error.message);
      told = true;
      await sleep(pause, undefined, signal ? { signal } : {});
    }
  }
}
