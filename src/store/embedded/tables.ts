import { type Database, open, type RootDatabase } from 'lmdb';
import type { Properties } from '../../domain/graph/property.ts';
import type { Source } from '../../domain/graph/source.ts';
import { StoreUnusableError } from '../store-errors.ts';
import { dataName } from './data-file.ts';

/** Key of a description; `node` is a ref. */
export type DescriptionKey = [source: number, node: string];
/** Key of a fact; `from` and `to` are refs. */
export type FactKey = [source: number, from: string, type: string, to: string, context: string];
/** Key of a fact from its other end. */
type IncomingKey = [source: number, to: string, type: string, from: string, context: string];

/** Key of a name: the key that references find it by, as far as it is indexed, and its ref. */
type NameEntry = [source: number, key: string, name: string];

/** Maximum number of characters of a name's key that are indexed: a key of LMDB holds a ref besides. */
const maxIndexedKey = 80;
/** The part of a name's key that is indexed. */
export const indexedKey = (key: string): string => key.slice(0, maxIndexedKey);

/** A source in the tables. Keys hold its number, which is shorter than its id and is never used again. */
export interface NumberedSource {
  readonly number: number;
  readonly source: Source;
  /** While it is LOADING: how many batches it has, and their batching; see CareerStore.beginRelease. */
  readonly batches?: number;
  readonly batching?: string;
}

/** A commit, as the following ones remember it; see change-log.ts. */
export interface Commit {
  readonly mark: string;
  /** The mark of the commit before; null when it had none. */
  readonly previous: string | null;
  /** As GraphChange; null when anything may have changed. */
  readonly change: {
    readonly nodes: string[];
    readonly described: string[];
    readonly facts: [from: string, type: string, to: string][];
  } | null;
}

/** The tables on disk, in LMDB. */
export interface Tables {
  readonly directory: string;
  readonly root: RootDatabase;
  /** Properties that sources give nodes. */
  readonly descriptions: Database<Properties, DescriptionKey>;
  readonly facts: Database<Properties, FactKey>;
  /** The keys of the facts from their other end. */
  readonly incoming: Database<null, IncomingKey>;
  /** The names that sources describe, by the keys that references find them by. */
  readonly nameKeys: Database<null, NameEntry>;
  /** By id. */
  readonly sources: Database<NumberedSource, string>;
  /** `revision` and its `mark`, `lastSource` (the last number given) and `seedsDigest`. */
  readonly meta: Database<string | number, string>;
  /** By revision. */
  readonly changes: Database<Commit, number>;
}

/**
 * Opens or creates the tables in a directory.
 *
 * @param isOurs whether they must be there already
 * @throws StoreUnusableError when the directory cannot be used, or holds tables of another program
 */
export function openTables(directory: string, isOurs: boolean): Tables {
  try {
    return openAll(directory, isOurs);
  } catch (error) {
    if (error instanceof StoreUnusableError) throw error;
    throw new StoreUnusableError(`DATA_DIR ${directory} cannot be used: ${(error as Error).message}`);
  }
}

function openAll(directory: string, isOurs: boolean): Tables {
  // noSubdir: else lmdb takes a name with a dot for that of a file
  const root = open({ path: directory, noSubdir: false, maxDbs: 12, overlappingSync: false, mapSize });
  if (isOurs && ![...root.getKeys()].includes('sources')) {
    void root.close();
    throw new StoreUnusableError(
      `DATA_DIR ${directory} has a ${dataName} that is not of career-graph; nothing was written.`,
    );
  }
  const shapes = { sharedStructuresKey: Symbol.for('shapes') }; // stores property names once, not in every fact
  const tables: Tables = {
    directory,
    root,
    descriptions: root.openDB({ name: 'descriptions', ...shapes }),
    facts: root.openDB({ name: 'facts', ...shapes }),
    incoming: root.openDB({ name: 'incoming' }),
    nameKeys: root.openDB({ name: 'nameKeys' }),
    sources: root.openDB({ name: 'sources' }),
    meta: root.openDB({ name: 'meta' }),
    changes: root.openDB({ name: 'changes' }),
  };
  // a read puts this process on LMDB's list of readers, where a restore finds it
  tables.meta.resetReadTxn();
  tables.meta.get('revision');
  return tables;
}

/** Bytes of address space, not of memory. Whenever the file outgrows the map, LMDB maps all of it anew. */
const mapSize = 2 ** 31;
