import { type Database, open, type RootDatabase } from 'lmdb';
import type { Properties } from '../../domain/graph/property.ts';
import type { Source } from '../../domain/graph/source.ts';
import { StoreUnusableError } from '../store-errors.ts';

export type DescriptionKey = [source: number, node: string];
export type FactKey = [source: number, from: string, type: string, to: string, context: string];
type IncomingKey = [source: number, to: string, type: string, from: string, context: string];

/** A release as the tables know it: keys hold its number, which is shorter than its id and never given again. */
export interface NumberedSource {
  readonly number: number;
  readonly source: Source;
  /** While it is LOADING: how many batches it has, and of which cut; see CareerStore.beginRelease. */
  readonly batches?: number;
  readonly cut?: string;
}

/** What is kept on disk, in LMDB. */
export interface Tables {
  readonly directory: string;
  readonly root: RootDatabase;
  /** What sources say of a node's own properties. */
  readonly descriptions: Database<Properties, DescriptionKey>;
  readonly facts: Database<Properties, FactKey>;
  /** The facts from their other end. */
  readonly incoming: Database<null, IncomingKey>;
  /** By id. */
  readonly sources: Database<NumberedSource, string>;
  readonly meta: Database<string | number, string>;
}

/** @throws StoreUnusableError when the directory cannot be used */
export function openTables(directory: string): Tables {
  const root = openRoot(directory);
  const shapes = { sharedStructuresKey: Symbol.for('shapes') }; // property names once, not with every fact
  return {
    directory,
    root,
    descriptions: root.openDB({ name: 'descriptions', ...shapes }),
    facts: root.openDB({ name: 'facts', ...shapes }),
    incoming: root.openDB({ name: 'incoming' }),
    sources: root.openDB({ name: 'sources' }),
    meta: root.openDB({ name: 'meta' }),
  };
}

/** Address space, not memory: each time LMDB has to map more than this it maps the whole once again. */
const mapSize = 2 ** 31;

function openRoot(directory: string): RootDatabase {
  try {
    return open({ path: directory, maxDbs: 8, overlappingSync: false, mapSize });
  } catch (error) {
    throw new StoreUnusableError(`DATA_DIR ${directory} cannot be used: ${(error as Error).message}`);
  }
}
