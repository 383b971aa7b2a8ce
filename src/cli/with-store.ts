import { loadSeeds } from '../importers/seeds/load-seeds.ts';
import { loadConfig } from '../server/config.ts';
import { openSeededStore, openStore } from '../server/open-store.ts';
import { seedsDirectory } from '../server/project-files.ts';
import type { CareerStore } from '../store/career-store.ts';

/** How long a command waits for a database that does not answer, in milliseconds. */
const patience = 10_000;

const waiting = {
  limit: patience,
  onWait: (reason: string) => process.stderr.write(`${reason} Waiting up to ${patience / 1000} s.\n`),
};

/** Opens the configured store, its seeds up to date, for one piece of work. */
export const withSeededStore = <T>(work: (store: CareerStore) => Promise<T>): Promise<T> =>
  using(openSeededStore(loadConfig(process.env), loadSeeds(seedsDirectory()), waiting), work);

/** Opens the configured store as it is, for one piece of work. */
export const withStore = <T>(work: (store: CareerStore) => Promise<T>): Promise<T> =>
  using(openStore(loadConfig(process.env), waiting), work);

async function using<T>(opening: Promise<CareerStore>, work: (store: CareerStore) => Promise<T>): Promise<T> {
  const store = await opening;
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}
