import { getOrAdd } from '../../domain/collections/grouping.ts';
import type { EdgePage, Follow, NodePlan, NodeRow } from '../read-plan.ts';

/** Relationship levels that one statement follows; nested deeper, its planning costs more than another round trip. */
const levelsPerStatement = 2;

const shallow = (plan: NodePlan, levels = levelsPerStatement): NodePlan => ({
  ...plan,
  follow:
    levels === 0 ? [] : plan.follow.map((follow) => ({ ...follow, node: shallow(follow.node, levels - 1) })),
});

const firsts = new WeakMap<NodePlan, NodePlan>();

/** The plan as far as the first statement follows it; the same one for the same plan. */
export const firstLevels = (plan: NodePlan): NodePlan => getOrAdd(firsts, plan, () => shallow(plan));

/** What is still to be followed: nodes at the last level read, and the part of the plan that begins there. */
export interface Rest {
  readonly plan: NodePlan;
  readonly row: NodeRow;
}

export function restOf(row: NodeRow, plan: NodePlan, levels = levelsPerStatement): Rest[] {
  if (levels === 0) return plan.follow.length > 0 ? [{ plan, row }] : [];
  return plan.follow.flatMap(({ key, node }) =>
    (row.follow[key]?.edges ?? []).flatMap((edge) => restOf(edge.node, node, levels - 1)),
  );
}

/** The rest of a plan for nodes that are already there. */
export const planOfRest = ({ kind, follow }: NodePlan): NodePlan => ({
  kind,
  properties: [],
  described: false,
  follow,
});

/** What a node that has gone since the statement before shows. */
export const emptyPages = (follow: readonly Follow[]): Record<string, EdgePage> =>
  Object.fromEntries(
    follow.map(({ key, count }) => [key, { edges: [], hasMore: false, count: count ? 0 : null }]),
  );
