import { statfsSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import type { Source } from '../../domain/graph/source.ts';
import type { ReleaseProgress, SourceContent, WriteReport } from '../career-store.ts';
import { ReleaseGoneError, StoreUnusableError } from '../store-errors.ts';
import { addReports, difference, type Statement, statementsOf } from '../write-plan.ts';
import { FactTable } from './fact-table.ts';
import type { NumberedSource, Tables } from './tables.ts';
import { takeFormat1 } from './upgrade.ts';

/** How many entries one transaction of a sweep removes. */
const sweepSize = 20_000;

/**
 * Changes the facts on disk. Each transaction that changes what readers see raises the revision; what a method changed
 * is on disk when it returns.
 */
export class FactChanges {
  readonly #tables: Tables;
  readonly #table: FactTable;

  constructor(tables: Tables) {
    this.#tables = tables;
    this.#table = new FactTable(tables);
  }

  /** See CareerStore.write. @throws StoreUnusableError when the disk does not take it; then nothing was changed */
  replace(contents: readonly SourceContent[], seedsDigest: string | undefined): WriteReport {
    return this.#change(() => {
      let report: WriteReport = { written: 0, unchanged: 0, removed: 0 };
      let changed = this.#setDigest(seedsDigest);
      for (const content of contents) {
        changed = this.#setSource(content.source) || changed;
        const entry = this.#entry(content.source);
        const {
          put,
          remove,
          report: part,
        } = difference(this.#table.statements(entry), statementsOf(content));
        for (const statement of remove) this.#remove(entry.number, statement);
        for (const statement of put) this.#put(entry.number, statement);
        report = addReports(report, part);
      }
      if (changed || report.written + report.removed > 0) this.#raiseRevision();
      return report;
    });
  }

  /** See CareerStore.beginRelease. */
  begin(source: Source, cut: string): ReleaseProgress {
    return this.#change(() => {
      const held = this.#tables.sources.get(source.id);
      if (held?.source.state === 'ACTIVE') return { state: 'ACTIVE', batches: 0 };
      if (held?.source.state === 'LOADING' && held.cut === cut) {
        return { state: 'LOADING', batches: held.batches ?? 0 };
      }
      const { number } = this.#entry(source);
      this.#tables.sources.putSync(source.id, {
        number,
        source: { ...source, state: 'LOADING' },
        batches: 0,
        cut,
      });
      return { state: 'LOADING', batches: 0 };
    });
  }

  /** See CareerStore.appendBatch. */
  append(id: string, cut: string, index: number, batch: readonly Statement[]): void {
    this.#change(() => {
      const held = this.#held(id);
      if (held.source.state === 'ACTIVE') return;
      if (held.cut !== cut || (held.batches ?? 0) < index) throw new ReleaseGoneError(id);
      if ((held.batches ?? 0) > index) return;
      for (const statement of batch) this.#put(held.number, statement);
      this.#tables.sources.putSync(id, { ...held, batches: index + 1 });
    });
  }

  /** See CareerStore.activateRelease. */
  activate(id: string, batches: number): void {
    this.#change(() => {
      const held = this.#held(id);
      if (held.source.state === 'ACTIVE') return;
      if (held.batches !== batches) throw new ReleaseGoneError(id);
      for (const { source } of this.#table.sources()) {
        if (source.name === held.source.name && source.id !== id) this.#setState(source, 'RETIRED');
      }
      this.#setState(held.source, 'ACTIVE');
      this.#raiseRevision();
    });
  }

  /** See CareerStore.retireReleases. */
  retire(name: string): string[] {
    return this.#change(() => {
      const named = this.#table.sources().filter(({ source }) => source.name === name);
      for (const { source } of named) this.#setState(source, 'RETIRED');
      if (named.some(({ source }) => source.state === 'ACTIVE')) this.#raiseRevision();
      return named.map(({ source }) => source.id);
    });
  }

  /** See CareerStore.sweep. */
  sweep(): number | null {
    return this.#change(() => {
      const retired = this.#table.sources().find(({ source }) => source.state === 'RETIRED');
      if (!retired) return null;
      const statements = this.#some(retired, sweepSize);
      for (const statement of statements) this.#remove(retired.number, statement);
      if (statements.length < sweepSize) this.#tables.sources.removeSync(retired.source.id);
      return statements.length;
    });
  }

  /** Brings what an earlier release kept into this one's tables, in one transaction; nothing when it is there. */
  upgrade(): void {
    this.#change(() => {
      for (const { source, statements } of takeFormat1(this.#tables.root)) {
        const { number } = this.#entry(source);
        this.#tables.sources.putSync(source.id, { number, source });
        for (const statement of statements) this.#put(number, statement);
      }
    });
  }

  #change<T>(work: () => T): T {
    try {
      return this.#tables.root.transactionSync(work);
    } catch (error) {
      if (!isOfLmdb(error)) throw error;
      const { bavail, bsize } = statfsSync(this.#tables.directory);
      throw new StoreUnusableError(
        `DATA_DIR ${this.#tables.directory} cannot be written (${error.message}; ${Math.round((bavail * bsize) / 1024)} kB of its disk are free); nothing was changed.`,
      );
    }
  }

  #some(entry: NumberedSource, limit: number): Statement[] {
    const some: Statement[] = [];
    for (const statement of this.#table.statements(entry)) {
      if (some.push(statement) === limit) break;
    }
    return some;
  }

  #put(source: number, { type, from, to, context, properties }: Statement): void {
    if (type === 'DESCRIBES') {
      this.#tables.descriptions.putSync([source, to], properties);
      return;
    }
    this.#tables.facts.putSync([source, from, type, to, context], properties);
    this.#tables.incoming.putSync([source, to, type, from, context], null);
  }

  #remove(source: number, { type, from, to, context }: Statement): void {
    if (type === 'DESCRIBES') {
      this.#tables.descriptions.removeSync([source, to]);
      return;
    }
    this.#tables.facts.removeSync([source, from, type, to, context]);
    this.#tables.incoming.removeSync([source, to, type, from, context]);
  }

  #raiseRevision(): void {
    this.#tables.meta.putSync('revision', Number(this.#tables.meta.get('revision') ?? 0) + 1);
  }

  #setDigest(digest: string | undefined): boolean {
    if (digest === undefined || this.#tables.meta.get('seedsDigest') === digest) return false;
    this.#tables.meta.putSync('seedsDigest', digest);
    return true;
  }

  #setSource(source: Source): boolean {
    const entry = this.#entry(source);
    if (isDeepStrictEqual(this.#tables.sources.get(source.id)?.source, source)) return false;
    this.#tables.sources.putSync(source.id, { number: entry.number, source });
    return true;
  }

  #setState(source: Source, state: Source['state']): void {
    this.#tables.sources.putSync(source.id, {
      number: this.#entry(source).number,
      source: { ...source, state },
    });
  }

  /** The source as it is held, or with a number of its own. */
  #entry(source: Source): NumberedSource {
    const held = this.#tables.sources.get(source.id);
    if (held) return held;
    const number = Number(this.#tables.meta.get('lastSource') ?? 0) + 1;
    this.#tables.meta.putSync('lastSource', number);
    return { number, source };
  }

  #held(id: string): NumberedSource {
    const held = this.#tables.sources.get(id);
    if (!held || held.source.state === 'RETIRED') throw new ReleaseGoneError(id);
    return held;
  }
}

/** LMDB's errors carry its number for them. */
const isOfLmdb = (error: unknown): error is Error =>
  error instanceof Error && typeof (error as { code?: unknown }).code === 'number';
