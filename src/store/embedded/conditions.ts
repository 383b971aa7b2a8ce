import type { SourcedFact } from '../../domain/graph/fact.ts';
import { type FollowedType, relationshipShape } from '../../domain/graph/model.ts';
import { basisOf, isSource } from '../../domain/graph/source.ts';
import type { EdgeCondition, FactFilter, NodeCondition } from '../read-plan.ts';
import { edgePasses, nodeValue, passes } from './edge-conditions.ts';
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

/** Whether a node meets a condition. */
export function nodePasses(graph: GraphIndex, node: IndexedNode, condition: NodeCondition): boolean {
  if ('anyOf' in condition) return condition.anyOf.some((any) => nodePasses(graph, node, any));
  if ('describedBy' in condition) {
    return passingFacts('DESCRIBES', node.descriptions, condition.describedBy).length > 0;
  }
  if ('payIn' in condition) {
    const pay = rolePay(node, condition.payIn, graph);
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
