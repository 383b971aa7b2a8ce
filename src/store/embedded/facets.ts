import { getOrAdd } from '../../domain/collections/grouping.ts';
import { compareText } from '../../domain/collections/text.ts';
import { type NodeRef, refKind } from '../../domain/graph/fact.ts';
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
    const counts = new Map<Value, number>();
    for (const { properties } of nodes) {
      const value = properties[facet.property] ?? null;
      if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1);
    }
    return Array.from(counts, ([value, count]) => ({ value, count }))
      .sort((a, b) => b.count - a.count || compareValues(a.value, b.value))
      .slice(0, facet.size);
  }
  const { relationship, direction, node: plan, size } = facet;
  const groups = graph
    .countNeighbours(nodes, relationship, direction)
    .filter(([ref]) => refKind(ref as NodeRef) === plan.kind)
    .sort(([a, timesA], [b, timesB]) => timesB - timesA || compareText(a, b));
  const rows: FacetRow[] = [];
  for (const [ref, count] of groups) {
    if (rows.length === size) break;
    const end = graph.node(ref as NodeRef);
    if (end) rows.push({ value: walkNode(end, plan), count });
  }
  return rows;
}

const compareValues = (a: Value, b: Value): number =>
  typeof a === 'number' && typeof b === 'number' ? a - b : compareText(String(a), String(b));

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
