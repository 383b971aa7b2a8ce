import { statfsSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { type Database, open, type RootDatabase, type Transaction } from 'lmdb';
import type { Properties } from '../../domain/property.ts';
import type { Source } from '../../domain/source.ts';
import type { ReleaseProgress, SourceContent, WriteReport } from '../career-store.ts';
import { ReleaseGoneError, StoreUnusableError } from '../store-errors.ts';
import { addReports, difference, type Statement, statementsOf } from '../write-plan.ts';
import { takeFormat1 } from './upgrade.ts';

type DescriptionKey = [source: number, node: string];
type FactKey = [source: number, from: string, type: string, to: string, context: string];
type IncomingKey = [source: number, to: string, type: string, from: string, context: string];

/** A release as the table knows it: keys hold its number, which is shorter than its id and never given again. */
export interface NumberedSource {
  readonly number: number;
  readonly source: Source;
  /** While it is LOADING: how many batches it has, and of which cut; see CareerStore.beginRelease. */
  readonly batches?: number;
  readonly cut?: string;
}

export interface StoredFact {
  readonly from: string;
  readonly to: string;
  readonly context: string;
  readonly properties: Properties;
}

/** Above every id: these begin with the name of a kind. */
const afterIds = '\uffff';
/** LMDB's keys end at 1,978 bytes, so nothing longer is there to be asked for. */
const longestId = 1_900;
/** Passing so many entries takes as long as looking for the one behind them. */
const fewPassed = 8;
/** How many entries one transaction of a sweep removes. */
const sweepSize = 20_000;

/**
 * The facts on disk, in LMDB, found by source and node from either end. Several processes may have it open; each
 * transaction that changes what readers see raises the revision. What a method changed is on disk when it returns.
 */
export class FactTable {
  readonly #directory: string;
  readonly #root: RootDatabase;
  readonly #descriptions: Database<Properties, DescriptionKey>;
  readonly #facts: Database<Properties, FactKey>;
  readonly #incoming: Database<null, IncomingKey>;
  readonly #sources: Database<NumberedSource, string>;
  readonly #meta: Database<string | number, string>;

  /** @throws StoreUnusableError when the directory cannot be used */
  constructor(directory: string) {
    this.#directory = directory;
    this.#root = openRoot(directory);
    const shapes = { sharedStructuresKey: Symbol.for('shapes') }; // property names once, not with every fact
    this.#descriptions = this.#root.openDB({ name: 'descriptions', ...shapes });
    this.#facts = this.#root.openDB({ name: 'facts', ...shapes });
    this.#incoming = this.#root.openDB({ name: 'incoming' });
    this.#sources = this.#root.openDB({ name: 'sources' });
    this.#meta = this.#root.openDB({ name: 'meta' });
  }

  /** The last committed revision, of whichever process. What is read after it in the same turn is of that revision. */
  revision(): number {
    this.#meta.resetReadTxn();
    return Number(this.#meta.get('revision') ?? 0);
  }

  seedsDigest(): string | null {
    this.#meta.resetReadTxn();
    const digest = this.#meta.get('seedsDigest');
    return digest === undefined ? null : String(digest);
  }

  sources(): NumberedSource[] {
    return [...this.#sources.getRange()].map(({ value }) => value);
  }

  /** What a source says of a node's own properties. */
  description(source: number, node: string): Properties | undefined {
    return Buffer.byteLength(node) > longestId ? undefined : this.#descriptions.get([source, node]);
  }

  /** What is there now, for reading over more than one turn; to be ended with `done`. */
  snapshot(): Transaction {
    this.#meta.resetReadTxn();
    return this.#root.useReadTransaction();
  }

  /** All nodes that a source describes. */
  described(source: number, transaction?: Transaction): Iterable<string> {
    const bounds = { start: [source], end: [source + 1], transaction } as object;
    return this.#descriptions.getKeys(bounds).map(([, node]) => node);
  }

  /** The nodes of a kind that a source describes, with what it says. */
  descriptions(source: number, kind: string): Iterable<{ node: string; properties: Properties }> {
    return this.#descriptions
      .getRange({ start: [source, `${kind}:`], end: [source, `${kind};`] })
      .map(({ key, value }) => ({ node: key[1], properties: value }));
  }

  /** The languages in which a source names things: what stands before the key in the id of a Name. */
  languages(source: number): string[] {
    const languages: string[] = [];
    for (let start = 'Name:'; ; ) {
      const [key] = this.#descriptions.getKeys({ start: [source, start], end: [source, 'Name;'], limit: 1 });
      if (!key) return languages;
      const language = key[1].slice('Name:'.length, key[1].indexOf(':', 'Name:'.length));
      languages.push(language);
      start = `Name:${language};`; // the next character after the colon
    }
  }

  /** A source's facts of one type out of a node. */
  factsFrom(source: number, from: string, type: string): Iterable<StoredFact> {
    return this.#facts
      .getRange({ start: [source, from, type], end: [source, from, type, afterIds] } as object)
      .map(({ key, value }) => ({ from, to: key[3], context: key[4], properties: value }));
  }

  /**
   * All facts of a source of some types out of nodes of a kind, by key. Where others come between that are more than a
   * few, it goes on behind them.
   */
  *factsOf(
    source: number,
    kind: string,
    types: readonly string[],
  ): Generator<{ key: FactKey; value: Properties }> {
    const wanted = new Set(types);
    const inOrder = [...wanted].sort();
    let start: readonly unknown[] | undefined = [source, `${kind}:`];
    while (start) {
      const range = this.#facts.getRange({ start, end: [source, `${kind};`] } as object);
      start = undefined;
      let passed = 0;
      for (const entry of range) {
        const [, from, type] = entry.key;
        if (wanted.has(type)) {
          passed = 0;
          yield entry;
        } else if (++passed === fewPassed) {
          start = [source, from, inOrder.find((other) => other > type) ?? afterIds];
          break;
        }
      }
    }
  }

  /** A source's facts of one type into a node. */
  factsTo(source: number, to: string, type: string): Iterable<StoredFact> {
    return this.#incoming
      .getKeys({ start: [source, to, type], end: [source, to, type, afterIds] } as object)
      .map(([, , , from, context]) => ({
        from,
        to,
        context,
        properties: this.#facts.get([source, from, type, to, context]) ?? {},
      }));
  }

  /** Whether a source says anything that leads out of, or into, a node of a kind. */
  hasFacts(source: number, kind: string, direction: 'out' | 'in'): boolean {
    const bounds = { start: [source, `${kind}:`], end: [source, `${kind};`], limit: 1 } as object;
    const table = direction === 'out' ? this.#facts : this.#incoming;
    return !table.getKeys(bounds)[Symbol.iterator]().next().done;
  }

  /** The ends of all facts of a source, without what the facts say. */
  factKeys(source: number, transaction?: Transaction): Iterable<{ from: string; type: string; to: string }> {
    return this.#facts
      .getKeys({ start: [source], end: [source + 1], transaction } as object)
      .map(([, from, type, to]) => ({ from, type, to }));
  }

  /** All that a source says: descriptions, then facts, each by key. */
  *statements({ number, source }: NumberedSource): Generator<Statement> {
    const bounds = { start: [number], end: [number + 1] } as object;
    for (const { key, value } of this.#descriptions.getRange(bounds))
      yield describes(source.id, key[1], value);
    for (const { key, value } of this.#facts.getRange(bounds)) {
      const [, from, type, to, context] = key;
      yield { type, from, to, context, properties: value };
    }
  }

  /** See CareerStore.write. @throws StoreUnusableError when the disk does not take it; then nothing was changed */
  replace(contents: readonly SourceContent[], seedsDigest: string | undefined): WriteReport {
    return this.#change(() => {
      let report: WriteReport = { written: 0, unchanged: 0, removed: 0 };
      let changed = this.#setDigest(seedsDigest);
      for (const content of contents) {
        changed = this.#setSource(content.source) || changed;
        const entry = this.#entry(content.source);
        const { put, remove, report: part } = difference(this.statements(entry), statementsOf(content));
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
      const held = this.#sources.get(source.id);
      if (held?.source.state === 'ACTIVE') return { state: 'ACTIVE', batches: 0 };
      if (held?.source.state === 'LOADING' && held.cut === cut) {
        return { state: 'LOADING', batches: held.batches ?? 0 };
      }
      const { number } = this.#entry(source);
      this.#sources.putSync(source.id, { number, source: { ...source, state: 'LOADING' }, batches: 0, cut });
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
      this.#sources.putSync(id, { ...held, batches: index + 1 });
    });
  }

  /** See CareerStore.activateRelease. */
  activate(id: string, batches: number): void {
    this.#change(() => {
      const held = this.#held(id);
      if (held.source.state === 'ACTIVE') return;
      if (held.batches !== batches) throw new ReleaseGoneError(id);
      for (const { source } of this.sources()) {
        if (source.name === held.source.name && source.id !== id) this.#setState(source, 'RETIRED');
      }
      this.#setState(held.source, 'ACTIVE');
      this.#raiseRevision();
    });
  }

  /** See CareerStore.retireReleases. */
  retire(name: string): string[] {
    return this.#change(() => {
      const named = this.sources().filter(({ source }) => source.name === name);
      for (const { source } of named) this.#setState(source, 'RETIRED');
      if (named.some(({ source }) => source.state === 'ACTIVE')) this.#raiseRevision();
      return named.map(({ source }) => source.id);
    });
  }

  /** See CareerStore.sweep. */
  sweep(): number | null {
    return this.#change(() => {
      const retired = this.sources().find(({ source }) => source.state === 'RETIRED');
      if (!retired) return null;
      const statements = this.#some(retired, sweepSize);
      for (const statement of statements) this.#remove(retired.number, statement);
      if (statements.length < sweepSize) this.#sources.removeSync(retired.source.id);
      return statements.length;
    });
  }

  /** Brings what an earlier release kept into this one's tables, in one transaction; nothing when it is there. */
  upgrade(): void {
    this.#change(() => {
      for (const { source, statements } of takeFormat1(this.#root)) {
        const { number } = this.#entry(source);
        this.#sources.putSync(source.id, { number, source });
        for (const statement of statements) this.#put(number, statement);
      }
    });
  }

  close(): Promise<void> {
    return this.#root.close();
  }

  #change<T>(work: () => T): T {
    try {
      return this.#root.transactionSync(work);
    } catch (error) {
      if (!isOfLmdb(error)) throw error;
      const { bavail, bsize } = statfsSync(this.#directory);
      throw new StoreUnusableError(
        `DATA_DIR ${this.#directory} cannot be written (${error.message}; ${Math.round((bavail * bsize) / 1024)} kB of its disk are free); nothing was changed.`,
      );
    }
  }

  #some(entry: NumberedSource, limit: number): Statement[] {
    const some: Statement[] = [];
    for (const statement of this.statements(entry)) {
      if (some.push(statement) === limit) break;
    }
    return some;
  }

  #put(source: number, { type, from, to, context, properties }: Statement): void {
    if (type === 'DESCRIBES') {
      this.#descriptions.putSync([source, to], properties);
      return;
    }
    this.#facts.putSync([source, from, type, to, context], properties);
    this.#incoming.putSync([source, to, type, from, context], null);
  }

  #remove(source: number, { type, from, to, context }: Statement): void {
    if (type === 'DESCRIBES') {
      this.#descriptions.removeSync([source, to]);
      return;
    }
    this.#facts.removeSync([source, from, type, to, context]);
    this.#incoming.removeSync([source, to, type, from, context]);
  }

  #raiseRevision(): void {
    this.#meta.putSync('revision', Number(this.#meta.get('revision') ?? 0) + 1);
  }

  #setDigest(digest: string | undefined): boolean {
    if (digest === undefined || this.#meta.get('seedsDigest') === digest) return false;
    this.#meta.putSync('seedsDigest', digest);
    return true;
  }

  #setSource(source: Source): boolean {
    const entry = this.#entry(source);
    if (isDeepStrictEqual(this.#sources.get(source.id)?.source, source)) return false;
    this.#sources.putSync(source.id, { number: entry.number, source });
    return true;
  }

  #setState(source: Source, state: Source['state']): void {
    this.#sources.putSync(source.id, { number: this.#entry(source).number, source: { ...source, state } });
  }

  /** The source as it is held, or with a number of its own. */
  #entry(source: Source): NumberedSource {
    const held = this.#sources.get(source.id);
    if (held) return held;
    const number = Number(this.#meta.get('lastSource') ?? 0) + 1;
    this.#meta.putSync('lastSource', number);
    return { number, source };
  }

  #held(id: string): NumberedSource {
    const held = this.#sources.get(id);
    if (!held || held.source.state === 'RETIRED') throw new ReleaseGoneError(id);
    return held;
  }
}

const describes = (source: string, node: string, properties: Properties): Statement => ({
  type: 'DESCRIBES',
  from: `Source:${source}`,
  to: node,
  context: '',
  properties,
});

/** Address space, not memory: each time LMDB has to map more than this it maps the whole once again. */
const mapSize = 2 ** 31;

function openRoot(directory: string): RootDatabase {
  try {
    return open({ path: directory, maxDbs: 8, overlappingSync: false, mapSize });
  } catch (error) {
    throw new StoreUnusableError(`DATA_DIR ${directory} cannot be used: ${(error as Error).message}`);
  }
}

/** LMDB's errors carry its number for them. */
const isOfLmdb = (error: unknown): error is Error =>
  error instanceof Error && typeof (error as { code?: unknown }).code === 'number';
