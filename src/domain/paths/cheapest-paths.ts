import { BinaryHeap } from '../collections/binary-heap.ts';
import { type Bounds, boundsTo, type PathRules, type PathStart } from './bounds.ts';
import type { CareerMap } from './career-map.ts';
import { costOfKey, keyOf } from './path-key.ts';

/** Asks for the cheapest paths, by indexes of roles and moves. */
export interface PathSearchQuestion extends PathRules {
  /** No role twice. */
  readonly starts: readonly PathStart[];
  /** Whether getting to a start counts as a step. */
  readonly startIsStep?: boolean;
  readonly to: number;
  /** 1 to `maxPathSteps`, including the step to the start where it counts. */
  readonly maxSteps: number;
  /** Maximum number of paths, at least 1. */
  readonly k: number;
  /** Maximum number of prefixes that the search expands. */
  readonly budget: number;
  /** Roles that a path must pass, in any order; its ends count. At most `maxVia`, none twice. */
  readonly via?: readonly number[];
  /** Returns only the best path per first step. */
  readonly onePerNextRole?: boolean;
}

/** A path by indexes. */
export interface FoundPath {
  /** In millionths, including the cost of getting to the start. */
  readonly cost: number;
  /** From the start to the goal. */
  readonly roles: readonly number[];
  /** One fewer than roles. */
  readonly moves: readonly number[];
  /** Per measure of a trade-off the sum over the steps, in millionths; NaN when unknown. Absent in other searches. */
  readonly values?: readonly number[];
}

/** The result of a search. */
export interface FoundPaths {
  readonly paths: readonly FoundPath[];
  /** False when the budget ended the search. The paths are then the best ones, but more may exist. */
  readonly complete: boolean;
  /** Number of prefixes expanded. */
  readonly expanded: number;
}

/** The beginning of a path. */
interface Prefix {
  /** From the start. */
  readonly roles: readonly number[];
  readonly moves: readonly number[];
  /** The roles still to pass, as a bit set. */
  readonly remaining: number;
  /** Key of the prefix (see path-key.ts). */
  readonly spent: number;
  /** Lower bound on the key of any completion. */
  readonly bound: number;
}

/**
 * The k cheapest loopless paths of at most `maxSteps` steps that make usable moves only and pass all of `via`, ordered
 * by (cost, steps, role ids one by one). The problem is that of Yen (1971); the method is a best-first search over
 * loopless prefixes, A* (Hart, Nilsson and Raphael 1968).
 *
 * The bounds of bounds.ts never overestimate and never shrink along a prefix, and among equal bounds the smaller role
 * sequence goes first. So paths leave the queue in exactly the promised order, and the first path of a first step is the
 * best with it. No prefix is expanded whose bound exceeds the key of the k-th path.
 */
export function cheapestPaths(map: CareerMap, question: PathSearchQuestion): FoundPaths {
  const { to, k, budget, via = [], onePerNextRole = false, startIsStep = false } = question;
  const bounds = boundsTo(map, {
    ...question,
    costs: [question.cost],
    moves: question.maxSteps - (startIsStep ? 1 : 0),
  });
  const paths: FoundPath[] = [];
  const firstSteps = new Set<number | undefined>();
  const firstOf = ({ roles }: Prefix) => roles[startIsStep ? 0 : 1];
  const queue = new BinaryHeap<Prefix>((a, b) => a.bound - b.bound || compareSequences(a.roles, b.roles));
  for (const { role, cost } of question.starts) {
    const remaining = ((1 << via.length) - 1) & ~bounds.bitOf(role);
    const spent = keyOf(cost, startIsStep ? 1 : 0);
    const bound = spent + bounds.least(role, remaining, 0);
    const isEmptyPath = role === to && !(startIsStep && remaining === 0);
    if (bound < Number.POSITIVE_INFINITY && !isEmptyPath) {
      queue.push({ roles: [role], moves: [], remaining, spent, bound });
    }
  }
  let expanded = 0;
  while (queue.size > 0 && paths.length < k) {
    const prefix = queue.pop() as Prefix;
    if (onePerNextRole && firstSteps.has(firstOf(prefix))) continue;
    if (expanded >= budget) return { paths, complete: false, expanded };
    expanded++;
    if (prefix.roles.at(-1) === to) {
      paths.push({ cost: costOfKey(prefix.spent), roles: prefix.roles, moves: prefix.moves });
      firstSteps.add(firstOf(prefix));
    } else {
      extend(map, question, bounds, prefix, queue);
    }
  }
  return { paths, complete: true, expanded };
}

/** Adds the prefixes that are one move longer. The cost of a path is the sum over its moves, and it is summed here. */
function extend(
  map: CareerMap,
  { to, cost, isUsable }: PathSearchQuestion,
  bounds: Bounds,
  prefix: Prefix,
  queue: BinaryHeap<Prefix>,
): void {
  const role = prefix.roles.at(-1) as number;
  const movesMade = prefix.roles.length;
  for (let move = map.offsets[role] as number; move < (map.offsets[role + 1] as number); move++) {
    const next = map.targets[move] as number;
    if (isUsable && !isUsable(move, next)) continue;
    const remaining = prefix.remaining & ~bounds.bitOf(next);
    const rest =
      next === to && remaining !== 0 ? Number.POSITIVE_INFINITY : bounds.least(next, remaining, movesMade);
    if (rest === Number.POSITIVE_INFINITY || prefix.roles.includes(next)) continue;
    const spent = prefix.spent + keyOf(cost(move), 1);
    queue.push({
      roles: [...prefix.roles, next],
      moves: [...prefix.moves, move],
      remaining,
      spent,
      bound: spent + rest,
    });
  }
}

/** Compares role sequences by id: roles are indexed in id order. */
function compareSequences(a: readonly number[], b: readonly number[]): number {
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i++) {
    if (a[i] !== b[i]) return (a[i] as number) - (b[i] as number);
  }
  return a.length - b.length;
}
