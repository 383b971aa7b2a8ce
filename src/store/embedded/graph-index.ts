import { BoundedCache } from '../../domain/collections/bounded-cache.ts';
import { getOrAdd, groupBy } from '../../domain/collections/grouping.ts';
import { type NodeRef, nodeRef, refId, refKind, type SourcedFact } from '../../domain/graph/fact.ts';
import { mergedNode } from '../../domain/graph/merge.ts';
import type { FollowedType, NodeKind, ToldType } from '../../domain/graph/model.ts';
import { compareFacts } from '../../domain/graph/precedence.ts';
import { regionKey } from '../../domain/pay/pay-figure.ts';
import type { EdgeCondition, NodeOrder, Position } from '../read-plan.ts';
import type { GraphChange } from './change-log.ts';
import { edgePasses } from './edge-conditions.ts';
import type { FactTable, StoredFact } from './fact-table.ts';
import type { FoundNode, IndexedEdge, IndexedNode } from './indexed-node.ts';
import { positionComparison, positionInList } from './keyset.ts';
import { NeighbourCounts } from './neighbour-counts.ts';
import { factsByStart, type StartedFacts } from './role-pay.ts';
import type { NumberedSource } from './tables.ts';

/** A node in a sorted list. */
export interface SortedNode {
  readonly node: IndexedNode;
  readonly position: Position;
}

/** Orders by pay and by values, and places with all their figures, that are kept: callers choose these. */
const maxFigureOrders = 8;
/** Choices of ends that are kept. */
const maxEnds = 64;
/** Pairs of nodes whose edges are kept, where one of them has too many to keep all. */
const maxEdgesBetween = 10_000;
/** Texts whose meaning is kept, as many questions name the same places and roles. */
const maxMeanings = 1_000;

/**
 * What readers see at one revision: the nodes that an ACTIVE source describes and the edges between them. Nodes and
 * edges are read from the table on first use and kept, so that opening is instant and what is read often is in memory.
 * `follow` takes it to a later revision.
 */
export class GraphIndex {
  /** What callers' texts mean, by kind and text; see findRef. */
  readonly meanings = new BoundedCache<string, readonly FoundNode[]>(maxMeanings);
  readonly #table: FactTable;
  readonly #active: readonly NumberedSource[];
  readonly #nodes = new Map<string, IndexedNode | null>();
  readonly #byKind = new Map<NodeKind, readonly IndexedNode[]>();
  readonly #edges = new Map<string, readonly IndexedEdge[]>();
  readonly #neighbours: NeighbourCounts;
  /** By kind and id of the source, what it describes. */
  readonly #described = new Map<NodeKind, ReadonlyMap<string, readonly IndexedEdge[]>>();
  readonly #sorted = new Map<string, readonly SortedNode[]>();
  readonly #byFigure = new BoundedCache<string, readonly SortedNode[]>(maxFigureOrders);
  readonly #payAt = new BoundedCache<string, StartedFacts>(maxFigureOrders);
  readonly #ends = new BoundedCache<string, readonly IndexedNode[]>(maxEnds);
  readonly #byValue = new Map<string, Map<string, IndexedNode[]>>();
  readonly #sourcesWithFacts = new Map<string, readonly NumberedSource[]>();
  readonly #edgesBetween = new BoundedCache<string, readonly IndexedEdge[]>(maxEdgesBetween);
  readonly #sourcesToEnds = new Map<string, readonly NumberedSource[]>();

  /** @param table at the revision of the index; the caller of a method checks that in the same turn */
  constructor(table: FactTable) {
    this.#table = table;
    this.#active = table.sources().filter(({ source }) => source.state === 'ACTIVE');
    this.#neighbours = new NeighbourCounts(table, (kind, direction) => this.#sourcesAt(kind, direction));
  }

  /**
   * Forgets what some commits changed. O(changes + facts of the changed nodes + nodes of their kinds)
   *
   * @returns whether it is as new as the table then; else it must not be used any more
   */
  follow({ nodes, facts }: GraphChange): boolean {
    const kinds = new Set([...nodes].map((ref) => refKind(ref as NodeRef)));
    if (kinds.has('Source')) return false;
    for (const { from, type, to } of facts) this.#forgetEdges(from, type, to);
    for (const ref of nodes) this.#forgetNode(ref as NodeRef);
    for (const kind of kinds) this.#forgetLists(kind, nodes);
    if (facts.length > 0) this.#sourcesWithFacts.clear();
    if (facts.length > 0) this.#sourcesToEnds.clear();
    if (kinds.has('Region') || facts.some(({ type }) => type === 'PAYS')) this.#payAt.clear();
    this.#byFigure.clear();
    this.#ends.clear();
    this.#edgesBetween.clear();
    this.meanings.clear();
    return true;
  }

  #forgetEdges(from: string, type: string, to: string): void {
    this.#forgetEdgesAt(`out ${type} ${from}`);
    this.#forgetEdgesAt(`in ${type} ${to}`);
  }

  /** Forgets a node, and the edges that it is an end of. */
  #forgetNode(ref: NodeRef): void {
    this.#nodes.delete(ref);
    this.#forgetEdgesAt(`out DESCRIBES ${ref}`);
    this.#forgetEdgesAt(`in DESCRIBES ${ref}`);
    for (const { number } of this.#active) {
      for (const { from, type, to } of this.#table.factsAt(number, ref)) {
        this.#forgetEdges(from, type, to);
        this.#forgetEdgesAt(`in ${type} ${from}`);
        this.#forgetEdgesAt(`out ${type} ${to}`);
      }
    }
  }

  /** Reads the changed nodes of a kind again in the list of all of them, and forgets what is made of the list. */
  #forgetLists(kind: NodeKind, changed: ReadonlySet<string>): void {
    const isOfKind = (key: string) => JSON.parse(key)[0] === kind;
    for (const key of [...this.#sorted.keys()].filter(isOfKind)) this.#sorted.delete(key);
    for (const key of [...this.#byValue.keys()]) if (key.startsWith(`${kind}.`)) this.#byValue.delete(key);
    this.#described.delete(kind);
    const all = this.#byKind.get(kind);
    if (!all) return;
    const renewed = [...changed].flatMap((ref) =>
      refKind(ref as NodeRef) === kind ? (this.node(ref as NodeRef) ?? []) : [],
    );
    this.#byKind.set(kind, [...all.filter(({ id }) => !changed.has(`${kind}:${id}`)), ...renewed]);
  }

  /** @param key direction, relationship and ref */
  #forgetEdgesAt(key: string): void {
    this.#edges.delete(key);
    this.#neighbours.forget(key);
  }

  /** A node by its ref; undefined when readers see none. */
  node(ref: NodeRef): IndexedNode | undefined {
    return getOrAdd(this.#nodes, ref, () => this.#readNode(ref)) ?? undefined;
  }

  /** All nodes of a kind, in no order. */
  nodes(kind: NodeKind): readonly IndexedNode[] {
    return getOrAdd(this.#byKind, kind, () => {
      if (kind === 'Source') {
        return this.#active.flatMap(({ source }) => this.node(nodeRef(kind, source.id)) ?? []);
      }
      const descriptions = new Map<string, SourcedFact[]>(); // by ref
      for (const { number, source } of this.#active) {
        for (const { node, properties } of this.#table.descriptions(number, kind)) {
          getOrAdd(descriptions, node, () => []).push({ source: source.id, context: '', properties });
        }
      }
      return Array.from(
        descriptions,
        ([ref, facts]) =>
          getOrAdd(this.#nodes, ref, () => mergedIndexedNode(ref as NodeRef, facts)) as IndexedNode,
      );
    });
  }

  /** All nodes of a kind in an order; sorted on first use. */
  sorted(kind: NodeKind, order: NodeOrder | null): readonly SortedNode[] {
    const key = JSON.stringify([kind, order]);
    const sort = () => {
      const compare = positionComparison(order);
      return this.nodes(kind)
        .map((node) => ({ node, position: positionInList(node, order, this) }))
        .sort((a, b) => compare(a.position, b.position));
    };
    const isByFigure = order !== null && !('property' in order);
    return isByFigure ? this.#byFigure.getOrAdd(key, sort) : getOrAdd(this.#sorted, key, sort);
  }

  /** The nodes of a kind with this text as a property, in no order; indexed on first use. */
  nodesWhere(kind: NodeKind, property: string, value: string): readonly IndexedNode[] {
    const index = getOrAdd(this.#byValue, `${kind}.${property}`, () =>
      groupBy(this.nodes(kind), (node) => String(node.properties[property])),
    );
    return index.get(value) ?? [];
  }

  /** The Name nodes with a key, in any language, in no order. */
  names(key: string): readonly IndexedNode[] {
    const refs = new Set(this.#active.flatMap(({ number }) => this.#table.namesOfKey(number, key)));
    return [...refs].flatMap((ref) => {
      const node = this.node(ref as NodeRef);
      return node?.properties.key === key ? node : [];
    });
  }

  /** Edges of one relationship at a node, in no order; of DESCRIBES those that end there. */
  edgesOf(node: IndexedNode, relationship: FollowedType, direction: 'out' | 'in'): readonly IndexedEdge[] {
    const ref = nodeRef(node.kind, node.id);
    return getOrAdd(this.#edges, `${direction} ${relationship} ${ref}`, () =>
      relationship === 'DESCRIBES'
        ? this.#descriptionsOf(node)
        : this.#readEdges(ref, relationship, direction),
    );
  }

  /** See NeighbourCounts.count. @param nodes of one kind */
  countNeighbours(
    nodes: readonly IndexedNode[],
    relationship: ToldType,
    direction: 'out' | 'in',
  ): [ref: string, count: number][] {
    const [first] = nodes;
    return first ? this.#neighbours.count(nodes, this.nodes(first.kind), relationship, direction) : [];
  }

  /** The DESCRIBES edges from a source to nodes of a kind, in no order. */
  descriptionsBy(source: IndexedNode, kind: NodeKind): readonly IndexedEdge[] {
    const bySource = getOrAdd(this.#described, kind, () => {
      const edges = this.nodes(kind).flatMap((to) => this.#descriptionsOf(to));
      return groupBy(edges, ({ from }) => from.id);
    });
    return bySource.get(source.id) ?? [];
  }

  /** Edges of one relationship that start at a node, in no order. */
  edgesFrom(node: IndexedNode, relationship: FollowedType): readonly IndexedEdge[] {
    return this.edgesOf(node, relationship, 'out');
  }

  /**
   * Edges of one relationship from a node to some nodes, in no order. Few are kept: a role or code has figures about hundreds
   * of places, of which a question shows few.
   */
  edgesTo(node: IndexedNode, relationship: ToldType, ends: readonly IndexedNode[]): readonly IndexedEdge[] {
    const from = nodeRef(node.kind, node.id);
    return ends.flatMap((to) => {
      const end = nodeRef(to.kind, to.id);
      const sources = this.#sourcesTo(end, relationship, node.kind);
      if (sources.length === 0) return [];
      return this.#edgesBetween.getOrAdd(`${relationship} ${from} ${end}`, () => {
        const facts = sources.flatMap(({ number, source }) =>
          Array.from(
            this.#table.factsBetween(number, from, relationship, end),
            ({ context, properties }): SourcedFact => ({ source: source.id, context, properties }),
          ),
        );
        return facts.length > 0 ? [{ relationship, from: node, to, facts: facts.sort(compareFacts) }] : [];
      });
    });
  }

  /** The nodes of a kind that pass conditions on a node at an end; found on first use. */
  endsWhere(kind: NodeKind, where: readonly EdgeCondition[]): readonly IndexedNode[] {
    return this.#ends.getOrAdd(JSON.stringify([kind, where]), () =>
      this.nodes(kind).filter((node) => edgePasses(where, [], node)),
    );
  }

  /** See PayIndex; read on first use. */
  payAt(region: string): StartedFacts {
    return this.#payAt.getOrAdd(region, () => {
      this.nodes('OccupationCode'); // roles are asked for theirs next: all at once is many times as fast as one by one
      const regions = this.nodes('Region').filter(
        ({ id, properties }) => regionKey(id, (properties.code ?? null) as string | null) === region,
      );
      return factsByStart(
        regions.flatMap(({ id }) =>
          this.#sourcesAt('Region', 'in').flatMap(({ number, source }) =>
            Array.from(this.#table.factsTo(number, nodeRef('Region', id), 'PAYS'), (fact) => ({
              ...fact,
              source: source.id,
            })),
          ),
        ),
      );
    });
  }

  #readNode(ref: NodeRef): IndexedNode | null {
    const kind = refKind(ref);
    const id = refId(ref);
    if (kind === 'Source') {
      const entry = this.#active.find(({ source }) => source.id === id);
      if (!entry) return null;
      const { id: _, ...properties } = entry.source;
      return { kind, id, properties, descriptions: [] };
    }
    const descriptions = this.#active.flatMap(({ number, source }): SourcedFact[] => {
      const properties = this.#table.description(number, ref);
      return properties ? [{ source: source.id, context: '', properties }] : [];
    });
    return descriptions.length === 0 ? null : mergedIndexedNode(ref, descriptions);
  }

  #readEdges(ref: NodeRef, relationship: FollowedType, direction: 'out' | 'in'): readonly IndexedEdge[] {
    const pairs = new Map<string, SourcedFact[]>();
    for (const { number, source } of this.#sourcesAt(refKind(ref), direction)) {
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

  /**
   * The sources with facts at nodes of a kind. Most sources have facts about few kinds, and every lookup takes time.
   */
  #sourcesAt(kind: NodeKind, direction: 'out' | 'in'): readonly NumberedSource[] {
    return getOrAdd(this.#sourcesWithFacts, `${direction} ${kind}`, () =>
      this.#active.filter(({ number }) => this.#table.hasFacts(number, kind, direction)),
    );
  }

  /** The sources with facts of a type between nodes of a kind and one end. */
  #sourcesTo(end: NodeRef, type: ToldType, kind: NodeKind): readonly NumberedSource[] {
    return getOrAdd(this.#sourcesToEnds, `${type} ${kind} ${end}`, () =>
      this.#active.filter(({ number }) => this.#table.hasFactsTo(number, end, type, kind)),
    );
  }

  /** The DESCRIBES edges that end at a node. */
  #descriptionsOf(node: IndexedNode): readonly IndexedEdge[] {
    return node.descriptions.flatMap((fact) => {
      const from = this.node(`Source:${fact.source}`);
      return from ? [{ relationship: 'DESCRIBES', from, to: node, facts: [fact] } as const] : [];
    });
  }
}

function mergedIndexedNode(ref: NodeRef, descriptions: SourcedFact[]): IndexedNode {
  const [kind, id] = [refKind(ref), refId(ref)];
  descriptions.sort(compareFacts);
  return { kind, id, properties: mergedNode(kind, id, descriptions), descriptions };
}
