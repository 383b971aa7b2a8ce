import { nodeRef, type SourcedFact } from '../../domain/graph/fact.ts';
import { withoutCarried } from '../../domain/graph/merge.ts';
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
  relationshipShape(relationship).separate
    ? withoutCarried(
        facts,
        ({ source }) => source,
        ({ context }) => context,
      ).map((fact) => [fact])
    : facts.length > 0
      ? [facts]
      : [];

/** A node condition that a relationship meets, with what it asks of the other end. */
type EdgeToSome = Extract<NodeCondition, { readonly relationship: unknown }>;

/**
 * Maximum number of ends from which an edge is looked for. Their edges are fewer than those of all nodes of a kind: 4,000
 * roles list 400,000 skills, and a skill is in a few hundred of these lists.
 */
const maxEnds = 100;

/** The test whether a node meets a condition; what does not depend on the node is found once. */
export function nodeTest(graph: GraphIndex, condition: NodeCondition): (node: IndexedNode) => boolean {
  if ('anyOf' in condition) {
    const tests = condition.anyOf.map((any) => nodeTest(graph, any));
    return (node) => tests.some((test) => test(node));
  }
  if ('describedBy' in condition) {
    return (node) => passingFacts('DESCRIBES', node.descriptions, condition.describedBy).length > 0;
  }
  if ('payIn' in condition) {
    return (node) => {
      const pay = rolePay(node, condition.payIn, graph);
      return pay === null ? condition.keepsUnknown : pay >= condition.atLeast;
    };
  }
  if ('property' in condition) {
    return (node) => passes(nodeValue(node, condition.property), condition.test);
  }
  const starts = startsOf(graph, condition);
  if (starts) return (node) => starts.has(node) === condition.some;
  const { relationship, direction, kind, where, some } = condition;
  return (node) =>
    graph
      .edgesOf(node, relationship, direction)
      .some((edge) => indexedEdgePasses(edge, direction === 'out' ? edge.to : edge.from, kind, where)) ===
    some;
}

/** The nodes with an edge that meets the condition, found from its other end; null where the condition names no ends. */
function startsOf(
  graph: GraphIndex,
  { relationship, direction, kind, where }: EdgeToSome,
): ReadonlySet<IndexedNode> | null {
  const ids = where.flatMap(({ of, property, test }) =>
    of === 'node' && property === 'id' && 'in' in test ? [test.in] : [],
  )[0];
  if (!ids || ids.length > maxEnds) return null;
  const ends = ids.flatMap((id) => graph.node(nodeRef(kind, String(id))) ?? []);
  return new Set(
    ends.flatMap((end) =>
      graph
        .edgesOf(end, relationship, direction === 'out' ? 'in' : 'out')
        .filter((edge) => indexedEdgePasses(edge, end, kind, where))
        .map(({ from, to }) => (direction === 'out' ? from : to)),
    ),
  );
}

const indexedEdgePasses = (
  { relationship, facts }: IndexedEdge,
  end: IndexedNode,
  kind: string,
  where: readonly EdgeCondition[],
): boolean =>
  end.kind === kind &&
  edgesOfFacts(relationship, facts).some((edgeFacts) => edgePasses(where, edgeFacts, end));
