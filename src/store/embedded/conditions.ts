import { getOrAdd } from '../../domain/collections/grouping.ts';
import type { SourcedFact } from '../../domain/graph/fact.ts';
import { mergedValue } from '../../domain/graph/merge.ts';
import { type FollowedType, relationshipShape } from '../../domain/graph/model.ts';
import type { Value } from '../../domain/graph/property.ts';
import { basisOf, isSource } from '../../domain/graph/source.ts';
import type { EdgeCondition, FactFilter, NodeCondition, Test } from '../read-plan.ts';
import type { GraphIndex } from './graph-index.ts';
import type { IndexedEdge, IndexedNode } from './indexed.ts';

/** The facts that count, in order of precedence. */
export function factsAllowed(
  about: FollowedType,
  facts: readonly SourcedFact[],
  { sources, bases }: FactFilter,
): readonly SourcedFact[] {
  if (sources === null && bases === null) return facts;
  return facts.filter(
    (fact) =>
      (sources === null || sources.some((named) => isSource(fact.source, named))) &&
      (bases === null || bases.includes(basisOf(about, fact))),
  );
}

/** What is shown as edges of one pair: one, of all its facts; or, where they are separate, one of each. */
export const shownEdges = (
  relationship: FollowedType,
  facts: readonly SourcedFact[],
): (readonly SourcedFact[])[] =>
  relationshipShape(relationship).separate ? facts.map((fact) => [fact]) : facts.length > 0 ? [facts] : [];

export const meetsAll = (
  where: readonly EdgeCondition[],
  facts: readonly SourcedFact[],
  end: IndexedNode,
): boolean =>
  where.every(({ of, property, test }) =>
    meets(of === 'fact' ? mergedValue(facts, property) : ownValue(end, property), test),
  );

export function nodeMeets(graph: GraphIndex, node: IndexedNode, condition: NodeCondition): boolean {
  if ('anyOf' in condition) return condition.anyOf.some((one) => nodeMeets(graph, node, one));
  if ('describedBy' in condition) {
    return factsAllowed('DESCRIBES', node.described, condition.describedBy).length > 0;
  }
  if ('property' in condition) return meets(ownValue(node, condition.property), condition.test);
  const { relationship, direction, kind, where, some } = condition;
  const meeting = graph
    .edgesOf(node, relationship, direction)
    .some((edge) => edgeMeets(edge, direction === 'out' ? edge.to : edge.from, kind, where));
  return meeting === some;
}

const edgeMeets = (
  { relationship, facts }: IndexedEdge,
  end: IndexedNode,
  kind: string,
  where: readonly EdgeCondition[],
): boolean =>
  end.kind === kind && shownEdges(relationship, facts).some((shown) => meetsAll(where, shown, end));

const ownValue = (node: IndexedNode, property: string): Value | null =>
  property === 'id' ? node.id : (node.properties[property] ?? null);

/** A list may hold all that a search found, and is asked about each node of a kind. */
const sets = new WeakMap<Extract<Test, { in: unknown }>['in'], Set<unknown>>();

function meets(value: Value | null, test: Test): boolean {
  if (value === null) return false;
  if ('in' in test) return getOrAdd(sets, test.in, () => new Set<unknown>(test.in)).has(value);
  return 'atLeast' in test ? Number(value) >= test.atLeast : Number(value) <= test.atMost;
}
