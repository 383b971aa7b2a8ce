import { Option } from 'commander';
import { type Config, type Environment, loadConfig } from '../../server/config.ts';
import { openSeededStore, openStore } from '../../server/open-store.ts';
import { seedsDirectory } from '../../server/project-files.ts';
import type { CareerStore } from '../../store/career-store.ts';

/** Milliseconds that a command waits for a database that does not answer. */
const waitLimit = 10_000;

const waiting = {
  limit: waitLimit,
  onWait: (reason: string) => process.stderr.write(`${reason} Waiting up to ${waitLimit / 1000} s.\n`),
};

/** The value of `--store`; without it the environment names the store. */
export interface StoreOptions {
  readonly store?: string;
}

/** A new `--store` option. */
export const storeOption = () =>
  new Option(
    '--store <place>',
    'use another store: a folder, or the address of a Neo4j such as neo4j://host:7687',
  );

/**
 * The configuration of the environment, with the store that the options name.
 *
 * @param settings take precedence over the environment
 * @throws ConfigurationError naming every wrong setting
 */
export function configOf({ store }: StoreOptions, settings: Environment = {}): Config {
  return loadConfig({ ...process.env, ...storeSettings(store), ...settings });
}

function storeSettings(store: string | undefined): Environment {
  if (store === undefined) return {};
  return /^[a-z0-9+]+:\/\//i.test(store) ? { NEO4J_URI: store } : { NEO4J_URI: '', DATA_DIR: store };
}

/** Opens the store, brings its seeds up to date, runs the work and closes the store. */
export const withSeededStore = <T>(
  options: StoreOptions,
  work: (store: CareerStore) => Promise<T>,
): Promise<T> => closeAfter(openSeededStore(configOf(options), seedsDirectory(), waiting), work);

/** Opens the store as it is, runs the work and closes the store. */
export const withStore = <T>(options: StoreOptions, work: (store: CareerStore) => Promise<T>): Promise<T> =>
  closeAfter(openStore(configOf(options), waiting), work);

async function closeAfter<T>(
  opening: Promise<CareerStore>,
  work: (store: CareerStore) => Promise<T>,
): Promise<T> {
  const store = await opening;
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}
