import { getOrAdd } from '../../domain/collections/grouping.ts';
import type { EdgePage, Follow, NodePlan, NodeRow } from '../read-plan.ts';

/** How many relationships deep one statement goes. Planning a deeper one costs more than another round trip. */
const levelsPerStatement = 2;

/** A plan without what lies deeper than some levels. */
const shallow = (plan: NodePlan, levels = levelsPerStatement): NodePlan => ({
  ...plan,
  follow:
    levels === 0 ? [] : plan.follow.map((follow) => ({ ...follow, node: shallow(follow.node, levels - 1) })),
});

const shallowPlans = new WeakMap<NodePlan, NodePlan>();

/** The part of a plan that the first statement reads; the same object for the same plan. */
export const firstLevels = (plan: NodePlan): NodePlan => getOrAdd(shallowPlans, plan, () => shallow(plan));

/** A node at the last level that was read, and the part of the plan that begins there. */
export interface DeeperPlan {
  readonly plan: NodePlan;
  readonly row: NodeRow;
}

/** The plans still to read below a node; none when the plan ends within the levels. */
export function deeperPlansOf(row: NodeRow, plan: NodePlan, levels = levelsPerStatement): DeeperPlan[] {
  if (levels === 0) return plan.follow.length > 0 ? [{ plan, row }] : [];
  return plan.follow.flatMap(({ key, node }) =>
    (row.follow[key]?.edges ?? []).flatMap((edge) => deeperPlansOf(edge.node, node, levels - 1)),
  );
}

/** A plan reduced to its relationships, as the nodes themselves have been read. */
export const followsOnly = ({ kind, follow }: NodePlan): NodePlan => ({
  kind,
  properties: [],
  descriptions: false,
  follow,
});

/** The answer for a node that was removed since the statement before. */
export const emptyPages = (follow: readonly Follow[]): Record<string, EdgePage> =>
  Object.fromEntries(
    follow.map(({ key, count }) => [key, { edges: [], hasMore: false, count: count ? 0 : null }]),
  );
