import { getOrAdd } from '../../domain/collections/grouping.ts';
import type { SourcedFact } from '../../domain/graph/fact.ts';
import { mergedValue } from '../../domain/graph/merge.ts';
import { type FollowedType, relationshipShape } from '../../domain/graph/model.ts';
import type { Value } from '../../domain/graph/property.ts';
import { basisOf, isSource } from '../../domain/graph/source.ts';
import type { EdgeCondition, FactFilter, NodeCondition, Test } from '../read-plan.ts';
import type { GraphIndex } from './graph-index.ts';
import type { IndexedEdge, IndexedNode } from './indexed-node.ts';
import { rolePay } from './role-pay.ts';

/** The facts that pass a filter, in the order given. */
export function passingFacts(
  about: FollowedType,
  facts: readonly SourcedFact[],
  { sources, bases }: FactFilter,
): readonly SourcedFact[] {
  if (sources === null && bases === null) return facts;
  return facts.filter(
    (fact) =>
      (sources === null || sources.some((source) => isSource(fact.source, source))) &&
      (bases === null || bases.includes(basisOf(about, fact))),
  );
}

/** Groups the facts of a pair into edges: all facts are one edge; facts that are never merged are an edge each. */
export const edgesOfFacts = (
  relationship: FollowedType,
  facts: readonly SourcedFact[],
): (readonly SourcedFact[])[] =>
  relationshipShape(relationship).separate ? facts.map((fact) => [fact]) : facts.length > 0 ? [facts] : [];

/** Whether an edge meets all conditions. @param facts of the edge, in order of precedence */
export const edgePasses = (
  where: readonly EdgeCondition[],
  facts: readonly SourcedFact[],
  end: IndexedNode,
): boolean =>
  where.every(({ of, property, test }) =>
    passes(of === 'fact' ? mergedValue(facts, property) : nodeValue(end, property), test),
  );

/** Whether a node meets a condition. */
export function nodePasses(graph: GraphIndex, node: IndexedNode, condition: NodeCondition): boolean {
  if ('anyOf' in condition) return condition.anyOf.some((any) => nodePasses(graph, node, any));
  if ('describedBy' in condition) {
    return passingFacts('DESCRIBES', node.descriptions, condition.describedBy).length > 0;
  }
  if ('payIn' in condition) {
    const pay = rolePay(node, condition.payIn, graph.edgesFrom);
    return pay === null ? condition.keepsUnknown : pay >= condition.atLeast;
  }
  if ('property' in condition) return passes(nodeValue(node, condition.property), condition.test);
  const { relationship, direction, kind, where, some } = condition;
  const meetsWhere = graph
    .edgesOf(node, relationship, direction)
    .some((edge) => indexedEdgePasses(edge, direction === 'out' ? edge.to : edge.from, kind, where));
  return meetsWhere === some;
}

const indexedEdgePasses = (
  { relationship, facts }: IndexedEdge,
  end: IndexedNode,
  kind: string,
  where: readonly EdgeCondition[],
): boolean =>
  end.kind === kind &&
  edgesOfFacts(relationship, facts).some((edgeFacts) => edgePasses(where, edgeFacts, end));

const nodeValue = (node: IndexedNode, property: string): Value | null =>
  property === 'id' ? node.id : (node.properties[property] ?? null);

/** By list: a list may hold everything that a search found, and is looked up for every node of a kind. */
const sets = new WeakMap<Extract<Test, { in: unknown }>['in'], Set<unknown>>();

function passes(value: Value | null, test: Test): boolean {
  if (value === null) return false;
  if ('in' in test) return getOrAdd(sets, test.in, () => new Set<unknown>(test.in)).has(value);
  return 'atLeast' in test ? Number(value) >= test.atLeast : Number(value) <= test.atMost;
}
