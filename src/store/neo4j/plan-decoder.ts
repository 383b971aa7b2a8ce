import { relationshipShape } from '../../domain/graph/model.ts';
import type { Value } from '../../domain/graph/property.ts';
import type { PayGroup } from '../../domain/pay/pay-summary.ts';
import type {
  EdgePage,
  EdgeRow,
  Facet,
  FacetRow,
  FactRow,
  Follow,
  NodeEntry,
  NodeList,
  NodePage,
  NodePlan,
  NodeRow,
  Page,
  Position,
} from '../read-plan.ts';
import { describingProperties } from './cypher-fragments.ts';

/**
 * Turns the result of plan-compiler.ts into a row.
 *
 * @throws TypeError when the result has another shape
 */
export const decodeNode = (value: unknown, plan: NodePlan): NodeRow => nodeFrom(new Values(value), plan);

function nodeFrom(values: Values, plan: NodePlan): NodeRow {
  const id = text(values.next());
  const properties = byName(plan.properties, values);
  const descriptions = plan.descriptions
    ? list(values.next()).map((fact) => decodeFact(fact, describingProperties(plan.kind)))
    : [];
  const follow: Record<string, EdgePage> = {};
  for (const entry of plan.follow) {
    const edges = entry.page ? list(values.next()) : [];
    const count = entry.count ? number(values.next()) : null;
    follow[entry.key] = {
      ...onPage(edges, entry.page, (edge) => decodeEdge(id, edge, entry)),
      count,
    };
  }
  return { kind: plan.kind, id, properties, descriptions, follow };
}

/** See decodeNode; the row of a list. */
export function decodeList(
  row: readonly unknown[],
  { page, count, node, facets = [], pay = [] }: NodeList,
): NodePage {
  const values = new Values(row);
  const edges = page ? list(values.next()) : [];
  return {
    ...onPage(edges, page, (edge) => decodeEntry(edge, node)),
    count: count ? number(values.next()) : null,
    facets: Object.fromEntries(
      facets.map((facet) => [facet.key, list(values.next()).map(decodeFacet(facet))]),
    ),
    pay: Object.fromEntries(pay.map(({ key }) => [key, list(values.next()).map(decodePayGroup)])),
  };
}

const decodeFacet =
  (facet: Facet) =>
  (row: unknown): FacetRow => {
    const values = new Values(row);
    const count = number(values.next());
    return { count, value: 'property' in facet ? (values.next() as Value) : nodeFrom(values, facet.node) };
  };

function decodePayGroup(row: unknown): PayGroup {
  const values = new Values(row);
  return {
    source: text(values.next()),
    year: (values.next() ?? null) as number | null,
    measure: (values.next() ?? null) as string | null,
    medians: list(values.next()).map(number),
  };
}

/** See decodeNode; one fact, with these properties in their order. */
export function decodeFact(value: unknown, properties: readonly string[]): FactRow {
  const values = new Values(value);
  return {
    source: text(values.next()),
    context: text(values.next()),
    properties: byName(properties, values),
  };
}

/** Cuts edges to the page: the statement returns one edge more than the page when there are more. */
function onPage<Row>(
  edges: readonly unknown[],
  page: Page | null,
  decode: (edge: unknown) => Row,
): { edges: Row[]; hasMore: boolean } {
  const rows = edges.slice(0, page?.size ?? 0).map(decode);
  return { edges: page?.from === 'end' ? rows.reverse() : rows, hasMore: edges.length > rows.length };
}

function decodeEntry(edge: unknown, plan: NodePlan): NodeEntry {
  const values = new Values(edge);
  const value = (values.next() ?? null) as Position['value'];
  const node = nodeFrom(values, plan);
  return { node, position: { value, tie: [node.id] } };
}

function decodeEdge(start: string, edge: unknown, follow: Follow): EdgeRow {
  const values = new Values(edge);
  const facts = follow.eachFact
    ? list(values.next()).map((fact) => decodeFact(fact, follow.properties))
    : [{ source: '', context: '', properties: byName(follow.properties, values) }];
  const value = (values.next() ?? null) as Position['value'];
  const separate = relationshipShape(follow.relationship).separate === true;
  const tie = separate ? [text(values.next()), text(values.next())] : [];
  const node = nodeFrom(values, follow.node);
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

/** Takes one value per name, in order. */
function byName(names: readonly string[], values: Values): Record<string, Value | null> {
  const properties: Record<string, Value | null> = {};
  for (const name of names) properties[name] = (values.next() ?? null) as Value | null;
  return properties;
}

/** Reads a list value by value. */
class Values {
  readonly #values: readonly unknown[];
  #next = 0;

  constructor(value: unknown) {
    this.#values = list(value);
  }

  next(): unknown {
    return this.#values[this.#next++];
  }
}

function list(value: unknown): readonly unknown[] {
  if (!Array.isArray(value)) throw new TypeError('Neo4j answered in an unexpected shape: no list');
  return value;
}

function text(value: unknown): string {
  if (typeof value !== 'string') throw new TypeError('Neo4j answered in an unexpected shape: no text');
  return value;
}

function number(value: unknown): number {
  if (typeof value !== 'number') throw new TypeError('Neo4j answered in an unexpected shape: no number');
  return value;
}
