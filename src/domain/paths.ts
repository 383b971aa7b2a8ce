import { BinaryHeap } from './binary-heap.ts';
import { at, type CareerMap } from './career-map.ts';

/** Most moves a path may have; higher is refused. */
export const maxPathSteps = 6;
/** Most paths that one question may get, all pages together. */
export const maxPaths = 25;

export interface PathQuestion {
  /** Index of the role to start from. */
  readonly from: number;
  readonly to: number;
  /** 1 to `maxPathSteps`. */
  readonly maxSteps: number;
  /** How many paths, 1 or more. */
  readonly k: number;
  /** Cost per move, a non-negative integer. */
  readonly costs: Float64Array;
  /** Prefixes that may be taken up before the search gives up. */
  readonly budget: number;
}

export interface FoundPath {
  readonly cost: number;
  /** Indexes of the roles, `from` and `to` included. */
  readonly roles: readonly number[];
  /** Indexes of the moves; one less than roles. */
  readonly moves: readonly number[];
}

export interface FoundPaths {
  readonly paths: readonly FoundPath[];
  /** False when the budget ended the search: what was found is right, but more may follow. */
  readonly complete: boolean;
}

interface Prefix {
  readonly role: number;
  readonly move: number;
  readonly before: Prefix | null;
  readonly steps: number;
  /** What the prefix has cost, as a key (see below). */
  readonly spent: number;
  /** The least key that any completion can have. */
  readonly bound: number;
}

/**
 * Cost and steps in one number, so that one comparison orders by cost, then by steps. Exact while
 * cost < 2^53 / 8, that is about 1.1 · 10^9 units of a million.
 */
const keyScale = 8;

/**
 * The k cheapest loopless paths of at most `maxSteps` moves, ordered by (cost, steps, role ids one by one).
 *
 * Best-first search over loopless prefixes (A*, Hart, Nilsson and Raphael 1968) under a layered bound: the least
 * (cost, steps) from a role to the goal within l moves, loops allowed, by l rounds of Bellman-Ford backwards. The
 * bound never overestimates and never shrinks along a prefix; among equal bounds the prefix with the smaller
 * role sequence goes first; so paths leave the queue in exactly the promised order. The layers take
 * O(maxSteps · moves); the search visits no prefix whose bound exceeds the k-th path's cost.
 */
export function cheapestPaths(map: CareerMap, question: PathQuestion): FoundPaths {
  const { from, to, maxSteps, k, costs, budget } = question;
  const layers = boundsTo(map, to, maxSteps, costs);
  const bound = (role: number, stepsLeft: number): number => at(layers[stepsLeft] as Float64Array, role);

  const paths: FoundPath[] = [];
  const queue = new BinaryHeap<Prefix>((a, b) => a.bound - b.bound || compareSequences(a, b));
  const start = bound(from, maxSteps);
  if (start < Number.POSITIVE_INFINITY && from !== to) {
    queue.push({ role: from, move: -1, before: null, steps: 0, spent: 0, bound: start });
  }
  for (let taken = 0; queue.size > 0 && paths.length < k; taken++) {
    if (taken >= budget) return { paths, complete: false };
    const prefix = queue.pop() as Prefix;
    if (prefix.role === to) {
      paths.push(finish(prefix));
      continue;
    }
    const left = maxSteps - prefix.steps - 1;
    for (let move = at(map.offsets, prefix.role); move < at(map.offsets, prefix.role + 1); move++) {
      const role = at(map.targets, move);
      const rest = bound(role, left);
      if (rest === Number.POSITIVE_INFINITY || visits(prefix, role)) continue;
      const spent = prefix.spent + at(costs, move) * keyScale + 1;
      queue.push({ role, move, before: prefix, steps: prefix.steps + 1, spent, bound: spent + rest });
    }
  }
  return { paths, complete: true };
}

/** Per number of moves left (0 to maxSteps) and role: the least key to the goal; infinite when out of reach. */
function boundsTo(map: CareerMap, to: number, maxSteps: number, costs: Float64Array): Float64Array[] {
  const goal = new Float64Array(map.roleIds.length).fill(Number.POSITIVE_INFINITY);
  goal[to] = 0;
  const layers = [goal];
  for (let left = 1; left <= maxSteps; left++) {
    const fewer = layers[left - 1] as Float64Array;
    const layer = fewer.slice();
    for (let role = 0; role < layer.length; role++) {
      const rest = at(fewer, role);
      if (rest === Number.POSITIVE_INFINITY) continue;
      for (let i = at(map.reverseOffsets, role); i < at(map.reverseOffsets, role + 1); i++) {
        const key = rest + at(costs, at(map.reverseMoves, i)) * keyScale + 1;
        const source = at(map.reverseSources, i);
        if (key < at(layer, source)) layer[source] = key;
      }
    }
    layers.push(layer);
  }
  return layers;
}

/** Fewest moves from one role to another, breadth first; undefined when there is no way. O(roles + moves). */
export function fewestSteps(map: CareerMap, from: number, to: number): number | undefined {
  const steps = new Map([[from, 0]]);
  const queue = [from];
  for (const role of queue) {
    if (role === to) return steps.get(role);
    for (let move = at(map.offsets, role); move < at(map.offsets, role + 1); move++) {
      const next = at(map.targets, move);
      if (!steps.has(next)) {
        steps.set(next, (steps.get(role) ?? 0) + 1);
        queue.push(next);
      }
    }
  }
  return undefined;
}

function visits(prefix: Prefix, role: number): boolean {
  for (let p: Prefix | null = prefix; p; p = p.before) if (p.role === role) return true;
  return false;
}

function finish(prefix: Prefix): FoundPath {
  const moves: number[] = [];
  for (let p = prefix; p.before; p = p.before) moves.push(p.move);
  return { cost: Math.floor(prefix.spent / keyScale), roles: sequence(prefix), moves: moves.reverse() };
}

function sequence(prefix: Prefix): number[] {
  const roles: number[] = [];
  for (let p: Prefix | null = prefix; p; p = p.before) roles.push(p.role);
  return roles.reverse();
}

/** Roles are indexed in id order, so comparing indexes compares ids. */
function compareSequences(a: Prefix, b: Prefix): number {
  const x = sequence(a);
  const y = sequence(b);
  const length = Math.min(x.length, y.length);
  for (let i = 0; i < length; i++) {
    if (x[i] !== y[i]) return (x[i] as number) - (y[i] as number);
  }
  return x.length - y.length;
}
