import { BinaryHeap } from '../collections/binary-heap.ts';
import { type Bounds, boundsTo, keyScale, type PathRules, type Start } from './bounds.ts';
import { at, type CareerMap } from './career-map.ts';

/** Most moves a path may have; higher is refused. */
export const maxPathSteps = 6;
/** Most paths that one question may get, all pages together. */
export const maxPaths = 25;
/** Most roles that a path may be asked to pass; the search keeps a layer per subset of them. */
export const maxVia = 4;

export interface PathQuestion extends PathRules {
  /** None twice. */
  readonly starts: readonly Start[];
  /** Whether getting to the start is a step by itself. */
  readonly startIsStep?: boolean;
  readonly to: number;
  /** 1 to `maxPathSteps`, the one to the start included where that is a step. */
  readonly maxSteps: number;
  /** How many paths, 1 or more. */
  readonly k: number;
  /** Prefixes that may be taken up before the search gives up. */
  readonly budget: number;
  /** Roles that a path must pass, in any order; both ends count as passed. At most `maxVia`, none twice. */
  readonly via?: readonly number[];
  /** Only the best path for each first step. */
  readonly onePerNextRole?: boolean;
}

export interface FoundPath {
  /** What it costs to get to the start included. */
  readonly cost: number;
  /** Indexes of the roles, from the start to the goal. */
  readonly roles: readonly number[];
  /** Indexes of the moves; one less than roles. */
  readonly moves: readonly number[];
}

export interface FoundPaths {
  readonly paths: readonly FoundPath[];
  /** False when the budget ended the search: what was found is right, but more may follow. */
  readonly complete: boolean;
  /** How much of the budget was spent. */
  readonly taken: number;
}

interface Prefix {
  /** Its roles, the start first. */
  readonly roles: readonly number[];
  readonly moves: readonly number[];
  /** The roles still to be passed, a bit each. */
  readonly remaining: number;
  /** What the prefix has cost, as a key (see `keyScale`). */
  readonly spent: number;
  /** The least key that any completion can have. */
  readonly bound: number;
}

/**
 * The k cheapest loopless paths of at most `maxSteps` steps that make usable moves only and pass all of `via`,
 * ordered by (cost, steps, role ids one by one).
 *
 * Best-first search over loopless prefixes (A*, Hart, Nilsson and Raphael 1968) under the layered bounds of
 * bounds.ts, which never overestimate and never shrink along a prefix; among equal bounds the prefix with the
 * smaller role sequence goes first; so paths leave the queue in exactly the promised order, and the first one of a
 * first step is the best with it. The search visits no prefix whose bound exceeds the k-th path's cost.
 */
export function cheapestPaths(map: CareerMap, question: PathQuestion): FoundPaths {
  const { to, k, budget, via = [], onePerNextRole = false, startIsStep = false } = question;
  const bounds = boundsTo(map, { ...question, moves: question.maxSteps - (startIsStep ? 1 : 0) });
  const paths: FoundPath[] = [];
  const firstsTaken = new Set<number | undefined>();
  const firstOf = ({ roles }: Prefix) => roles[startIsStep ? 0 : 1];
  const queue = new BinaryHeap<Prefix>((a, b) => a.bound - b.bound || compareSequences(a.roles, b.roles));
  for (const { role, cost } of question.starts) {
    const remaining = ((1 << via.length) - 1) & ~bounds.bitOf(role);
    const spent = cost * keyScale + (startIsStep ? 1 : 0);
    const bound = spent + bounds.least(role, remaining, 0);
    const isThere = role === to && !(startIsStep && remaining === 0);
    if (bound < Number.POSITIVE_INFINITY && !isThere) {
      queue.push({ roles: [role], moves: [], remaining, spent, bound });
    }
  }
  let taken = 0;
  while (queue.size > 0 && paths.length < k) {
    const prefix = queue.pop() as Prefix;
    if (onePerNextRole && firstsTaken.has(firstOf(prefix))) continue;
    if (taken >= budget) return { paths, complete: false, taken };
    taken++;
    if (prefix.roles.at(-1) === to) {
      paths.push({ cost: Math.floor(prefix.spent / keyScale), roles: prefix.roles, moves: prefix.moves });
      firstsTaken.add(firstOf(prefix));
    } else {
      extend(map, question, bounds, prefix, queue);
    }
  }
  return { paths, complete: true, taken };
}

function extend(
  map: CareerMap,
  { to, cost, isUsable }: PathQuestion,
  bounds: Bounds,
  prefix: Prefix,
  queue: BinaryHeap<Prefix>,
): void {
  const role = prefix.roles.at(-1) as number;
  const movesMade = prefix.roles.length;
  for (let move = at(map.offsets, role); move < at(map.offsets, role + 1); move++) {
    const next = at(map.targets, move);
    if (isUsable && !isUsable(move, next)) continue;
    const remaining = prefix.remaining & ~bounds.bitOf(next);
    const rest =
      next === to && remaining !== 0 ? Number.POSITIVE_INFINITY : bounds.least(next, remaining, movesMade);
    if (rest === Number.POSITIVE_INFINITY || prefix.roles.includes(next)) continue;
    const spent = prefix.spent + cost(move) * keyScale + 1;
    queue.push({
      roles: [...prefix.roles, next],
      moves: [...prefix.moves, move],
      remaining,
      spent,
      bound: spent + rest,
    });
  }
}

/** Fewest moves from one role to another, breadth first; undefined when there is no way. O(roles + moves). */
export function fewestSteps(
  map: CareerMap,
  from: number,
  to: number,
  isUsable: PathRules['isUsable'] = () => true,
): number | undefined {
  const seen = new Uint8Array(map.roleIds.length);
  seen[from] = 1;
  for (let steps = 0, here = [from]; here.length > 0; steps++) {
    const after: number[] = [];
    for (const role of here) {
      if (role === to) return steps;
      for (let move = at(map.offsets, role); move < at(map.offsets, role + 1); move++) {
        const next = at(map.targets, move);
        if (at(seen, next) || !isUsable(move, next)) continue;
        seen[next] = 1;
        after.push(next);
      }
    }
    here = after;
  }
  return undefined;
}

/** Roles are indexed in id order, so comparing indexes compares ids. */
function compareSequences(a: readonly number[], b: readonly number[]): number {
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i++) {
    if (a[i] !== b[i]) return (a[i] as number) - (b[i] as number);
  }
  return a.length - b.length;
}
