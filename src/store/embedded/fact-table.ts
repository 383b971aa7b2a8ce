import { statfsSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { type Database, open, type RootDatabase } from 'lmdb';
import type { Properties } from '../../domain/property.ts';
import type { Source } from '../../domain/source.ts';
import type { SourceContent, WriteReport } from '../career-store.ts';
import { StoreUnusableError } from '../store-errors.ts';
import { addReports, difference, type Statement, statementsOf } from '../write-plan.ts';

type StatementKey = [source: string, type: string, from: string, to: string, context: string];

export interface StoredStatement extends Statement {
  readonly source: string;
}

/**
 * The facts on disk, in LMDB. Several processes may have it open; each write transaction that changes something
 * raises the revision, and is on disk when `replace` returns.
 */
export class FactTable {
  readonly #directory: string;
  readonly #root: RootDatabase;
  readonly #statements: Database<Properties, StatementKey>;
  readonly #sources: Database<Source, string>;
  readonly #meta: Database<string | number, string>;

  /** @throws StoreUnusableError when the directory cannot be used */
  constructor(directory: string) {
    this.#directory = directory;
    this.#root = opened(directory);
    this.#statements = this.#root.openDB({ name: 'statements' });
    this.#sources = this.#root.openDB({ name: 'sources' });
    this.#meta = this.#root.openDB({ name: 'meta' });
  }

  /** The last committed revision, of whichever process. */
  revision(): number {
    this.#meta.resetReadTxn();
    return Number(this.#meta.get('revision') ?? 0);
  }

  seedsDigest(): string | null {
    this.#meta.resetReadTxn();
    const digest = this.#meta.get('seedsDigest');
    return digest === undefined ? null : String(digest);
  }

  sources(): Source[] {
    return [...this.#sources.getRange()].map(({ value }) => value);
  }

  *statements(range: { source?: string } = {}): Generator<StoredStatement> {
    const { source } = range;
    const bounds = source === undefined ? {} : { start: [source], end: [source, '\uffff'] };
    for (const { key, value } of this.#statements.getRange(bounds as object)) {
      const [of, type, from, to, context] = key;
      yield { source: of, type, from, to, context, properties: value };
    }
  }

  /** @throws StoreUnusableError when the disk does not take it; then nothing was changed */
  replace(contents: readonly SourceContent[], seedsDigest: string | undefined): WriteReport {
    try {
      return this.#replace(contents, seedsDigest);
    } catch (error) {
      if (!isOfLmdb(error)) throw error;
      const { bavail, bsize } = statfsSync(this.#directory);
      throw new StoreUnusableError(
        `DATA_DIR ${this.#directory} cannot be written (${error.message}; ${Math.round((bavail * bsize) / 1024)} kB of its disk are free); nothing was changed.`,
      );
    }
  }

  #replace(contents: readonly SourceContent[], seedsDigest: string | undefined): WriteReport {
    return this.#root.transactionSync(() => {
      let report: WriteReport = { written: 0, unchanged: 0, removed: 0 };
      let changed = this.#setDigest(seedsDigest);
      for (const content of contents) {
        changed = this.#setSource(content.source) || changed;
        const id = content.source.id;
        const {
          put,
          remove,
          report: part,
        } = difference(this.statements({ source: id }), statementsOf(content));
        for (const s of remove) this.#statements.removeSync([id, s.type, s.from, s.to, s.context]);
        for (const s of put) this.#statements.putSync([id, s.type, s.from, s.to, s.context], s.properties);
        report = addReports(report, part);
      }
      if (changed || report.written + report.removed > 0) {
        this.#meta.putSync('revision', Number(this.#meta.get('revision') ?? 0) + 1);
      }
      return report;
    });
  }

  close(): Promise<void> {
    return this.#root.close();
  }

  #setDigest(digest: string | undefined): boolean {
    if (digest === undefined || this.#meta.get('seedsDigest') === digest) return false;
    this.#meta.putSync('seedsDigest', digest);
    return true;
  }

  #setSource(source: Source): boolean {
    if (isDeepStrictEqual(this.#sources.get(source.id), source)) return false;
    this.#sources.putSync(source.id, source);
    return true;
  }
}

function opened(directory: string): RootDatabase {
  try {
    return open({ path: directory, maxDbs: 4, overlappingSync: false });
  } catch (error) {
    throw new StoreUnusableError(`DATA_DIR ${directory} cannot be used: ${(error as Error).message}`);
  }
}

/** LMDB's errors carry its number for them. */
const isOfLmdb = (error: unknown): error is Error =>
  error instanceof Error && typeof (error as { code?: unknown }).code === 'number';
