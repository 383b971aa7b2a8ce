import { at, type CareerMap } from './career-map.ts';

/**
 * Cost and steps in one number, so that one comparison orders by cost, then by steps. Exact while
 * cost < 2^53 / 8, that is about 1.1 · 10^9 units of a million.
 */
export const keyScale = 8;

/** What a path may do, and what that costs. */
export interface PathRules {
  /** What a move costs, a non-negative integer. Asked of usable moves only. */
  readonly cost: (move: number) => number;
  /** Whether a path may make this move; all when left out. */
  readonly isUsable?: (move: number, target: number) => boolean;
}

/** Where a path may begin. */
export interface Start {
  readonly role: number;
  /** What it costs to get there, a non-negative integer. */
  readonly cost: number;
}

/** How little any completion of a path can cost. */
export interface Bounds {
  /** The bit of a role among those to be passed; 0 when it is none of them. */
  readonly bitOf: (role: number) => number;
  /**
   * The least key (cost and steps, see cheapest-paths.ts) from a role that was reached by so many moves to the goal, within the
   * moves left, passing the roles still to be passed, loops allowed; infinite when there is no way.
   */
  readonly least: (role: number, remaining: number, movesMade: number) => number;
}

interface BoundsQuestion extends PathRules {
  readonly starts: readonly Start[];
  readonly to: number;
  readonly via?: readonly number[];
  /** Most moves from a start to the goal. */
  readonly moves: number;
}

/** Per set of roles still to be passed the least key of each role; infinite when out of reach. */
type Layer = readonly Float64Array[];

/**
 * The bounds by number of moves left, after Bellman and Ford (1958), met in the middle: the layers near the goal are
 * found backwards from it, those near the starts by looking ahead from the roles that can be reached in time. Each
 * step goes on where fewer moves lead, so a goal six moves away costs about what two searches over three moves cost.
 *
 * O(2^via · (roles · moves + moves looked at))
 */
export function boundsTo(map: CareerMap, question: BoundsQuestion): Bounds {
  const { starts, to, via = [], moves } = question;
  const passing = new Map(via.map((role, i) => [role, 1 << i]));
  const bitOf = (role: number): number => passing.get(role) ?? 0;
  const sets = 1 << via.length;

  const layers: Layer[] = [goalLayer(map, to, sets)];
  const reached: (readonly number[])[] = [starts.map(({ role }) => role)]; // by exactly so many moves, or fewer
  const seen = new Uint8Array(map.roleIds.length);
  for (const { role } of starts) seen[role] = 1;
  let frontier: readonly number[] = [to];
  let ahead = reached[0] as readonly number[];
  // every layer is either grown backwards or can be pulled from roles that are reached
  while (layers.length + reached.length < moves + 1) {
    if (degree(map.reverseOffsets, frontier) * sets <= degree(map.offsets, ahead)) {
      const grown = pushBack(map, question, layers.at(-1) as Layer, frontier, bitOf);
      layers.push(grown.layer);
      frontier = grown.changed;
    } else {
      ahead = lookAhead(map, question, ahead, seen);
      reached.push(ahead);
    }
  }
  for (let left = layers.length; left <= moves; left++) {
    const inTime = reached.slice(0, moves - left + 1).flat();
    layers.push(pull(map, question, layers[left - 1] as Layer, inTime, bitOf));
  }
  return {
    bitOf,
    least: (role, remaining, movesMade) => at(layers[moves - movesMade]?.[remaining] as Float64Array, role),
  };
}

function goalLayer({ roleIds }: CareerMap, to: number, sets: number): Layer {
  const layer = Array.from({ length: sets }, () =>
    new Float64Array(roleIds.length).fill(Number.POSITIVE_INFINITY),
  );
  (layer[0] as Float64Array)[to] = 0;
  return layer;
}

const degree = (offsets: Uint32Array, roles: readonly number[]): number =>
  roles.reduce((sum, role) => sum + at(offsets, role + 1) - at(offsets, role), 0);

/** One more move before what the last layer changed. */
function pushBack(
  map: CareerMap,
  { cost, isUsable }: PathRules,
  fewer: Layer,
  frontier: readonly number[],
  bitOf: (role: number) => number,
): { readonly layer: Layer; readonly changed: readonly number[] } {
  const layer = fewer.map((keys) => keys.slice());
  const changed = new Set<number>();
  const lower = (set: number, role: number, key: number) => {
    const keys = layer[set] as Float64Array;
    if (key >= at(keys, role)) return;
    keys[role] = key;
    changed.add(role);
  };
  for (const role of frontier) {
    const bit = bitOf(role);
    for (let i = at(map.reverseOffsets, role); i < at(map.reverseOffsets, role + 1); i++) {
      const move = at(map.reverseMoves, i);
      if (isUsable && !isUsable(move, role)) continue;
      const spent = cost(move) * keyScale + 1;
      const source = at(map.reverseSources, i);
      for (let set = 0; set < fewer.length; set++) {
        if (set & bit) continue; // who is there has passed it
        const key = at(fewer[set] as Float64Array, role) + spent;
        lower(set, source, key);
        if (bit) lower(set | bit, source, key);
      }
    }
  }
  return { layer, changed: [...changed] };
}

/** The roles that one more move leads to for the first time. */
function lookAhead(
  map: CareerMap,
  { isUsable }: PathRules,
  roles: readonly number[],
  seen: Uint8Array,
): readonly number[] {
  const next: number[] = [];
  for (const role of roles) {
    for (let move = at(map.offsets, role); move < at(map.offsets, role + 1); move++) {
      const target = at(map.targets, move);
      if (at(seen, target) || (isUsable && !isUsable(move, target))) continue;
      seen[target] = 1;
      next.push(target);
    }
  }
  return next;
}

/** The layer of one more move, for these roles only. */
function pull(
  map: CareerMap,
  { cost, isUsable }: PathRules,
  fewer: Layer,
  roles: readonly number[],
  bitOf: (role: number) => number,
): Layer {
  const layer = fewer.map((keys) => keys.slice());
  for (const role of roles) {
    for (let move = at(map.offsets, role); move < at(map.offsets, role + 1); move++) {
      const target = at(map.targets, move);
      const passed = bitOf(target);
      let spent = 0; // asked for when the target leads on
      for (let set = 0; set < layer.length; set++) {
        const rest = at(fewer[set & ~passed] as Float64Array, target);
        if (rest === Number.POSITIVE_INFINITY) continue;
        if (spent === 0) {
          if (isUsable && !isUsable(move, target)) break;
          spent = cost(move) * keyScale + 1;
        }
        const keys = layer[set] as Float64Array;
        if (rest + spent < at(keys, role)) keys[role] = rest + spent;
      }
    }
  }
  return layer;
}
