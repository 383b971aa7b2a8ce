import { relationshipShape } from '../../domain/graph-model.ts';
import type { Value } from '../../domain/property.ts';
import type { EdgePage, EdgeRow, FactRow, Follow, NodePlan, NodeRow, Position } from '../read-plan.ts';
import { describingProperties } from './cypher.ts';

/** Reads back what compileNodeRead asked for; a value of another shape is an error here, not later. */
export function decodeNode(value: unknown, plan: NodePlan): NodeRow {
  const values = list(value);
  const id = text(values.shift());
  const properties = byName(plan.properties, values);
  const described = plan.described
    ? list(values.shift()).map((fact) => decodeFact(fact, describingProperties(plan.kind)))
    : [];
  const follow: Record<string, EdgePage> = {};
  for (const entry of plan.follow) {
    const edges = list(values.shift());
    follow[entry.key] = decodeEdges(id, edges, entry.count ? values.shift() : null, entry);
  }
  return { kind: plan.kind, id, properties, described, follow };
}

export function decodeFact(value: unknown, properties: readonly string[]): FactRow {
  const values = list(value);
  return {
    source: text(values.shift()),
    context: text(values.shift()),
    properties: byName(properties, values),
  };
}

function decodeEdges(start: string, edges: unknown[], count: unknown, follow: Follow): EdgePage {
  const rows = edges.slice(0, follow.page.size).map((edge) => decodeEdge(start, edge, follow));
  if (follow.page.from === 'end') rows.reverse();
  return {
    edges: rows,
    hasMore: edges.length > rows.length,
    count: typeof count === 'number' ? count : null,
  };
}

function decodeEdge(start: string, edge: unknown, follow: Follow): EdgeRow {
  const values = list(edge);
  const facts = list(values.shift()).map((fact) => decodeFact(fact, follow.properties));
  const value = (values.shift() ?? null) as Position['value'];
  const tie = relationshipShape(follow.relationship).separate ? list(values.shift()).map(text) : [];
  const node = decodeNode(values.shift(), follow.node);
  const [from, to] = follow.direction === 'out' ? [start, node.id] : [node.id, start];
  return {
    relationship: follow.relationship,
    from,
    to,
    facts,
    node,
    position: { value, tie: [node.id, ...tie] },
  };
}

/** Takes one value per name off the front. */
function byName(names: readonly string[], values: unknown[]): Record<string, Value | null> {
  return Object.fromEntries(names.map((name) => [name, (values.shift() ?? null) as Value | null]));
}

function list(value: unknown): unknown[] {
  if (!Array.isArray(value)) throw new TypeError('Neo4j answered in an unexpected shape: no list');
  return [...value];
}

function text(value: unknown): string {
  if (typeof value !== 'string') throw new TypeError('Neo4j answered in an unexpected shape: no text');
  return value;
}
