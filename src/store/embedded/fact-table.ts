import type { Transaction } from 'lmdb';
import type { Properties } from '../../domain/graph/property.ts';
import type { Statement } from '../write-plan.ts';
import type { DescriptionKey, FactKey, NumberedSource, Tables } from './tables.ts';

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

/** The facts on disk, found by source and node from either end. Several processes may have them open. */
export class FactTable {
  readonly #tables: Tables;

  constructor(tables: Tables) {
    this.#tables = tables;
  }

  /** The last committed revision, of whichever process. What is read after it in the same turn is of that revision. */
  revision(): number {
    this.#tables.meta.resetReadTxn();
    return Number(this.#tables.meta.get('revision') ?? 0);
  }

  seedsDigest(): string | null {
    this.#tables.meta.resetReadTxn();
    const digest = this.#tables.meta.get('seedsDigest');
    return digest === undefined ? null : String(digest);
  }

  sources(): NumberedSource[] {
    return [...this.#tables.sources.getRange()].map(({ value }) => value);
  }

  /** What a source says of a node's own properties. */
  description(source: number, node: string): Properties | undefined {
    return Buffer.byteLength(node) > longestId ? undefined : this.#tables.descriptions.get([source, node]);
  }

  /** What is there now, for reading over more than one turn; to be ended with `done`. */
  snapshot(): Transaction {
    this.#tables.meta.resetReadTxn();
    return this.#tables.root.useReadTransaction();
  }

  /** All nodes that a source describes. */
  described(source: number, transaction?: Transaction): Iterable<string> {
    const bounds = { start: [source], end: [source + 1], transaction } as object;
    return this.#tables.descriptions.getKeys(bounds).map(([, node]) => node);
  }

  /** The nodes of a kind that a source describes. */
  describedOf(source: number, kind: string): Iterable<string> {
    return this.#tables.descriptions.getKeys(ofKind(source, kind)).map(([, node]) => node);
  }

  /** The same, with what it says of each. */
  descriptions(source: number, kind: string): Iterable<{ node: string; properties: Properties }> {
    return this.#tables.descriptions
      .getRange(ofKind(source, kind))
      .map(({ key, value }) => ({ node: key[1], properties: value }));
  }

  /** The languages in which a source names things: what stands before the key in the id of a Name. */
  languages(source: number): string[] {
    const languages: string[] = [];
    for (let start = 'Name:'; ; ) {
      const [key] = this.#tables.descriptions.getKeys({
        start: [source, start],
        end: [source, 'Name;'],
        limit: 1,
      });
      if (!key) return languages;
      const language = key[1].slice('Name:'.length, key[1].indexOf(':', 'Name:'.length));
      languages.push(language);
      start = `Name:${language};`; // the next character after the colon
    }
  }

  /** A source's facts of one type out of a node. */
  factsFrom(source: number, from: string, type: string): Iterable<StoredFact> {
    return this.#tables.facts
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
      const range = this.#tables.facts.getRange({ start, end: [source, `${kind};`] } as object);
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
    return this.#tables.incoming
      .getKeys({ start: [source, to, type], end: [source, to, type, afterIds] } as object)
      .map(([, , , from, context]) => ({
        from,
        to,
        context,
        properties: this.#tables.facts.get([source, from, type, to, context]) ?? {},
      }));
  }

  /** Whether a source says anything that leads out of, or into, a node of a kind. */
  hasFacts(source: number, kind: string, direction: 'out' | 'in'): boolean {
    const bounds = { start: [source, `${kind}:`], end: [source, `${kind};`], limit: 1 } as object;
    const table = direction === 'out' ? this.#tables.facts : this.#tables.incoming;
    return !table.getKeys(bounds)[Symbol.iterator]().next().done;
  }

  /** The ends of all facts of a source, without what the facts say. */
  factKeys(source: number, transaction?: Transaction): Iterable<{ from: string; type: string; to: string }> {
    return this.#tables.facts
      .getKeys({ start: [source], end: [source + 1], transaction } as object)
      .map(([, from, type, to]) => ({ from, type, to }));
  }

  /** All that a source says: descriptions, then facts, each by key. */
  *statements({ number, source }: NumberedSource): Generator<Statement> {
    const bounds = { start: [number], end: [number + 1] } as object;
    for (const { key, value } of this.#tables.descriptions.getRange(bounds))
      yield describes(source.id, key[1], value);
    for (const { key, value } of this.#tables.facts.getRange(bounds)) {
      const [, from, type, to, context] = key;
      yield { type, from, to, context, properties: value };
    }
  }
}

const ofKind = (source: number, kind: string): { start: DescriptionKey; end: DescriptionKey } => ({
  start: [source, `${kind}:`],
  end: [source, `${kind};`],
});

const describes = (source: string, node: string, properties: Properties): Statement => ({
  type: 'DESCRIBES',
  from: `Source:${source}`,
  to: node,
  context: '',
  properties,
});
