import { getOrAdd } from '../../domain/collections/grouping.ts';
import { compareText } from '../../domain/collections/text.ts';
import type { Value } from '../../domain/graph/property.ts';
import { type PayScale, yearlyMedian } from '../../domain/pay/pay-figure.ts';
import type { PayGroup } from '../../domain/pay/pay-summary.ts';
import type { Facet, FacetRow, NodePlan, NodeRow } from '../read-plan.ts';
import type { GraphIndex } from './graph-index.ts';
import type { IndexedNode } from './indexed-node.ts';
import { figuresOf } from './role-pay.ts';

/** Answers the plan of a node; see walk.ts. */
type WalkNode = (node: IndexedNode, plan: NodePlan) => NodeRow;

/** The groups of a facet over some nodes, the largest first; see FacetRow. O(nodes + edges + groups · log) */
export function facetRows(
  graph: GraphIndex,
  nodes: readonly IndexedNode[],
  facet: Facet,
  walkNode: WalkNode,
): FacetRow[] {
  if ('property' in facet) {
    const values = nodes.flatMap(({ properties }): Value[] => {
      const value = properties[facet.property] ?? null;
      return value === null ? [] : [value];
    });
    return largest(values, compareValues, facet.size).map(([value, count]) => ({ value, count }));
  }
  const { relationship, direction, node: plan, size } = facet;
  graph.nodes(plan.kind); // reads all of a kind at once, many times as fast as one by one
  const ends = nodes.flatMap((node) =>
    graph.neighbours(node, relationship, direction).filter(({ kind }) => kind === plan.kind),
  );
  return largest(ends, (a, b) => compareText(a.id, b.id), size).map(([end, count]) => ({
    value: walkNode(end, plan),
    count,
  }));
}

const compareValues = (a: Value, b: Value): number =>
  typeof a === 'number' && typeof b === 'number' ? a - b : compareText(String(a), String(b));

/** The values that come most often, and how often; ties go by value. */
function largest<T>(
  values: readonly T[],
  compare: (a: T, b: T) => number,
  size: number,
): (readonly [T, number])[] {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort(([a, timesA], [b, timesB]) => timesB - timesA || compare(a, b)).slice(0, size);
}

/** The medians of roles, each once, by the figure they come from; see PayGroup. */
export function payGroups(graph: GraphIndex, roles: readonly IndexedNode[], scale: PayScale): PayGroup[] {
  const groups = new Map<string, PayGroup & { readonly medians: number[] }>();
  for (const role of roles) {
    const figure = yearlyMedian(figuresOf(role, scale, graph), scale);
    if (!figure) continue;
    const { source, year, measure, median } = figure;
    const key = JSON.stringify([source, year, measure]);
    getOrAdd(groups, key, () => ({ source, year, measure, medians: [] })).medians.push(median);
  }
  return [...groups.values()];
}
