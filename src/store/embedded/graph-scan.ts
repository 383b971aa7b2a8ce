import { getOrAdd } from '../../domain/collections/grouping.ts';
import { type NodeRef, refId, refKind, type SourcedFact } from '../../domain/graph/fact.ts';
import { mergeNext } from '../../domain/graph/merge.ts';
import { type DescribedKind, endKind, type RelationshipType } from '../../domain/graph/model.ts';
import { byPrecedence } from '../../domain/graph/precedence.ts';
import type { Properties } from '../../domain/graph/property.ts';
import type { FactTable } from './fact-table.ts';
import { factsByStart } from './role-pay.ts';
import type { NumberedSource } from './tables.ts';

/** A node that readers see, its properties merged; those it leaves out are unknown. */
export interface ScannedNode {
  readonly id: string;
  readonly properties: Properties;
}

/** A fact of an ACTIVE source. Readers see both its ends. */
export interface ScannedFact {
  readonly from: ScannedNode;
  readonly to: ScannedNode;
  /** Place in `GraphScan.sources`. */
  readonly source: number;
  readonly context: string;
  readonly properties: Properties;
}

/** The ACTIVE sources, in order of precedence. */
export function activeSources(table: FactTable): NumberedSource[] {
  const active = new Map(
    table.sources().flatMap((entry) => (entry.source.state === 'ACTIVE' ? [[entry.source.id, entry]] : [])),
  );
  return byPrecedence([...active.keys()]).map((id) => active.get(id) as NumberedSource);
}

/** A callback per type of fact. */
type FactVisitors = Partial<Record<RelationshipType, (fact: ScannedFact) => void>>;

/** The facts that lead to one node, by the ref of the node that they start at. */
export interface FactsInto {
  get(start: string): readonly SourcedFact[] | undefined;
}

/**
 * Reads what readers see in a few passes over the table, in key order. For projections of the whole graph, for which
 * GraphIndex, with its lookups and its cache, would take many times as long and hold the graph in memory.
 * Valid for one turn, in which the table does not change.
 */
export class GraphScan {
  /** Ids of the ACTIVE sources, in order of precedence. */
  readonly sources: readonly string[];
  readonly table: FactTable;
  /** The ACTIVE sources, in order of precedence. */
  readonly active: readonly NumberedSource[];
  readonly #nodes = new Map<DescribedKind, ReadonlyMap<string, ScannedNode>>();

  constructor(table: FactTable) {
    this.table = table;
    this.active = activeSources(table);
    this.sources = this.active.map(({ source }) => source.id);
  }

  /** All nodes of a kind by their refs, in no order. */
  nodes(kind: DescribedKind): ReadonlyMap<string, ScannedNode> {
    return getOrAdd(this.#nodes, kind, () => {
      const merged = new Map<string, Properties>();
      for (const { number } of this.active) {
        for (const { node, properties } of this.table.descriptions(number, kind)) {
          mergeNext(merged, node, properties);
        }
      }
      return new Map(
        Array.from(merged, ([node, properties]) => [node, { id: refId(node as NodeRef), properties }]),
      );
    });
  }

  /** The nodes of a kind whose facts are scanned, by their refs, in no order. */
  starts(kind: DescribedKind): ReadonlyMap<string, ScannedNode> {
    return this.nodes(kind);
  }

  /** Per start of a kind, by its ref, the ids of the sources that describe it. */
  describedBy(kind: DescribedKind): ReadonlyMap<string, readonly string[]> {
    const sources = new Map<string, string[]>();
    for (const { number, source } of this.active) {
      for (const { node } of this.table.descriptions(number, kind)) {
        getOrAdd(sources, node, () => []).push(source.id);
      }
    }
    return sources;
  }

  /**
   * Hands each fact of a start of a kind to the visitor of its type; source by source, in order of precedence.
   */
  facts(kind: DescribedKind, visitors: FactVisitors): void {
    const starts = this.nodes(kind);
    const types = Object.keys(visitors) as RelationshipType[];
    const endNodes = new Map(types.map((type) => [type, this.nodes(endKind(type, kind))]));
    for (const [source, { number }] of this.active.entries()) {
      let lastRef = '';
      let from: ScannedNode | undefined;
      for (const { key, value } of this.table.factsOf(number, kind, types)) {
        const type = key[2] as RelationshipType;
        if (key[1] !== lastRef) {
          lastRef = key[1];
          from = starts.get(lastRef);
        }
        const to = from && endNodes.get(type)?.get(key[3]);
        if (from && to) visitors[type]?.({ from, to, source, context: key[4], properties: value });
      }
    }
  }

  /** The facts of one relationship that lead to a node. */
  factsInto(end: NodeRef, relationship: RelationshipType): FactsInto {
    return factsByStart(
      this.active.flatMap(({ number, source }) =>
        Array.from(this.table.factsTo(number, end, relationship), (fact) => ({ ...fact, source: source.id })),
      ),
    );
  }
}

/** Reads some nodes and their facts, as GraphScan reads all, by lookups. O(facts of the starts) */
export class PartScan extends GraphScan {
  readonly #starts: readonly string[];
  readonly #looked = new Map<string, ScannedNode | null>();

  /** @param starts refs of the nodes; readers need not see them */
  constructor(table: FactTable, starts: Iterable<string>) {
    super(table);
    this.#starts = [...starts];
  }

  override starts(kind: DescribedKind): ReadonlyMap<string, ScannedNode> {
    const refs = this.#starts.filter((ref) => refKind(ref as NodeRef) === kind);
    return new Map(
      refs.flatMap((ref) => {
        const node = this.#node(ref);
        return node ? [[ref, node] as const] : [];
      }),
    );
  }

  override describedBy(kind: DescribedKind): ReadonlyMap<string, readonly string[]> {
    const describing = (ref: string) =>
      this.active.filter(({ number }) => this.table.description(number, ref) !== undefined);
    return new Map(
      Array.from(this.starts(kind).keys(), (ref) => [ref, describing(ref).map(({ source }) => source.id)]),
    );
  }

  override facts(kind: DescribedKind, visitors: FactVisitors): void {
    const starts = this.starts(kind);
    for (const [source, { number }] of this.active.entries()) {
      for (const [ref, from] of starts) {
        for (const [type, visit] of Object.entries(visitors)) {
          for (const { to: end, context, properties } of this.table.factsFrom(number, ref, type)) {
            const to = this.#node(end);
            if (to) visit({ from, to, source, context, properties });
          }
        }
      }
    }
  }

  override factsInto(end: NodeRef, relationship: RelationshipType): FactsInto {
    return {
      get: (start) =>
        this.active.flatMap(({ number, source }) =>
          Array.from(
            this.table.factsBetween(number, start, relationship, end),
            ({ context, properties }): SourcedFact => ({ source: source.id, context, properties }),
          ),
        ),
    };
  }

  #node(ref: string): ScannedNode | undefined {
    return (
      getOrAdd(this.#looked, ref, () => {
        const merged = new Map<string, Properties>();
        for (const { number } of this.active) {
          const properties = this.table.description(number, ref);
          if (properties) mergeNext(merged, ref, properties);
        }
        const properties = merged.get(ref);
        return properties ? { id: refId(ref as NodeRef), properties } : null;
      }) ?? undefined
    );
  }
}
