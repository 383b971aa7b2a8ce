import type { Transaction } from 'lmdb';
import { relationshipShape } from '../../domain/graph/model.ts';
import type { Properties } from '../../domain/graph/property.ts';
import type { AssertionFilter } from '../career-store.ts';
import type { WriteRow } from '../write-plan.ts';
import { type DescriptionKey, type FactKey, indexedKey, type NumberedSource, type Tables } from './tables.ts';

/** A fact as it is on disk. Ends are refs (`Kind:id`). */
export interface StoredFact {
  readonly from: string;
  readonly to: string;
  readonly context: string;
  readonly properties: Properties;
}

/** Greater than every ref, as refs begin with the name of a kind. */
const afterRefs = '\uffff';
/** Bytes. A key of LMDB has at most 1,978, so a longer ref is never in the table. */
const longestRef = 1_900;
/** After skipping so many entries one by one, a new lookup costs no more. */
const maxSkipped = 8;

/**
 * Reads the facts on disk by source and by node, from either end. Several processes may have them open. Iterables are
 * lazy and in key order. Consume them in the same event-loop turn as `revision()`.
 */
export class FactTable {
  readonly #tables: Tables;

  constructor(tables: Tables) {
    this.#tables = tables;
  }

  /** The last revision that any process committed. What is read afterwards in the same turn is of this revision. */
  revision(): number {
    this.#tables.meta.resetReadTxn();
    return Number(this.#tables.meta.get('revision') ?? 0);
  }

  /** The mark of that revision, which no other one has; null when an earlier release committed it. */
  mark(): string | null {
    const mark = this.#tables.meta.get('mark');
    return mark === undefined ? null : String(mark);
  }

  /** See CareerStore.seedsDigest; at the last commit. */
  seedsDigest(): string | null {
    this.#tables.meta.resetReadTxn();
    const digest = this.#tables.meta.get('seedsDigest');
    return digest === undefined ? null : String(digest);
  }

  /** All sources in every state, by id. */
  sources(): NumberedSource[] {
    return [...this.#tables.sources.getRange()].map(({ value }) => value);
  }

  /** The properties that a source gives a node; undefined when it does not describe the node. */
  description(source: number, node: string): Properties | undefined {
    return Buffer.byteLength(node) > longestRef ? undefined : this.#tables.descriptions.get([source, node]);
  }

  /** A snapshot of the last commit, for reading over several turns. The caller ends it with `done`. */
  snapshot(): Transaction {
    this.#tables.meta.resetReadTxn();
    return this.#tables.root.useReadTransaction();
  }

  /** The refs of all nodes that a source describes. */
  describedNodes(source: number, transaction?: Transaction): Iterable<string> {
    const bounds = { start: [source], end: [source + 1], transaction };
    return this.#tables.descriptions.getKeys(bounds).map(([, node]) => node);
  }

  /** The refs of the nodes of a kind that a source describes. */
  describedNodesOf(source: number, kind: string): Iterable<string> {
    return this.#tables.descriptions.getKeys(ofKind(source, kind)).map(([, node]) => node);
  }

  /** The same, each with the properties that the source gives it. */
  descriptions(source: number, kind: string): Iterable<{ node: string; properties: Properties }> {
    return this.#tables.descriptions
      .getRange(ofKind(source, kind))
      .map(({ key, value }) => ({ node: key[1], properties: value }));
  }

  /** The refs of the names that a source describes whose key begins like this one; see `indexedKey`. */
  namesOfKey(source: number, key: string): string[] {
    const start = [source, indexedKey(key)] as const;
    const keys = this.#tables.nameKeys.getKeys({ start: [...start, ''], end: [...start, afterRefs] });
    return [...keys].map(([, , ref]) => ref);
  }

  /** The facts of a source of one type that start at a node. */
  factsFrom(source: number, from: string, type: string): Iterable<StoredFact> {
    return this.#tables.facts
      .getRange({ start: [source, from, type], end: [source, from, type, afterRefs] })
      .map(({ key, value }) => ({ from, to: key[3], context: key[4], properties: value }));
  }

  /** The facts of a source of one type between two nodes. */
  factsBetween(source: number, from: string, type: string, to: string): Iterable<StoredFact> {
    return this.#tables.facts
      .getRange({ start: [source, from, type, to], end: [source, from, type, to, afterRefs] })
      .map(({ key, value }) => ({ from, to, context: key[4], properties: value }));
  }

  /** The facts of a source of some types that start at nodes of a kind; see `ofTypes`. */
  factsOf(
    source: number,
    kind: string,
    types: readonly string[],
  ): Iterable<{ key: FactKey; value: Properties }> {
    const { facts } = this.#tables;
    return ofTypes(
      source,
      kind,
      types,
      (bounds) => facts.getRange(bounds),
      ({ key }) => key,
    );
  }

  /**
   * The ends of the facts of a source of one type at nodes of a kind, by the node that they start (out) or end (in) at,
   * without their properties; a pair that several facts join comes as often. See `ofTypes`.
   */
  endsOfKind(
    source: number,
    kind: string,
    type: string,
    direction: 'out' | 'in',
  ): Iterable<readonly [source: number, node: string, type: string, end: string, context: string]> {
    const table = direction === 'out' ? this.#tables.facts : this.#tables.incoming;
    return ofTypes(
      source,
      kind,
      [type],
      (bounds) => table.getKeys(bounds),
      (key) => key,
    );
  }

  /** The facts of a source of one type that end at a node. */
  factsTo(source: number, to: string, type: string): Iterable<StoredFact> {
    return this.#tables.incoming
      .getKeys({ start: [source, to, type], end: [source, to, type, afterRefs] })
      .map(([, , , from, context]) => ({
        from,
        to,
        context,
        properties: this.#tables.facts.get([source, from, type, to, context]) ?? {},
      }));
  }

  /** The types and ends of the facts of a source that start or end at a node. */
  *factsAt(source: number, node: string): Generator<{ from: string; type: string; to: string }> {
    const bounds = { start: [source, node, ''], end: [source, node, afterRefs] };
    for (const [, from, type, to] of this.#tables.facts.getKeys(bounds)) yield { from, type, to };
    for (const [, to, type, from] of this.#tables.incoming.getKeys(bounds)) yield { from, type, to };
  }

  /** The refs of the nodes of a kind at which facts of a source of one type start that end at a node. */
  startsOf(source: number, to: string, type: string, kind: string): Iterable<string> {
    return this.#tables.incoming
      .getKeys({ start: [source, to, type, `${kind}:`], end: [source, to, type, `${kind};`] })
      .map(([, , , from]) => from);
  }

  /** The refs at the other ends of such facts, without their properties; one that several facts lead to comes as often. */
  endsOf(source: number, ref: string, type: string, direction: 'out' | 'in'): Iterable<string> {
    const bounds = { start: [source, ref, type], end: [source, ref, type, afterRefs] };
    const table = direction === 'out' ? this.#tables.facts : this.#tables.incoming;
    return table.getKeys(bounds).map((key) => key[3]);
  }

  /**
   * Whether a source has facts that start at (out) or end at (in) nodes of a kind. A range is left by a loop, which ends
   * its cursor: an open cursor holds a snapshot until garbage collection, and pages that it may see are not used again.
   */
  hasFacts(source: number, kind: string, direction: 'out' | 'in'): boolean {
    const bounds = { start: [source, `${kind}:`], end: [source, `${kind};`], limit: 1 };
    const table = direction === 'out' ? this.#tables.facts : this.#tables.incoming;
    for (const _ of table.getKeys(bounds)) return true;
    return false;
  }

  /** Whether a source has facts of one type from nodes of a kind to a node. Its range is left as in `hasFacts`. */
  hasFactsTo(source: number, to: string, type: string, kind: string): boolean {
    const bounds = { start: [source, to, type, `${kind}:`], end: [source, to, type, `${kind};`], limit: 1 };
    for (const _ of this.#tables.incoming.getKeys(bounds)) return true;
    return false;
  }

  /** The types and ends of all facts of a source, without their properties. */
  factKeys(source: number, transaction?: Transaction): Iterable<{ from: string; type: string; to: string }> {
    return this.#tables.facts
      .getKeys({ start: [source], end: [source + 1], transaction })
      .map(([, from, type, to]) => ({ from, type, to }));
  }

  /** All rows of a source, or those of some kinds and types: descriptions, then facts, each by key. */
  *rows({ number, source }: NumberedSource, only?: AssertionFilter): Generator<WriteRow> {
    if (only) {
      yield* this.#rowsOf(number, source.id, only);
      return;
    }
    const bounds = { start: [number], end: [number + 1] };
    for (const { key, value } of this.#tables.descriptions.getRange(bounds))
      yield descriptionRow(source.id, key[1], value);
    for (const { key, value } of this.#tables.facts.getRange(bounds)) {
      const [, from, type, to, context] = key;
      yield { type, from, to, context, properties: value };
    }
  }

  *#rowsOf(number: number, source: string, { kinds, types }: AssertionFilter): Generator<WriteRow> {
    for (const kind of [...kinds].sort()) {
      for (const { node, properties } of this.descriptions(number, kind))
        yield descriptionRow(source, node, properties);
    }
    const startKinds = new Set(types.flatMap((type) => relationshipShape(type).from));
    for (const kind of [...startKinds].sort()) {
      for (const { key, value } of this.factsOf(number, kind, types)) {
        const [, from, type, to, context] = key;
        yield { type, from, to, context, properties: value };
      }
    }
  }
}

/** The bounds of a range of keys, each a part of one. */
interface Bounds {
  readonly start: (string | number)[];
  readonly end: (string | number)[];
}

/** Entries of some types at nodes of a kind, in one pass that skips long runs of other types with a new lookup. */
function* ofTypes<Entry>(
  source: number,
  kind: string,
  types: readonly string[],
  rangeIn: (bounds: Bounds) => Iterable<Entry>,
  keyOf: (entry: Entry) => readonly [source: number, node: string, type: string, ...rest: string[]],
): Generator<Entry> {
  const typeSet = new Set(types);
  const sortedTypes = [...typeSet].sort();
  let start: (string | number)[] | undefined = [source, `${kind}:`];
  while (start) {
    const range = rangeIn({ start, end: [source, `${kind};`] });
    start = undefined;
    let skipped = 0;
    for (const entry of range) {
      const [, node, type] = keyOf(entry);
      if (typeSet.has(type)) {
        skipped = 0;
        yield entry;
      } else if (++skipped === maxSkipped) {
        start = [source, node, sortedTypes.find((other) => other > type) ?? afterRefs];
        break;
      }
    }
  }
}

const ofKind = (source: number, kind: string): { start: DescriptionKey; end: DescriptionKey } => ({
  start: [source, `${kind}:`],
  end: [source, `${kind};`],
});

const descriptionRow = (source: string, node: string, properties: Properties): WriteRow => ({
  type: 'DESCRIBES',
  from: `Source:${source}`,
  to: node,
  context: '',
  properties,
});
