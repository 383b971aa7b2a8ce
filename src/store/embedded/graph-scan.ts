import { getOrAdd } from '../../domain/collections/grouping.ts';
import { type NodeRef, refId } from '../../domain/graph/fact.ts';
import { mergeNext } from '../../domain/graph/merge.ts';
import { type DescribedKind, type RelationshipType, relationships } from '../../domain/graph/model.ts';
import { byPrecedence } from '../../domain/graph/precedence.ts';
import type { Properties } from '../../domain/graph/property.ts';
import type { FactTable } from './fact-table.ts';
import type { NumberedSource } from './tables.ts';

/** A node that readers see; what it leaves out of its properties is unknown. */
export interface ScannedNode {
  readonly id: string;
  readonly properties: Properties;
}

/** A fact of an ACTIVE source, both ends of which readers see. */
export interface ScannedFact {
  readonly from: ScannedNode;
  readonly to: ScannedNode;
  /** Place in `sources`. */
  readonly source: number;
  readonly context: string;
  readonly properties: Properties;
}

/** The ACTIVE sources, those believed first at the front. */
export function activeSources(table: FactTable): NumberedSource[] {
  const active = new Map(
    table.sources().flatMap((entry) => (entry.source.state === 'ACTIVE' ? [[entry.source.id, entry]] : [])),
  );
  return byPrecedence([...active.keys()]).map((id) => active.get(id) as NumberedSource);
}

type Takers = Partial<Record<RelationshipType, (fact: ScannedFact) => void>>;

/**
 * What readers see, taken from the table in a few passes in the order of its keys: for what is made of the whole graph.
 * GraphIndex, which finds and keeps what is asked for, would take many times as long for it, and all of the memory.
 * Good for one turn, in which the table does not change.
 */
export class GraphScan {
  /** Ids of the ACTIVE sources, those believed first at the front. */
  readonly sources: readonly string[];
  readonly #table: FactTable;
  readonly #active: readonly NumberedSource[];
  readonly #nodes = new Map<DescribedKind, ReadonlyMap<string, ScannedNode>>();

  constructor(table: FactTable) {
    this.#table = table;
    this.#active = activeSources(table);
    this.sources = this.#active.map(({ source }) => source.id);
  }

  /** All nodes of a kind by their refs, in no order. */
  nodes(kind: DescribedKind): ReadonlyMap<string, ScannedNode> {
    return getOrAdd(this.#nodes, kind, () => {
      const merged = new Map<string, Properties>();
      for (const { number } of this.#active) {
        for (const { node, properties } of this.#table.descriptions(number, kind)) {
          mergeNext(merged, node, properties);
        }
      }
      return new Map(
        Array.from(merged, ([node, properties]) => [node, { id: refId(node as NodeRef), properties }]),
      );
    });
  }

  /** Hands each fact out of a node of a kind to who takes its type: source by source, those believed first at first. */
  facts(kind: DescribedKind, takers: Takers): void {
    const starts = this.nodes(kind);
    const types = Object.keys(takers) as RelationshipType[];
    const endsOf = new Map(types.map((type) => [type, this.nodes(relationships[type].to)]));
    for (const [source, { number }] of this.#active.entries()) {
      let last = '';
      let from: ScannedNode | undefined;
      for (const { key, value } of this.#table.factsOf(number, kind, types)) {
        const type = key[2] as RelationshipType;
        if (key[1] !== last) {
          last = key[1];
          from = starts.get(last);
        }
        const to = from && endsOf.get(type)?.get(key[3]);
        if (from && to) takers[type]?.({ from, to, source, context: key[4], properties: value });
      }
    }
  }
}
