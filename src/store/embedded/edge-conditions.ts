import { getOrAdd } from '../../domain/collections/grouping.ts';
import type { SourcedFact } from '../../domain/graph/fact.ts';
import { mergedValue } from '../../domain/graph/merge.ts';
import type { Value } from '../../domain/graph/property.ts';
import type { EdgeCondition, Test } from '../read-plan.ts';
import type { IndexedNode } from './indexed-node.ts';

/** Whether an edge meets all conditions. @param facts of the edge, in order of precedence */
export const edgePasses = (
  where: readonly EdgeCondition[],
  facts: readonly SourcedFact[],
  end: IndexedNode,
): boolean =>
  where.every(({ of, property, test }) =>
    passes(of === 'fact' ? mergedValue(facts, property) : nodeValue(end, property), test),
  );

/** A property of a node, or its id; null when unknown. */
export const nodeValue = (node: IndexedNode, property: string): Value | null =>
  property === 'id' ? node.id : (node.properties[property] ?? null);

/** By list: a list may hold everything that a search found, and is looked up for every node of a kind. */
const sets = new WeakMap<readonly unknown[], Set<unknown>>();
const setOf = (list: readonly unknown[]) => getOrAdd(sets, list, () => new Set(list));

/** Whether a value passes a test. */
export function passes(value: Value | null, test: Test): boolean {
  if ('notIn' in test) return !setOf(test.notIn).has(value);
  if (value === null) return false;
  if ('in' in test) return setOf(test.in).has(value);
  return 'atLeast' in test ? Number(value) >= test.atLeast : Number(value) <= test.atMost;
}
