import { getOrAdd, groupBy } from '../../domain/collections/grouping.ts';
import { type NodeRef, nodeRef, refId, refKind, type SourcedFact } from '../../domain/graph/fact.ts';
import { mergedNode } from '../../domain/graph/merge.ts';
import type { FollowedType, NodeKind } from '../../domain/graph/model.ts';
import { compareFacts } from '../../domain/graph/precedence.ts';
import type { Order, Position } from '../read-plan.ts';
import type { FactTable, StoredFact } from './fact-table.ts';
import type { IndexedEdge, IndexedNode } from './indexed.ts';
import { nodePosition, positionComparison } from './positions.ts';
import type { NumberedSource } from './tables.ts';

/** A node in a sorted list. */
export interface SortedNode {
  readonly node: IndexedNode;
  readonly position: Position;
}

/**
 * What readers see at one revision: nodes that an ACTIVE source describes and the edges among them. Each is read from
 * the table when first asked for and kept, so that a graph is open at once and what is asked often is in memory.
 */
export class GraphIndex {
  readonly #table: FactTable;
  readonly #active: readonly NumberedSource[];
  readonly #nodes = new Map<string, IndexedNode | null>();
  readonly #byKind = new Map<NodeKind, readonly IndexedNode[]>();
  readonly #edges = new Map<string, readonly IndexedEdge[]>();
  readonly #sorted = new Map<string, readonly SortedNode[]>();
  readonly #byValue = new Map<string, Map<string, IndexedNode[]>>();
  readonly #bySpeaking = new Map<string, readonly NumberedSource[]>();
  #languages: ReadonlySet<string> | undefined;

  /** @param table at the revision that the index is of: whoever asks has looked, in the same turn, that it still is */
  constructor(table: FactTable) {
    this.#table = table;
    this.#active = table.sources().filter(({ source }) => source.state === 'ACTIVE');
  }

  node(ref: NodeRef): IndexedNode | undefined {
    return getOrAdd(this.#nodes, ref, () => this.#readNode(ref)) ?? undefined;
  }

  /** All nodes of a kind, in no order. */
  nodes(kind: NodeKind): readonly IndexedNode[] {
    return getOrAdd(this.#byKind, kind, () => {
      if (kind === 'Source') {
        return this.#active.flatMap(({ source }) => this.node(nodeRef(kind, source.id)) ?? []);
      }
      const described = new Map<string, SourcedFact[]>();
      for (const { number, source } of this.#active) {
        for (const { node, properties } of this.#table.descriptions(number, kind)) {
          getOrAdd(described, node, () => []).push({ source: source.id, context: '', properties });
        }
      }
      return Array.from(
        described,
        ([ref, facts]) =>
          getOrAdd(this.#nodes, ref, () => describedNode(ref as NodeRef, facts)) as IndexedNode,
      );
    });
  }

  /** All nodes of a kind in an order; sorted when first asked for. */
  sorted(kind: NodeKind, order: Order | null): readonly SortedNode[] {
    return getOrAdd(this.#sorted, JSON.stringify([kind, order]), () => {
      const compare = positionComparison(order);
      return this.nodes(kind)
        .map((node) => ({ node, position: nodePosition(node, order) }))
        .sort((a, b) => compare(a.position, b.position));
    });
  }

  /** The nodes of a kind of which a property is this text; indexed when first asked for. */
  nodesWhere(kind: NodeKind, property: string, value: string): readonly IndexedNode[] {
    const index = getOrAdd(this.#byValue, `${kind}.${property}`, () =>
      groupBy(this.nodes(kind), (node) => String(node.properties[property])),
    );
    return index.get(value) ?? [];
  }

  /** The names with a key, in any language. */
  named(key: string): readonly IndexedNode[] {
    this.#languages ??= new Set(this.#active.flatMap(({ number }) => this.#table.languages(number)));
    return [...this.#languages].flatMap((language) => this.node(`Name:${language}:${key}`) ?? []);
  }

  /** Edges of one relationship at a node, in no order. */
  edgesOf(node: IndexedNode, relationship: FollowedType, direction: 'out' | 'in'): readonly IndexedEdge[] {
    const ref = nodeRef(node.kind, node.id);
    return getOrAdd(this.#edges, `${direction} ${relationship} ${ref}`, () =>
      relationship === 'DESCRIBES'
        ? this.#described(node, direction)
        : this.#readEdges(ref, relationship, direction),
    );
  }

  #readNode(ref: NodeRef): IndexedNode | null {
    const kind = refKind(ref);
    const id = refId(ref);
    if (kind === 'Source') {
      const found = this.#active.find(({ source }) => source.id === id);
      if (!found) return null;
      const { id: _, ...properties } = found.source;
      return { kind, id, properties, described: [] };
    }
    const described = this.#active.flatMap(({ number, source }): SourcedFact[] => {
      const properties = this.#table.description(number, ref);
      return properties ? [{ source: source.id, context: '', properties }] : [];
    });
    return described.length === 0 ? null : describedNode(ref, described);
  }

  #readEdges(ref: NodeRef, relationship: FollowedType, direction: 'out' | 'in'): readonly IndexedEdge[] {
    const pairs = new Map<string, SourcedFact[]>();
    for (const { number, source } of this.#speaking(refKind(ref), direction)) {
      const facts: Iterable<StoredFact> =
        direction === 'out'
          ? this.#table.factsFrom(number, ref, relationship)
          : this.#table.factsTo(number, ref, relationship);
      for (const { from, to, context, properties } of facts) {
        const end = direction === 'out' ? to : from;
        getOrAdd(pairs, end, () => []).push({ source: source.id, context, properties });
      }
    }
    return [...pairs].flatMap(([end, facts]) => {
      const [from, to] = [ref, end as NodeRef].map((one) => this.node(one));
      if (!from || !to) return [];
      facts.sort(compareFacts);
      return [
        direction === 'out' ? { relationship, from, to, facts } : { relationship, from: to, to: from, facts },
      ];
    });
  }

  /** The sources with facts at nodes of a kind: most sources speak of few kinds, and looking for nothing takes time. */
  #speaking(kind: NodeKind, direction: 'out' | 'in'): readonly NumberedSource[] {
    return getOrAdd(this.#bySpeaking, `${direction} ${kind}`, () =>
      this.#active.filter(({ number }) => this.#table.hasFacts(number, kind, direction)),
    );
  }

  /** What a source describes, or who describes a node. */
  #described(node: IndexedNode, direction: 'out' | 'in'): readonly IndexedEdge[] {
    if (direction === 'in') {
      return node.described.flatMap((fact) => {
        const from = this.node(`Source:${fact.source}`);
        return from ? [{ relationship: 'DESCRIBES', from, to: node, facts: [fact] } as const] : [];
      });
    }
    const source = this.#active.find((one) => one.source.id === node.id);
    if (node.kind !== 'Source' || !source) return [];
    return [...this.#table.described(source.number)].flatMap((ref) => {
      const to = this.node(ref as NodeRef);
      const facts = to?.described.filter((fact) => fact.source === node.id) ?? [];
      return to ? [{ relationship: 'DESCRIBES', from: node, to, facts } as const] : [];
    });
  }
}

function describedNode(ref: NodeRef, described: SourcedFact[]): IndexedNode {
  const [kind, id] = [refKind(ref), refId(ref)];
  described.sort(compareFacts);
  return { kind, id, properties: mergedNode(kind, id, described), described };
}
