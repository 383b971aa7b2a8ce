import { type PageOfRanked, pageOfRanked, type RankedPage } from '../collections/ranked-page.ts';
import { noAbilities, type OwnAbilities } from '../skills/own-skills.ts';
import type { CareerMap } from './career-map.ts';
import { type CareerPath, describePath, type PathContext } from './career-path.ts';
import type { FoundPath } from './cheapest-paths.ts';
import {
  hasCalculatedMoves,
  type PathConstraints,
  payByFloor,
  signalsOf,
  usableMoves,
  usableRoles,
} from './constraints.ts';
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
  /** How many of all roles are reached without calculated moves; they come first. */
  readonly better: number;
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
 * one by one. After them, in the same order, come the roles that only calculated moves lead to. So a role is in reach when
 * careerPaths finds a path to it, and by that path.
 * O(within · (moves + roles · log roles))
 *
 * @returns null when the weighed signals are unknown of all moves
 */
export function reachableRoles(map: CareerMap, question: ReachableRolesQuestion): ReachableRoles | null {
  const { from, constraints, abilities, page } = question;
  const start = from === null ? null : map.indexOf.get(from);
  if (start === undefined) return { ...pageOfRanked([], page), paths: [], better: 0, place: null };
  const coverage = moveCoverage(map, abilities);
  const better = searchUnder(map, question, constraints, start, coverage);
  const all =
    !constraints.bases && hasCalculatedMoves(map)
      ? searchUnder(map, question, { ...constraints, calculated: true }, start, coverage)
      : null;
  if (!better && !all) return null;
  const reached = new Set(better?.paths.map(endOf));
  const rest = all?.paths.filter((path) => !reached.has(endOf(path))) ?? [];
  const inOrder = [...(better?.paths ?? []), ...rest];
  const pageOfIds = pageOfRanked(
    inOrder.map((path) => map.roleIds[endOf(path)] as string),
    page,
  );
  const paths = pageOfIds.items.map(({ rank }) => {
    const search = rank < reached.size ? better : all;
    return describePath(map, (search as Search).context, inOrder[rank] as FoundPath, rank + 1);
  });
  return { ...pageOfIds, paths, better: reached.size, place: (better ?? all)?.place ?? null };
}

/** The best paths under some constraints, nearest first. */
interface Search {
  readonly paths: readonly FoundPath[];
  readonly context: PathContext;
  readonly place: string | null;
}

/** The role that a path leads to. */
const endOf = ({ roles }: FoundPath): number => roles.at(-1) as number;

/** @returns null when the weighed signals are unknown of all moves */
function searchUnder(
  map: CareerMap,
  { abilities, weights, within, order }: ReachableRolesQuestion,
  constraints: PathConstraints,
  from: number | null,
  coverage: Float64Array,
): Search | null {
  const moves = { ...signalsOf(map, constraints), coverage };
  const costs = moveCosts(moves, weights);
  if (!costs) return null;
  const starts =
    from === null ? firstRoles(map, abilities ?? noAbilities, usableRoles(map, constraints)) : null;
  const paths = bestPathsFrom(map, {
    starts: starts
      ? starts.map((first) => ({ role: first.role, cost: startCost(costs, first) }))
      : [{ role: from as number, cost: 0 }],
    startIsStep: starts !== null,
    within,
    cost: (move) => costOf(costs, move),
    isUsable: usableMoves(map, moves, constraints, from, () => false),
    ...(moves.present.includes(2) && { isEnd: usableMoves(map, moves, constraints, from, () => true) }),
  });
  paths.sort((a, b) => {
    const [cost, steps] = [a.cost - b.cost, a.roles.length - b.roles.length];
    return (order === 'COST' ? cost || steps : steps || cost) || compareRoleSequences(a, b);
  });
  const payThere = constraints.payNeverBelow && payByFloor(map, constraints.payNeverBelow);
  const context = { costs, starts, abilities, payThere };
  return { paths, context, place: moves.place };
}

/** Compares paths of equal length by role ids: roles are indexed in id order. */
function compareRoleSequences({ roles: a }: FoundPath, { roles: b }: FoundPath): number {
  const i = a.findIndex((role, position) => role !== b[position]);
  return i < 0 ? 0 : (a[i] as number) - (b[i] as number);
}
