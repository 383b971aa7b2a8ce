import { mergedValue, type SourcedFact } from '../../domain/fact.ts';
import { propertiesOf, relationshipShape } from '../../domain/graph-model.ts';
import type { Properties, Value } from '../../domain/property.ts';
import { compareText } from '../../domain/text.ts';
import type { EdgePage, EdgeRow, FactRow, Follow, NodePlan, NodeRow, Order, Position } from '../read-plan.ts';
import type { GraphIndex, IndexedEdge, IndexedNode } from './graph-index.ts';

/** Answers a plan for one node by walking the index. */
export function walkNode(graph: GraphIndex, node: IndexedNode, plan: NodePlan): NodeRow {
  return {
    kind: node.kind,
    id: node.id,
    properties: pick(node.properties, plan.properties),
    described: plan.described
      ? node.described.map((fact) => pickFact(fact, Object.keys(propertiesOf(node.kind))))
      : [],
    follow: Object.fromEntries(plan.follow.map((follow) => [follow.key, walkEdges(graph, node, follow)])),
  };
}

export const pickFact = (fact: SourcedFact, properties: readonly string[]): FactRow => ({
  source: fact.source,
  context: fact.context,
  properties: pick(fact.properties, properties),
});

interface Candidate {
  readonly edge: IndexedEdge;
  readonly facts: readonly SourcedFact[];
  readonly end: IndexedNode;
  readonly position: Position;
}

function walkEdges(graph: GraphIndex, node: IndexedNode, follow: Follow): EdgePage {
  const { direction, page, order } = follow;
  const separate = relationshipShape(follow.relationship).separate === true;
  const all: Candidate[] = [];
  for (const edge of graph.edgesOf(node, follow.relationship, direction)) {
    const end = direction === 'out' ? edge.to : edge.from;
    if (!passes(end, follow)) continue;
    for (const facts of separate ? edge.facts.map((fact) => [fact]) : [edge.facts]) {
      all.push({ edge, facts, end, position: positionOf(facts, end, order, separate) });
    }
  }
  const compare = (a: Position, b: Position) => comparePositions(a, b, order?.descending ?? false);
  all.sort((a, b) => compare(a.position, b.position));
  const { after, before, size } = page;
  const window = all.filter(
    ({ position }) => (!after || compare(position, after) > 0) && (!before || compare(position, before) < 0),
  );
  const start = page.from === 'start' ? 0 : Math.max(0, window.length - size);
  return {
    edges: window.slice(start, start + size).map(
      ({ edge, facts, end, position }): EdgeRow => ({
        relationship: edge.relationship,
        from: edge.from.id,
        to: edge.to.id,
        facts: facts.map((fact) => pickFact(fact, follow.properties)),
        node: walkNode(graph, end, follow.node),
        position,
      }),
    ),
    hasMore: window.length > size,
    count: follow.count ? all.length : null,
  };
}

function passes(end: IndexedNode, { where, node }: Follow): boolean {
  if (end.kind !== node.kind) return false;
  return where.every(({ property, in: values }) =>
    values.includes(property === 'id' ? end.id : String(end.properties[property])),
  );
}

function positionOf(
  facts: readonly SourcedFact[],
  end: IndexedNode,
  order: Order | null,
  separate: boolean,
): Position {
  const value =
    order === null
      ? null
      : order.of === 'fact'
        ? mergedValue(facts, order.property)
        : (end.properties[order.property] ?? null);
  const fact = separate ? facts[0] : undefined;
  return { value: value as Position['value'], tie: fact ? [end.id, fact.source, fact.context] : [end.id] };
}

function comparePositions(a: Position, b: Position, descending: boolean): number {
  const byValue = compareValues(a.value, b.value, descending);
  if (byValue !== 0) return byValue;
  for (const [i, text] of a.tie.entries()) {
    const byTie = compareText(text, b.tie[i] ?? '');
    if (byTie !== 0) return byTie;
  }
  return 0;
}

function compareValues(a: Position['value'], b: Position['value'], descending: boolean): number {
  if (a === b) return 0;
  if (a === null) return 1;
  if (b === null) return -1;
  const ascending =
    typeof a === 'string' && typeof b === 'string' ? compareText(a, b) : Number(a) - Number(b);
  return descending ? -ascending : ascending;
}

function pick(properties: Properties, names: readonly string[]): Record<string, Value | null> {
  return Object.fromEntries(names.map((name) => [name, properties[name] ?? null]));
}
