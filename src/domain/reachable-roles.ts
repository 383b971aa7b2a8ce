import type { CareerMap } from './career-map.ts';
import { type CareerPath, describePath } from './career-path.ts';
import { allowedBy, type PathConstraints } from './path-constraints.ts';
import type { FoundPath } from './paths.ts';
import { type PageOfRanked, pageOfRanked, type RankedPage } from './ranked-page.ts';
import { moveCosts, type Weights } from './ranking.ts';
import { bestPathsFrom, rolesOnPaths } from './reach.ts';

/** By what roles in reach are ordered; then by the other, then by the roles of the path one by one. */
const reachOrders = ['COST', 'STEPS'] as const;
export type ReachOrder = (typeof reachOrders)[number];

export interface ReachableRoles extends PageOfRanked {
  /** The best path to each role of the page; its rank is the role's, from 1. */
  readonly paths: readonly CareerPath[];
}

/**
 * A page of the roles that can be reached from one within so many moves, the nearest first, each with its best path.
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
    readonly page: RankedPage;
  },
): ReachableRoles | null {
  const costs = moveCosts(map, question.weights);
  if (!costs) return null;
  const from = map.indexOf.get(question.from);
  if (from === undefined) return { ...pageOfRanked([], question.page), paths: [] };
  const allowed = allowedBy(map, question.constraints);
  const found = bestPathsFrom(map, { from, within: question.within, costs: costs.costs, allowed });
  found.sort((a, b) => {
    const [cost, steps] = [a.cost - b.cost, a.moves.length - b.moves.length];
    return (question.order === 'COST' ? cost || steps : steps || cost) || compareRoles(a, b);
  });
  const ids = found.map(({ roles }) => map.roleIds[roles.at(-1) as number] as string);
  const page = pageOfRanked(ids, question.page);
  const paths = page.items.map(({ rank }) => describePath(map, costs, found[rank] as FoundPath, rank + 1));
  return { ...page, paths };
}

/** Of as many roles each. Roles are indexed in id order. */
function compareRoles({ roles: a }: FoundPath, { roles: b }: FoundPath): number {
  const i = a.findIndex((role, place) => role !== b[place]);
  return i < 0 ? 0 : (a[i] as number) - (b[i] as number);
}

/** The prefixes that the search for one role between two others may take up. */
const budgetPerRole = 20_000;

export interface RolesBetween extends PageOfRanked {
  /** False when some search was cut short. */
  readonly complete: boolean;
}

/** A page of the roles on any path between two, by id. */
export function rolesBetween(
  map: CareerMap,
  question: {
    readonly from: string;
    readonly to: string;
    readonly maxSteps: number;
    readonly constraints: PathConstraints;
    readonly page: RankedPage;
  },
): RolesBetween {
  const from = map.indexOf.get(question.from);
  const to = map.indexOf.get(question.to);
  const { maxSteps, constraints, page } = question;
  if (from === undefined || to === undefined) return { ...pageOfRanked([], page), complete: true };
  const allowed = allowedBy(map, constraints);
  const { roles, complete } = rolesOnPaths(map, { from, to, maxSteps, budget: budgetPerRole, allowed });
  const ids = roles.map((role) => map.roleIds[role] as string);
  return { ...pageOfRanked(ids, page), complete };
}
