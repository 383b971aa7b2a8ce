import { mergedNode, type NodeRef, nodeRef, refId, refKind, type SourcedFact } from '../../domain/fact.ts';
import type { FollowedType, NodeKind, RelationshipType } from '../../domain/graph-model.ts';
import { groupBy, obtain } from '../../domain/grouping.ts';
import type { Properties } from '../../domain/property.ts';
import { compareFacts, type Source } from '../../domain/source.ts';
import type { Order, Position } from '../read-plan.ts';
import type { StoredStatement } from './fact-table.ts';
import { nodePosition, positionComparison } from './positions.ts';

export interface IndexedNode {
  readonly kind: NodeKind;
  readonly id: string;
  /** The merge over the ACTIVE sources that describe it. */
  readonly properties: Properties;
  readonly described: readonly SourcedFact[];
}

/** The facts of ACTIVE sources about one pair, in order of precedence. */
export interface IndexedEdge {
  readonly relationship: FollowedType;
  readonly from: IndexedNode;
  readonly to: IndexedNode;
  readonly facts: readonly SourcedFact[];
}

/** A node in a sorted list. */
export interface SortedNode {
  readonly node: IndexedNode;
  readonly position: Position;
}

type Adjacency = Map<IndexedNode, Map<FollowedType, IndexedEdge[]>>;

/** What readers see, in memory: nodes that an ACTIVE source describes and the edges among them. */
export class GraphIndex {
  readonly #nodes = new Map<NodeRef, IndexedNode>();
  readonly #out: Adjacency = new Map();
  readonly #in: Adjacency = new Map();
  readonly #byKind = new Map<NodeKind, IndexedNode[]>();
  readonly #sorted = new Map<string, readonly SortedNode[]>();
  readonly #byValue = new Map<string, Map<string, IndexedNode[]>>();
  readonly edges: readonly IndexedEdge[];

  constructor(sources: readonly Source[], statements: Iterable<StoredStatement>) {
    const active = new Set(sources.filter(({ state }) => state === 'ACTIVE').map(({ id }) => id));
    const described = new Map<NodeRef, SourcedFact[]>();
    const pairs = new Map<
      string,
      { type: RelationshipType; from: NodeRef; to: NodeRef; facts: SourcedFact[] }
    >();
    for (const statement of statements) {
      if (!active.has(statement.source)) continue;
      const { type, source, context, properties } = statement;
      const from = statement.from as NodeRef;
      const to = statement.to as NodeRef;
      const fact = { source, context, properties };
      if (type === 'DESCRIBES') {
        obtain(described, to, () => []).push(fact);
      } else {
        const key = `${type}\n${from}\n${to}`;
        const pair = obtain(pairs, key, () => ({ type: type as RelationshipType, from, to, facts: [] }));
        pair.facts.push(fact);
      }
    }
    for (const { id, ...properties } of sources) {
      if (active.has(id)) this.#add({ kind: 'Source', id, properties, described: [] });
    }
    for (const [ref, facts] of described) this.#addDescribed(ref, facts.sort(compareFacts));
    this.edges = [...pairs.values()].flatMap(({ type, from, to, facts }) => {
      const start = this.#nodes.get(from);
      const end = this.#nodes.get(to);
      if (!start || !end) return [];
      const edge = { relationship: type, from: start, to: end, facts: facts.sort(compareFacts) };
      link(this.#out, start, edge);
      link(this.#in, end, edge);
      return [edge];
    });
  }

  node(ref: NodeRef): IndexedNode | undefined {
    return this.#nodes.get(ref);
  }

  /** All nodes of a kind, in no order. */
  nodes(kind: NodeKind): readonly IndexedNode[] {
    return this.#byKind.get(kind) ?? [];
  }

  /** All nodes of a kind in an order; sorted when first asked for. */
  sorted(kind: NodeKind, order: Order | null): readonly SortedNode[] {
    return obtain(this.#sorted, JSON.stringify([kind, order]), () => {
      const compare = positionComparison(order);
      return this.nodes(kind)
        .map((node) => ({ node, position: nodePosition(node, order) }))
        .sort((a, b) => compare(a.position, b.position));
    });
  }

  /** The nodes of a kind of which a property is this text; indexed when first asked for. */
  nodesWhere(kind: NodeKind, property: string, value: string): readonly IndexedNode[] {
    const index = obtain(this.#byValue, `${kind}.${property}`, () =>
      groupBy(this.nodes(kind), (node) => String(node.properties[property])),
    );
    return index.get(value) ?? [];
  }

  /** Edges of one relationship at a node, in no order. */
  edgesOf(node: IndexedNode, relationship: FollowedType, direction: 'out' | 'in'): readonly IndexedEdge[] {
    return (direction === 'out' ? this.#out : this.#in).get(node)?.get(relationship) ?? [];
  }

  #addDescribed(ref: NodeRef, described: readonly SourcedFact[]): void {
    const kind = refKind(ref);
    const id = refId(ref);
    const node = { kind, id, properties: mergedNode(kind, id, described), described };
    this.#add(node);
    for (const fact of described) {
      const from = this.#nodes.get(`Source:${fact.source}`);
      if (from) link(this.#out, from, { relationship: 'DESCRIBES', from, to: node, facts: [fact] });
    }
  }

  #add(node: IndexedNode): void {
    this.#nodes.set(nodeRef(node.kind, node.id), node);
    obtain(this.#byKind, node.kind, () => []).push(node);
  }
}

function link(adjacency: Adjacency, node: IndexedNode, edge: IndexedEdge): void {
  const byType = obtain(adjacency, node, () => new Map());
  obtain(byType, edge.relationship, () => []).push(edge);
}
