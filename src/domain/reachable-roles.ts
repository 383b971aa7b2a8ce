import type { CareerMap } from './career-map.ts';
import { type CareerPath, describePath } from './career-path.ts';
import { allowedBy, type PathConstraints } from './path-constraints.ts';
import type { FoundPath } from './paths.ts';
import { moveCosts, type Weights } from './ranking.ts';
import { bestPathsFrom, rolesOnPaths } from './reach.ts';

/** By what roles in reach are ordered; then by the other, then by the roles of the path one by one. */
const reachOrders = ['COST', 'STEPS'] as const;
export type ReachOrder = (typeof reachOrders)[number];

export interface ReachableRoles {
  /** Ids of the roles, the nearest first. */
  readonly roles: readonly string[];
  /** The best path to the i-th of them; its rank is i + 1. */
  readonly path: (i: number) => CareerPath;
}

/**
 * The roles that can be reached from one within so many moves, each with its best path.
 *
 * @returns null when no move has what the ranking goes by
 */
export function reachableRoles(
  map: CareerMap,
  question: {
    readonly from: string;
    readonly within: number;
    readonly weights: Weights;
    readonly constraints: PathConstraints;
    readonly order: ReachOrder;
  },
): ReachableRoles | null {
  const costs = moveCosts(map, question.weights);
  if (!costs) return null;
  const from = map.indexOf.get(question.from);
  if (from === undefined) return { roles: [], path: unreached };
  const allowed = allowedBy(map, question.constraints);
  const found = bestPathsFrom(map, { from, within: question.within, costs: costs.costs, allowed });
  found.sort((a, b) => {
    const [cost, steps] = [a.cost - b.cost, a.moves.length - b.moves.length];
    return (question.order === 'COST' ? cost || steps : steps || cost) || compareRoles(a, b);
  });
  return {
    roles: found.map(({ roles }) => map.roleIds[roles.at(-1) as number] as string),
    path: (i) => describePath(map, costs, found[i] as FoundPath, i + 1),
  };
}

const unreached = (): never => {
  throw new RangeError('no role is in reach');
};

/** Of as many roles each. Roles are indexed in id order. */
function compareRoles({ roles: a }: FoundPath, { roles: b }: FoundPath): number {
  const i = a.findIndex((role, place) => role !== b[place]);
  return i < 0 ? 0 : (a[i] as number) - (b[i] as number);
}

/** The prefixes that the search for one role between two others may take up. */
const budgetPerRole = 20_000;

/** The ids of the roles on any path between two, in id order; `complete` is false when some search was cut short. */
export function rolesBetween(
  map: CareerMap,
  question: {
    readonly from: string;
    readonly to: string;
    readonly maxSteps: number;
    readonly constraints: PathConstraints;
  },
): { readonly roles: readonly string[]; readonly complete: boolean } {
  const from = map.indexOf.get(question.from);
  const to = map.indexOf.get(question.to);
  if (from === undefined || to === undefined) return { roles: [], complete: true };
  const { maxSteps, constraints } = question;
  const allowed = allowedBy(map, constraints);
  const { roles, complete } = rolesOnPaths(map, { from, to, maxSteps, budget: budgetPerRole, allowed });
  return { roles: roles.map((role) => map.roleIds[role] as string), complete };
}
