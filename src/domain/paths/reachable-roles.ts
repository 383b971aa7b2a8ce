import { type PageOfRanked, pageOfRanked, type RankedPage } from '../collections/ranked-page.ts';
import { noAbilities, type OwnAbilities } from '../skills/own-skills.ts';
import { type WithCalculated, withFallback } from './calculated-fallback.ts';
import type { CareerMap } from './career-map.ts';
import { type CareerPath, describePath } from './career-path.ts';
import type { FoundPath } from './cheapest-paths.ts';
import { type PathConstraints, signalsOf, usableMoves, usableRoles } from './constraints.ts';
import { firstRoles } from './first-roles.ts';
import { moveCoverage } from './move-coverage.ts';
import type { AboutPay } from './pay-in.ts';
import { costOf, moveCosts, startCost, type Weights } from './ranking.ts';
import { bestPathsFrom } from './reach.ts';

/** Orders of roles in reach: by this, then by the other, then by the role ids of the path one by one. */
const reachOrders = ['COST', 'STEPS'] as const;
/** What roles in reach are ordered by first. */
export type ReachOrder = (typeof reachOrders)[number];

/** A page of roles in reach. */
export interface ReachableRoles extends PageOfRanked {
  /** The best path to each role of the page; `rank` is that of the role, from 1. */
  readonly paths: readonly CareerPath[];
  /** The place whose counted moves count; null when none that counts names a place. */
  readonly place: string | null;
}

/** Asks for the roles in reach. */
export interface ReachableRolesQuestion extends AboutPay {
  /** Id of a role. Null: paths begin with a person, whose first roles are then in reach too. */
  readonly from: string | null;
  /** Maximum number of steps, 1 to `maxPathSteps`; a person's first role is one. */
  readonly within: number;
  readonly weights: Weights;
  readonly constraints: PathConstraints;
  readonly abilities?: OwnAbilities;
  readonly order: ReachOrder;
  readonly page: RankedPage;
}

/**
 * A page of the roles within some steps, nearest first, each with its best path; ties go by the role ids of these paths,
 * one by one. Calculated moves count only where no role
 * is in reach without them.
 * O(within · (moves + roles · log roles))
 *
 * @returns null when the weighed signals are unknown of all moves
 */
export function reachableRoles(
  map: CareerMap,
  question: ReachableRolesQuestion,
): WithCalculated<ReachableRoles> | null {
  const { answer, calculated } = withFallback(
    map,
    question.constraints,
    (constraints) => ({ answer: reachUnder(map, { ...question, constraints }) }),
    ({ answer }) => !answer || answer.total === 0,
  );
  return answer && { ...answer, calculated };
}

function reachUnder(map: CareerMap, question: ReachableRolesQuestion): ReachableRoles | null {
  const { constraints, abilities, weights } = question;
  const moves = { ...signalsOf(map, constraints), coverage: moveCoverage(map, abilities) };
  const costs = moveCosts(moves, weights);
  if (!costs) return null;
  const from = question.from === null ? null : map.indexOf.get(question.from);
  const { place } = moves;
  if (from === undefined) return { ...pageOfRanked([], question.page), paths: [], place };
  const starts =
    from === null ? firstRoles(map, abilities ?? noAbilities, usableRoles(map, constraints)) : null;
  const bestPaths = bestPathsFrom(map, {
    starts: starts
      ? starts.map((first) => ({ role: first.role, cost: startCost(costs, first) }))
      : [{ role: from as number, cost: 0 }],
    startIsStep: starts !== null,
    within: question.within,
    cost: (move) => costOf(costs, move),
    isUsable: usableMoves(map, moves, constraints, from, () => false),
    ...(moves.present.includes(2) && { isEnd: usableMoves(map, moves, constraints, from, () => true) }),
  });
  bestPaths.sort((a, b) => {
    const [cost, steps] = [a.cost - b.cost, a.roles.length - b.roles.length];
    return (question.order === 'COST' ? cost || steps : steps || cost) || compareRoleSequences(a, b);
  });
  const ids = bestPaths.map(({ roles }) => map.roleIds[roles.at(-1) as number] as string);
  const page = pageOfRanked(ids, question.page);
  const search = { costs, starts, abilities, floor: constraints.payNeverBelow };
  const paths = page.items.map(({ rank }) =>
    describePath(map, search, bestPaths[rank] as FoundPath, rank + 1),
  );
  return { ...page, paths, place };
}

/** Compares paths of equal length by role ids: roles are indexed in id order. */
function compareRoleSequences({ roles: a }: FoundPath, { roles: b }: FoundPath): number {
  const i = a.findIndex((role, position) => role !== b[position]);
  return i < 0 ? 0 : (a[i] as number) - (b[i] as number);
}
