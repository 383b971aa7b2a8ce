import { BinaryHeap } from './binary-heap.ts';
import { at, type CareerMap } from './career-map.ts';

/** Most moves a path may have; higher is refused. */
export const maxPathSteps = 6;
/** Most paths that one question may get, all pages together. */
export const maxPaths = 25;
/** Most roles that a path may be asked to pass; the search keeps a layer per subset of them. */
export const maxVia = 4;

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
  readonly allowed?: Allowed;
  /** Roles that a path must pass, in any order; both ends count as passed. At most `maxVia`, none twice. */
  readonly via?: readonly number[];
  /** Only the best path for each first move. */
  readonly onePerNextRole?: boolean;
}

/** Which roles and moves a path may take: 1 for those that it may. The start needs no leave. */
export interface Allowed {
  readonly roles: Uint8Array;
  readonly moves: Uint8Array;
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
  /** Its roles, the start first. */
  readonly roles: readonly number[];
  readonly move: number;
  readonly before: Prefix | null;
  /** The move that the path begins with; −1 at the start. */
  readonly first: number;
  /** The roles still to be passed, a bit each. */
  readonly remaining: number;
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
 * The k cheapest loopless paths of at most `maxSteps` moves that keep to what is allowed and pass all of `via`,
 * ordered by (cost, steps, role ids one by one).
 *
 * Best-first search over loopless prefixes (A*, Hart, Nilsson and Raphael 1968) under a layered bound: the least
 * (cost, steps) from a role to the goal within l moves that passes the roles still to be passed, loops allowed, by l
 * rounds of Bellman-Ford backwards. The bound never overestimates and never shrinks along a prefix; among equal
 * bounds the prefix with the smaller role sequence goes first; so paths leave the queue in exactly the promised order,
 * and the first one of a first move is the best with it. The layers take O(maxSteps · moves · 2^via); the search
 * visits no prefix whose bound exceeds the k-th path's cost.
 */
export function cheapestPaths(map: CareerMap, question: PathQuestion): FoundPaths {
  const { from, to, maxSteps, k, costs, budget, allowed, via = [], onePerNextRole = false } = question;
  const passing = bitsOf(via);
  const layers = boundsTo(map, question, passing);
  const bound = (role: number, remaining: number, stepsLeft: number): number =>
    at(layers[stepsLeft]?.[remaining] as Float64Array, role);

  const paths: FoundPath[] = [];
  const firstsTaken = new Set<number>();
  const queue = new BinaryHeap<Prefix>((a, b) => a.bound - b.bound || compareSequences(a.roles, b.roles));
  const remaining = ((1 << via.length) - 1) & ~(passing.get(from) ?? 0);
  const start = bound(from, remaining, maxSteps);
  if (start < Number.POSITIVE_INFINITY && from !== to) {
    queue.push({ roles: [from], move: -1, before: null, first: -1, remaining, spent: 0, bound: start });
  }
  for (let taken = 0; queue.size > 0 && paths.length < k; ) {
    const prefix = queue.pop() as Prefix;
    if (onePerNextRole && firstsTaken.has(prefix.first)) continue;
    if (taken++ >= budget) return { paths, complete: false };
    const role = prefix.roles.at(-1) as number;
    if (role === to) {
      paths.push(finish(prefix));
      firstsTaken.add(prefix.first);
      continue;
    }
    const left = maxSteps - prefix.roles.length;
    for (let move = at(map.offsets, role); move < at(map.offsets, role + 1); move++) {
      const next = at(map.targets, move);
      if (allowed && !(at(allowed.moves, move) && at(allowed.roles, next))) continue;
      const still = prefix.remaining & ~(passing.get(next) ?? 0);
      const rest = next === to && still !== 0 ? Number.POSITIVE_INFINITY : bound(next, still, left);
      if (rest === Number.POSITIVE_INFINITY || prefix.roles.includes(next)) continue;
      const spent = prefix.spent + at(costs, move) * keyScale + 1;
      queue.push({
        roles: [...prefix.roles, next],
        move,
        before: prefix,
        first: prefix.before ? prefix.first : move,
        remaining: still,
        spent,
        bound: spent + rest,
      });
    }
  }
  return { paths, complete: true };
}

const bitsOf = (via: readonly number[]): ReadonlyMap<number, number> =>
  new Map(via.map((role, i) => [role, 1 << i]));

/**
 * Per number of moves left (0 to maxSteps), set of roles still to be passed, and role: the least key to the goal;
 * infinite when out of reach.
 */
function boundsTo(
  map: CareerMap,
  { to, maxSteps, costs, allowed, via = [] }: PathQuestion,
  passing: ReadonlyMap<number, number>,
): Float64Array[][] {
  const sets = [...Array(1 << via.length).keys()];
  const goal = sets.map(() => new Float64Array(map.roleIds.length).fill(Number.POSITIVE_INFINITY));
  (goal[0] as Float64Array)[to] = 0;
  const layers = [goal];
  for (let left = 1; left <= maxSteps; left++) {
    const fewer = layers[left - 1] as Float64Array[];
    const layer = fewer.map((rests) => rests.slice());
    for (const after of sets) {
      const rests = fewer[after] as Float64Array;
      for (let role = 0; role < rests.length; role++) {
        const rest = at(rests, role);
        if (rest === Number.POSITIVE_INFINITY || (allowed && !at(allowed.roles, role))) continue;
        const bit = passing.get(role) ?? 0;
        if (after & bit) continue; // who is there has passed it
        for (let i = at(map.reverseOffsets, role); i < at(map.reverseOffsets, role + 1); i++) {
          const move = at(map.reverseMoves, i);
          if (allowed && !at(allowed.moves, move)) continue;
          const key = rest + at(costs, move) * keyScale + 1;
          const source = at(map.reverseSources, i);
          lower(layer[after] as Float64Array, source, key);
          if (bit) lower(layer[after | bit] as Float64Array, source, key);
        }
      }
    }
    layers.push(layer);
  }
  return layers;
}

function lower(keys: Float64Array, role: number, key: number): void {
  if (key < at(keys, role)) keys[role] = key;
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

function finish(prefix: Prefix): FoundPath {
  const moves: number[] = [];
  for (let p = prefix; p.before; p = p.before) moves.push(p.move);
  return { cost: Math.floor(prefix.spent / keyScale), roles: prefix.roles, moves: moves.reverse() };
}

/** Roles are indexed in id order, so comparing indexes compares ids. */
function compareSequences(a: readonly number[], b: readonly number[]): number {
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i++) {
    if (a[i] !== b[i]) return (a[i] as number) - (b[i] as number);
  }
  return a.length - b.length;
}
