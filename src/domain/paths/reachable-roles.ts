import { type PageOfRanked, pageOfRanked, type RankedPage } from '../collections/ranked-page.ts';
import type { OwnAbilities } from '../skills/own-skills.ts';
import type { CareerMap } from './career-map.ts';
import { type CareerPath, describePath } from './career-path.ts';
import type { FoundPath } from './cheapest-paths.ts';
import { judgedBy, type PathConstraints, usableMoves, usableRoles } from './constraints.ts';
import { coverageWith, firstRoles } from './first-roles.ts';
import { costOf, moveCosts, startCost, type Weights } from './ranking.ts';
import { bestPathsFrom, rolesOnPaths } from './reach.ts';

/** By what roles in reach are ordered; then by the other, then by the roles of the path one by one. */
const reachOrders = ['COST', 'STEPS'] as const;
export type ReachOrder = (typeof reachOrders)[number];

export interface ReachableRoles extends PageOfRanked {
  /** The best path to each role of the page; its rank is the role's, from 1. */
  readonly paths: readonly CareerPath[];
}

export interface ReachableRolesQuestion {
  /** A role's id. Null: the ways begin with a person, by `own`; then their first roles are in reach too. */
  readonly from: string | null;
  /** 1 to 6; a person's first role is a step too. */
  readonly within: number;
  readonly weights: Weights;
  readonly constraints: PathConstraints;
  readonly own?: OwnAbilities;
  readonly order: ReachOrder;
  readonly page: RankedPage;
}

/**
 * A page of the roles that can be reached within so many steps, the nearest first, each with its best path.
 *
 * @returns null when no move has what the ranking goes by. O(within · (moves + roles · log roles))
 */
export function reachableRoles(map: CareerMap, question: ReachableRolesQuestion): ReachableRoles | null {
  const { constraints, own, weights } = question;
  const moves = { ...judgedBy(map, constraints), coverage: coverageWith(map, own) };
  const costs = moveCosts(moves, weights);
  if (!costs) return null;
  const from = question.from === null ? null : map.indexOf.get(question.from);
  if (from === undefined) return { ...pageOfRanked([], question.page), paths: [] };
  const starts =
    from === null ? firstRoles(map, own ?? { skills: [], tools: [] }, usableRoles(map, constraints)) : null;
  const found = bestPathsFrom(map, {
    starts: starts
      ? starts.map(({ role, coverage }) => ({ role, cost: startCost(costs, coverage) }))
      : [{ role: from as number, cost: 0 }],
    startIsStep: starts !== null,
    within: question.within,
    cost: (move) => costOf(costs, move),
    isUsable: usableMoves(map, moves, constraints),
  });
  found.sort((a, b) => {
    const [cost, steps] = [a.cost - b.cost, a.roles.length - b.roles.length];
    return (question.order === 'COST' ? cost || steps : steps || cost) || compareRoles(a, b);
  });
  const ids = found.map(({ roles }) => map.roleIds[roles.at(-1) as number] as string);
  const page = pageOfRanked(ids, question.page);
  const finding = { costs, starts, own, floor: constraints.payNeverBelow };
  const paths = page.items.map(({ rank }) => describePath(map, finding, found[rank] as FoundPath, rank + 1));
  return { ...page, paths };
}

/** Of as many roles each. Roles are indexed in id order. */
function compareRoles({ roles: a }: FoundPath, { roles: b }: FoundPath): number {
  const i = a.findIndex((role, place) => role !== b[place]);
  return i < 0 ? 0 : (a[i] as number) - (b[i] as number);
}

/** The prefixes that all searches for roles between two others may take up. */
const betweenBudget = 200_000;

export interface RolesBetween extends PageOfRanked {
  /** False when the searches were cut short. */
  readonly complete: boolean;
}

export interface RolesBetweenQuestion {
  readonly from: string;
  readonly to: string;
  /** 1 to 6. */
  readonly maxSteps: number;
  readonly constraints: PathConstraints;
  readonly page: RankedPage;
}

/** A page of the roles on any path between two, by id. */
export function rolesBetween(map: CareerMap, question: RolesBetweenQuestion): RolesBetween {
  const from = map.indexOf.get(question.from);
  const to = map.indexOf.get(question.to);
  const { maxSteps, constraints, page } = question;
  if (from === undefined || to === undefined) return { ...pageOfRanked([], page), complete: true };
  const isUsable = usableMoves(map, judgedBy(map, constraints), constraints);
  const { roles, complete } = rolesOnPaths(map, { from, to, maxSteps, budget: betweenBudget, isUsable });
  const ids = roles.map((role) => map.roleIds[role] as string);
  return { ...pageOfRanked(ids, page), complete };
}
