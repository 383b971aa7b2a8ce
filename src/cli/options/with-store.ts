import { Option } from 'commander';
import { type Config, type Environment, loadConfig } from '../../server/config.ts';
import { openSeededStore, openStore } from '../../server/open-store.ts';
import { seedsDirectory } from '../../server/project-files.ts';
import type { CareerStore } from '../../store/career-store.ts';

/** How long a command waits for a database that does not answer, in milliseconds. */
const patience = 10_000;

const waiting = {
  limit: patience,
  onWait: (reason: string) => process.stderr.write(`${reason} Waiting up to ${patience / 1000} s.\n`),
};

export interface StoreOptions {
  readonly store?: string;
}

export const storeOption = () =>
  new Option(
    '--store <place>',
    'another store: a folder, or the address of a Neo4j such as neo4j://host:7687',
  );

/** The configuration of the environment, with the store that the options name. */
export function configOf({ store }: StoreOptions, more: Environment = {}): Config {
  return loadConfig({ ...process.env, ...placeOf(store), ...more });
}

function placeOf(store: string | undefined): Environment {
  if (store === undefined) return {};
  return /^[a-z0-9+]+:\/\//i.test(store) ? { NEO4J_URI: store } : { NEO4J_URI: '', DATA_DIR: store };
}

/** Opens the store, its seeds up to date, for one piece of work. */
export const withSeededStore = <T>(
  options: StoreOptions,
  work: (store: CareerStore) => Promise<T>,
): Promise<T> => using(openSeededStore(configOf(options), seedsDirectory(), waiting), work);

/** Opens the store as it is, for one piece of work. */
export const withStore = <T>(options: StoreOptions, work: (store: CareerStore) => Promise<T>): Promise<T> =>
  using(openStore(configOf(options), waiting), work);

async function using<T>(opening: Promise<CareerStore>, work: (store: CareerStore) => Promise<T>): Promise<T> {
  const store = await opening;
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}
