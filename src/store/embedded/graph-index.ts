import { mergedValue, type NodeRef, refId, refKind, type SourcedFact } from '../../domain/fact.ts';
import { type NodeKind, propertiesOf, type RelationshipType } from '../../domain/graph-model.ts';
import { obtain } from '../../domain/grouping.ts';
import type { Properties } from '../../domain/property.ts';
import { compareFacts, type Source } from '../../domain/source.ts';
import type { StoredStatement } from './fact-table.ts';

export interface IndexedNode {
  readonly kind: NodeKind;
  readonly id: string;
  /** The merge over the ACTIVE sources that describe it. */
  readonly properties: Properties;
  readonly described: readonly SourcedFact[];
}

/** The facts of ACTIVE sources about one pair, in order of precedence. */
export interface IndexedEdge {
  readonly relationship: RelationshipType;
  readonly from: IndexedNode;
  readonly to: IndexedNode;
  readonly facts: readonly SourcedFact[];
}

type Adjacency = Map<IndexedNode, Map<RelationshipType, IndexedEdge[]>>;

/** What readers see, in memory: nodes that an ACTIVE source describes and the edges among them. */
export class GraphIndex {
  readonly #nodes = new Map<NodeRef, IndexedNode>();
  readonly #out: Adjacency = new Map();
  readonly #in: Adjacency = new Map();
  readonly #namesByKey = new Map<string, IndexedNode[]>();
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
    for (const source of sources) if (active.has(source.id)) this.#addSource(source);
    for (const [ref, facts] of described) this.#addNode(ref, facts.sort(compareFacts));
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

  nodes(): IterableIterator<IndexedNode> {
    return this.#nodes.values();
  }

  /** Edges of one relationship at a node, in no order. */
  edgesOf(
    node: IndexedNode,
    relationship: RelationshipType,
    direction: 'out' | 'in',
  ): readonly IndexedEdge[] {
    return (direction === 'out' ? this.#out : this.#in).get(node)?.get(relationship) ?? [];
  }

  /** The Name nodes with this key, one per language. */
  names(key: string): readonly IndexedNode[] {
    return this.#namesByKey.get(key) ?? [];
  }

  #addSource({ id, ...properties }: Source): void {
    this.#nodes.set(`Source:${id}`, { kind: 'Source', id, properties, described: [] });
  }

  #addNode(ref: NodeRef, described: readonly SourcedFact[]): void {
    const kind = refKind(ref);
    const properties = Object.fromEntries(
      Object.keys(propertiesOf(kind)).map((name) => [name, mergedValue(described, name)]),
    );
    const node = { kind, id: refId(ref), properties, described };
    this.#nodes.set(ref, node);
    if (kind === 'Name') obtain(this.#namesByKey, String(properties.key), () => []).push(node);
  }
}

function link(adjacency: Adjacency, node: IndexedNode, edge: IndexedEdge): void {
  const byType = obtain(adjacency, node, () => new Map());
  obtain(byType, edge.relationship, () => []).push(edge);
}
