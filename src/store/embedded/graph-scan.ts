import { getOrAdd } from '../../domain/collections/grouping.ts';
import { type NodeRef, refId } from '../../domain/graph/fact.ts';
import { mergeNext } from '../../domain/graph/merge.ts';
import { type DescribedKind, endKind, type RelationshipType } from '../../domain/graph/model.ts';
import { byPrecedence } from '../../domain/graph/precedence.ts';
import type { Properties } from '../../domain/graph/property.ts';
import type { FactTable } from './fact-table.ts';
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

  /** Per node of a kind, by its ref, the ids of the sources that describe it. */
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
   * Hands each fact that starts at a node of a kind to the visitor of its type; source by source, in order of
   * precedence.
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
}
