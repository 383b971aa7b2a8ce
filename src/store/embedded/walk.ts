import { getOrAdd } from '../../domain/collections/grouping.ts';
import type { SourcedFact } from '../../domain/graph/fact.ts';
import { mergedFact } from '../../domain/graph/merge.ts';
import { propertiesOf, relationshipShape } from '../../domain/graph/model.ts';
import { isCalculated } from '../../domain/graph/precedence.ts';
import type { Properties, Value } from '../../domain/graph/property.ts';
import type {
  EdgePage,
  FactRow,
  Follow,
  NodeList,
  NodePage,
  NodePlan,
  NodeRow,
  Position,
} from '../read-plan.ts';
import { edgesOfFacts, nodeTest, passingFacts } from './conditions.ts';
import { edgePasses } from './edge-conditions.ts';
import { facetRows, payGroups } from './facets.ts';
import type { GraphIndex } from './graph-index.ts';
import type { IndexedEdge, IndexedNode } from './indexed-node.ts';
import { edgePosition, pageOfEntries, positionComparison } from './keyset.ts';

/** The lists of edges that one read has answered already: many nodes lead to the same ones. */
export type WalkedEdges = Map<Follow, Map<IndexedNode, EdgePage>>;

/** Answers the plan of a node by walking the index. @param walked of the same read */
export function walkNode(
  graph: GraphIndex,
  node: IndexedNode,
  plan: NodePlan,
  walked: WalkedEdges = new Map(),
): NodeRow {
  return {
    kind: node.kind,
    id: node.id,
    properties: pick(node.properties, plan.properties),
    descriptions: plan.descriptions
      ? node.descriptions.map((fact) => pickFact(fact, Object.keys(propertiesOf(node.kind))))
      : [],
    follow: Object.fromEntries(
      plan.follow.map((follow) => [
        follow.key,
        getOrAdd(
          getOrAdd(walked, follow, () => new Map<IndexedNode, EdgePage>()),
          node,
          () => walkEdges(graph, node, follow, walked),
        ),
      ]),
    ),
  };
}

/** Answers a list of nodes, which the index keeps sorted. */
export function walkList(
  graph: GraphIndex,
  { where, order, page, count, node, facets = [], pay = [] }: NodeList,
): NodePage {
  const sorted = graph.sorted(node.kind, order);
  const tests = where.map((condition) => nodeTest(graph, condition));
  const keeps = (entry: { readonly node: IndexedNode }) => tests.every((test) => test(entry.node));
  const { entries, hasMore } = page
    ? pageOfEntries(sorted, page, positionComparison(order), keeps)
    : { entries: [], hasMore: false };
  const walked: WalkedEdges = new Map();
  const isWhole = count || facets.length > 0 || pay.length > 0;
  const keptEntries = !isWhole || where.length === 0 ? sorted : sorted.filter(keeps);
  const nodes = keptEntries.map((entry) => entry.node);
  return {
    edges: entries.map((entry) => ({
      node: walkNode(graph, entry.node, node, walked),
      position: entry.position,
    })),
    hasMore,
    count: count ? keptEntries.length : null,
    facets: Object.fromEntries(
      facets.map((facet) => [
        facet.key,
        facetRows(graph, nodes, facet, (end, plan) => walkNode(graph, end, plan, walked)),
      ]),
    ),
    pay: Object.fromEntries(pay.map(({ key, payIn }) => [key, payGroups(graph, nodes, payIn)])),
  };
}

/** A fact with some of its properties, null when unknown. */
export const pickFact = (fact: SourcedFact, properties: readonly string[]): FactRow => ({
  source: fact.source,
  context: fact.context,
  properties: pick(fact.properties, properties),
});

/** An edge that passes the filters of a follow. */
interface WalkedEdge {
  readonly edge: IndexedEdge;
  readonly facts: readonly SourcedFact[];
  readonly end: IndexedNode;
  readonly position: Position;
}

function walkEdges(graph: GraphIndex, node: IndexedNode, follow: Follow, walked: WalkedEdges): EdgePage {
  const { relationship, order, page } = follow;
  const compare = positionComparison(order);
  const all = edgesAt(graph, node, follow);
  if (page) all.sort((a, b) => compare(a.position, b.position));
  const { entries, hasMore } = page
    ? pageOfEntries(all, page, compare, () => true)
    : { entries: [], hasMore: false };
  return {
    edges: entries.map(({ edge, facts, end, position }) => ({
      relationship,
      from: edge.from.id,
      to: edge.to.id,
      facts: (follow.eachFact ? facts : [mergedFact(facts, follow.properties)]).map((fact) =>
        pickFact(fact, follow.properties),
      ),
      node: walkNode(graph, end, follow.node, walked),
      position,
    })),
    hasMore,
    count: follow.count ? all.length : null,
  };
}

/** The edges of a follow, before order and page. */
function edgesAt(graph: GraphIndex, node: IndexedNode, follow: Follow): WalkedEdge[] {
  const { relationship, direction, where, order } = follow;
  const all: WalkedEdge[] = [];
  const edges = readEdges(graph, node, follow).flatMap((edge) => {
    const end = direction === 'out' ? edge.to : edge.from;
    const facts = passingFacts(relationship, edge.facts, follow.facts);
    return end.kind === follow.node.kind && facts.length > 0 ? [{ edge, end, facts }] : [];
  });
  const hasBetter =
    follow.facts.calculatedLast &&
    edges.some(({ facts }) => facts.some(({ source }) => !isCalculated(source)));
  for (const { edge, end, facts: passing } of edges) {
    const counted = hasBetter ? passing.filter(({ source }) => !isCalculated(source)) : passing;
    for (const facts of edgesOfFacts(relationship, counted)) {
      if (!edgePasses(where, facts, end)) continue;
      all.push({ edge, facts, end, position: edgePosition(relationship, facts, end, order) });
    }
  }
  return all;
}

/**
 * Of figures only those about the places that pass: they are many, and a question is about few. Of what a source
 * describes only the nodes of the kind that is followed.
 */
function readEdges(
  graph: GraphIndex,
  node: IndexedNode,
  { relationship, direction, where, node: { kind } }: Follow,
): readonly IndexedEdge[] {
  if (relationship === 'DESCRIBES' && direction === 'out') return graph.descriptionsBy(node, kind);
  const ofEnds = where.filter(({ of }) => of === 'node');
  if (
    relationship === 'DESCRIBES' ||
    direction === 'in' ||
    ofEnds.length === 0 ||
    !relationshipShape(relationship).separate
  ) {
    return graph.edgesOf(node, relationship, direction);
  }
  return graph.edgesTo(node, relationship, graph.endsWhere(kind, ofEnds));
}

function pick(properties: Properties, names: readonly string[]): Record<string, Value | null> {
  return Object.fromEntries(names.map((name) => [name, properties[name] ?? null]));
}
