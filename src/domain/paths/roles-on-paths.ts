import type { PathRules } from './bounds.ts';
import type { CareerMap } from './career-map.ts';
import { cheapestPaths } from './cheapest-paths.ts';

interface OnPathsQuestion extends Pick<PathRules, 'isUsable'> {
  readonly from: number;
  readonly to: number;
  readonly maxSteps: number;
  /** Maximum number of prefixes that all searches together expand. */
  readonly budget: number;
}

/** The shortest paths between one end and each role. */
interface Tree {
  /** Number of moves; `outOfReach` without a path. */
  readonly steps: Uint8Array;
  /** The neighbouring role on the path; −1 at the end itself, and without a path. */
  readonly neighbour: Int32Array;
}
const outOfReach = 255;

/**
 * The roles on any loopless path of at most `maxSteps` moves, without its ends; by index.
 *
 * A role is on such a path when the shortest path to it and the shortest path on from it share no role. Where they share
 * one, a search for a path via the role decides. O(moves + roles near both ends · maxSteps), and one search per role
 * whose shortest paths meet
 *
 * @returns `complete` is false when the budget ended the searches
 */
export function rolesOnPaths(
  map: CareerMap,
  { from, to, maxSteps, budget, isUsable }: OnPathsQuestion,
): { readonly roles: readonly number[]; readonly complete: boolean } {
  if (from === to) return { roles: [], complete: true };
  const ahead = shortestPaths(map, from, to, maxSteps, isUsable, false);
  const back = shortestPaths(map, to, from, maxSteps, isUsable, true);
  const onPaths = new Set<number>();
  const undecided: number[] = [];
  for (let role = 0; role < map.roleIds.length; role++) {
    if (
      role === from ||
      role === to ||
      (ahead.steps[role] as number) + (back.steps[role] as number) > maxSteps
    )
      continue;
    const before = rolesBehind(ahead, role);
    const after = rolesBehind(back, role);
    if (before.some((other) => after.includes(other))) undecided.push(role);
    else for (const other of [role, ...before, ...after]) onPaths.add(other);
  }
  onPaths.delete(from);
  onPaths.delete(to);
  let remaining = budget;
  for (const role of undecided) {
    if (onPaths.has(role)) continue;
    const { paths, expanded } = cheapestPaths(map, {
      starts: [{ role: from, cost: 0 }],
      to,
      maxSteps,
      k: 1,
      via: [role],
      budget: remaining,
      cost: () => 0,
      ...(isUsable && { isUsable }),
    });
    remaining -= expanded;
    for (const other of paths[0]?.roles.slice(1, -1) ?? []) onPaths.add(other);
    if (remaining <= 0) return { roles: ascending(onPaths), complete: false };
  }
  return { roles: ascending(onPaths), complete: true };
}

const ascending = (roles: ReadonlySet<number>): number[] => [...roles].sort((a, b) => a - b);

/** Breadth-first search from one end that never passes the other. */
function shortestPaths(
  map: CareerMap,
  start: number,
  end: number,
  maxSteps: number,
  isUsable: PathRules['isUsable'],
  backwards: boolean,
): Tree {
  const tree = {
    steps: new Uint8Array(map.roleIds.length).fill(outOfReach),
    neighbour: new Int32Array(map.roleIds.length).fill(-1),
  };
  tree.steps[start] = 0;
  const offsets = backwards ? map.reverseOffsets : map.offsets;
  const ends = backwards ? map.reverseSources : map.targets;
  for (let steps = 1, frontier = [start]; steps < maxSteps && frontier.length > 0; steps++) {
    const next: number[] = [];
    for (const role of frontier) {
      for (let i = offsets[role] as number; i < (offsets[role + 1] as number); i++) {
        const other = ends[i] as number;
        if (other === end || tree.steps[other] !== outOfReach) continue;
        const [move, target] = backwards ? [map.reverseMoves[i] as number, role] : [i, other];
        if (isUsable && !isUsable(move, target)) continue;
        tree.steps[other] = steps;
        tree.neighbour[other] = role;
        next.push(other);
      }
    }
    frontier = next;
  }
  return tree;
}

/** The roles between the end of a tree and a role: the end included, the role not. */
function rolesBehind({ neighbour }: Tree, role: number): number[] {
  const roles: number[] = [];
  for (let other = neighbour[role] as number; other >= 0; other = neighbour[other] as number) {
    roles.push(other);
  }
  return roles;
}
