import { randomUUID } from 'node:crypto';
import { statfsSync } from 'node:fs';
import type { Source } from '../../domain/graph/source.ts';
import { StoreUnusableError } from '../store-errors.ts';
import type { WriteRow } from '../write-plan.ts';
import { ChangeLog, type GraphChange } from './change-log.ts';
import { indexedKey, type NumberedSource, type Tables } from './tables.ts';

/** Changes the tables, in transactions that are on disk when `transaction` returns. FactTable reads them. */
export class TableWriter {
  readonly #tables: Tables;
  readonly #log: ChangeLog;

  constructor(tables: Tables) {
    this.#tables = tables;
    this.#log = new ChangeLog(tables);
  }

  /**
   * Runs `work` in a transaction: all of its changes are kept, or none when it throws.
   *
   * @throws StoreUnusableError when the disk does not take it; what `work` throws
   */
  transaction<T>(work: () => T): T {
    try {
      return this.#tables.root.transactionSync(work);
    } catch (error) {
      throw this.#told(error);
    }
  }

  /**
   * Makes the `puts` in one transaction, which a thread of LMDB writes while this one goes on. They are on disk, or none
   * of them is, when the promise settles; until then nothing else may write.
   *
   * @param puts calls `put` and nothing else
   * @throws StoreUnusableError when the disk does not take them
   */
  async inBackground(puts: () => void): Promise<void> {
    const logError = console.error;
    console.error = (...values) => {
      if (!isLmdbError(values[0])) logError(...values); // LMDB logs what it rejects with
    };
    try {
      await this.#tables.root.batch(puts);
    } catch (error) {
      throw this.#told(
        (await (error as { commitError?: Promise<never> }).commitError?.catch((cause) => cause)) ?? error,
      );
    } finally {
      console.error = logError;
    }
  }

  /** An error of LMDB in our words; any other as it is. */
  #told(error: unknown): unknown {
    if (!isLmdbError(error)) return error;
    const { bavail, bsize } = statfsSync(this.#tables.directory);
    return new StoreUnusableError(
      `DATA_DIR ${this.#tables.directory} cannot be written (${error.message}; ${Math.round((bavail * bsize) / 1024)} kB of its disk are free); nothing was changed.`,
    );
  }

  /** Puts a row of the source with a number, in place of the one with its key. */
  replace(source: number, row: WriteRow): void {
    if (row.type === 'DESCRIBES' && isName(row.to)) this.#removeNameKey(source, row.to);
    this.put(source, row);
  }

  /** Puts a row of the source with a number that has no row with its key, or this very one. */
  put(source: number, { type, from, to, context, properties }: WriteRow): void {
    if (type === 'DESCRIBES') {
      if (isName(to)) {
        this.#tables.nameKeys.put([source, indexedKey(String(properties.key ?? '')), to], null);
      }
      this.#tables.descriptions.put([source, to], properties);
      return;
    }
    this.#tables.facts.put([source, from, type, to, context], properties);
    this.#tables.incoming.put([source, to, type, from, context], null);
  }

  /** Removes the row with the key of this one, if there is one. */
  remove(source: number, { type, from, to, context }: WriteRow): void {
    if (type === 'DESCRIBES') {
      if (isName(to)) this.#removeNameKey(source, to);
      this.#tables.descriptions.removeSync([source, to]);
      return;
    }
    this.#tables.facts.removeSync([source, from, type, to, context]);
    this.#tables.incoming.removeSync([source, to, type, from, context]);
  }

  /** Removes the key of a name that the source describes, if it does. */
  #removeNameKey(source: number, name: string): void {
    const key = this.#tables.descriptions.get([source, name])?.key;
    if (key !== undefined) this.#tables.nameKeys.removeSync([source, indexedKey(String(key)), name]);
  }

  /** The entry of a source; undefined when there is none. */
  source(id: string): NumberedSource | undefined {
    return this.#tables.sources.get(id);
  }

  /** The entry of a source, or else a new one with the next number; `putSource` puts it. */
  numbered(source: Source): NumberedSource {
    const entry = this.source(source.id);
    if (entry) return entry;
    const number = Number(this.#tables.meta.get('lastSource') ?? 0) + 1;
    this.#tables.meta.putSync('lastSource', number);
    return { number, source };
  }

  /** Puts the entry of a source, in place of an earlier one. */
  putSource(entry: NumberedSource): void {
    this.#tables.sources.putSync(entry.source.id, entry);
  }

  /** Removes the entry of a source, not its rows. */
  removeSource(id: string): void {
    this.#tables.sources.removeSync(id);
  }

  /** @returns whether the digest is another one than before */
  setSeedsDigest(digest: string): boolean {
    if (this.#tables.meta.get('seedsDigest') === digest) return false;
    this.#tables.meta.putSync('seedsDigest', digest);
    return true;
  }

  /**
   * Tells readers that something they see has changed. The mark tells apart commits of one number after a backup was put
   * back.
   *
   * @param change null when anything may have changed
   */
  raiseRevision(change: GraphChange | null): void {
    const mark = randomUUID();
    const revision = Number(this.#tables.meta.get('revision') ?? 0) + 1;
    this.#log.add(revision, mark, change);
    this.#tables.meta.putSync('mark', mark);
    this.#tables.meta.putSync('revision', revision);
  }
}

const isName = (ref: string): boolean => ref.startsWith('Name:');

/** Errors of LMDB have a number as code. */
const isLmdbError = (error: unknown): error is Error =>
  error instanceof Error && typeof (error as { code?: unknown }).code === 'number';
