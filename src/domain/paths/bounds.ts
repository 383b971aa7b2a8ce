import type { CareerMap } from './career-map.ts';
import { keyOf } from './path-key.ts';

/** Which moves a path may make, and their cost. */
export interface PathRules {
  /** The cost of a move in millionths, an integer from 0. Called for usable moves only. */
  readonly cost: (move: number) => number;
  /** Whether a path may make this move; absent, it may make all. */
  readonly isUsable?: (move: number, target: number) => boolean;
}

/** A role that a path may begin with. */
export interface PathStart {
  readonly role: number;
  /** The cost of getting there in millionths, an integer from 0. */
  readonly cost: number;
}

/** Lower bounds on the cost of completing a path. */
export interface Bounds {
  /** The bit of a role in sets of roles to pass; 0 for other roles. */
  readonly bitOf: (role: number) => number;
  /**
   * The least key (see path-key.ts) of the moves from a role to the goal, given what is still missing (roles to pass, and
   * marks) and the moves already made. Loops are allowed, so no loopless completion has a lower key. Infinite when there is no way.
   *
   * @param cost position in `costs`; 0 when left out
   */
  readonly least: (role: number, remaining: number, movesMade: number, cost?: number) => number;
}

interface BoundsQuestion extends Pick<PathRules, 'isUsable'> {
  /** Costs of a move, each as in PathRules; at least one. The bounds of each are computed in one walk over the moves. */
  readonly costs: readonly PathRules['cost'][];
  readonly starts: readonly PathStart[];
  readonly to: number;
  readonly via?: readonly number[];
  /** What a move has of `marks` things that a path must have made moves with, as a bit set above the bits of `via`. */
  readonly marksOf?: (move: number) => number;
  /** Number of these things; 0 when absent. */
  readonly marks?: number;
  /** Maximum number of moves from a start to the goal. */
  readonly moves: number;
}

/**
 * Per cost and set of what is still missing, the least key from each role to the goal; infinite when out of reach, by all
 * costs alike.
 */
type Layer = readonly (readonly Float64Array[])[];

/**
 * Computes the bounds per number of moves left: layers of the Bellman-Ford algorithm (1958), met in the middle. Layers
 * near the goal are pushed back from it. Layers near the starts are pulled, for the roles reachable in time only. Each
 * step continues on the side with fewer moves, so a goal six moves away costs about two searches over three moves.
 *
 * O(costs · 2^(via + marks) · (roles · moves + moves looked at))
 */
export function boundsTo(map: CareerMap, question: BoundsQuestion): Bounds {
  const { starts, to, via = [], moves, marks = 0, costs } = question;
  const passing = new Map(via.map((role, i) => [role, 1 << i]));
  const bitOf = (role: number): number => passing.get(role) ?? 0;
  const sets = 1 << (via.length + marks);

  const layers: Layer[] = [costs.map(() => goalKeys(map, to, sets))];
  const reached: (readonly number[])[] = [starts.map(({ role }) => role)]; // per number of moves, the new roles
  const seen = new Uint8Array(map.roleIds.length);
  for (const { role } of starts) seen[role] = 1;
  let frontier: readonly number[] = [to];
  let ahead = reached[0] as readonly number[];
  // together the two sides must cover all moves
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
    least: (role, remaining, movesMade, cost = 0) =>
      keysAt(layers[moves - movesMade] as Layer, cost, remaining)[role] as number,
  };
}

function goalKeys({ roleIds }: CareerMap, to: number, sets: number): Float64Array[] {
  const keys = Array.from({ length: sets }, () =>
    new Float64Array(roleIds.length).fill(Number.POSITIVE_INFINITY),
  );
  (keys[0] as Float64Array)[to] = 0;
  return keys;
}

const keysAt = (layer: Layer, cost: number, set: number): Float64Array =>
  (layer[cost] as readonly Float64Array[])[set] as Float64Array;

/** A layer of one more move, to begin with equal to that of one move fewer: columns are shared until a key is lowered. */
type GrowingLayer = readonly Float64Array[][];
const grownFrom = (fewer: Layer): GrowingLayer => fewer.map((sets) => [...sets]);

/** Lowers a key, in a column of its own. @returns whether it was higher */
function lowerKey(
  [layer, fewer]: readonly [GrowingLayer, Layer],
  cost: number,
  set: number,
  role: number,
  key: number,
): boolean {
  const columns = layer[cost] as Float64Array[];
  const column = columns[set] as Float64Array;
  if (key >= (column[role] as number)) return false;
  const ownColumn = column === keysAt(fewer, cost, set) ? column.slice() : column;
  ownColumn[role] = key;
  columns[set] = ownColumn;
  return true;
}

/** Number of moves out of some roles, or into them with reverse offsets. */
const degree = (offsets: Uint32Array, roles: readonly number[]): number =>
  roles.reduce((sum, role) => sum + (offsets[role + 1] as number) - (offsets[role] as number), 0);

/** The layer of one more move, grown backwards from the roles that the last layer changed. */
function pushBack(
  map: CareerMap,
  { costs, isUsable, marksOf }: BoundsQuestion,
  fewer: Layer,
  frontier: readonly number[],
  bitOf: (role: number) => number,
): { readonly layer: Layer; readonly changed: readonly number[] } {
  const layer = grownFrom(fewer);
  const grown = [layer, fewer] as const;
  const changed = new Set<number>();
  for (const role of frontier) {
    const bit = bitOf(role);
    for (let i = map.reverseOffsets[role] as number; i < (map.reverseOffsets[role + 1] as number); i++) {
      const move = map.reverseMoves[i] as number;
      if (isUsable && !isUsable(move, role)) continue;
      const source = map.reverseSources[i] as number;
      const gained = bit | (marksOf?.(move) ?? 0);
      for (const [c, sets] of fewer.entries()) {
        const spent = keyOf((costs[c] as PathRules['cost'])(move), 1);
        for (let set = 0; set < sets.length; set++) {
          if (set & gained) continue; // at this role, none of it is missing any more
          const key = ((sets[set] as Float64Array)[role] as number) + spent;
          for (let before = gained; ; before = (before - 1) & gained) {
            if (lowerKey(grown, c, set | before, source, key)) changed.add(source);
            if (before === 0) break;
          }
        }
      }
    }
  }
  return { layer, changed: [...changed] };
}

/** The roles that one more move reaches for the first time. */
function lookAhead(
  map: CareerMap,
  { isUsable }: Pick<PathRules, 'isUsable'>,
  roles: readonly number[],
  seen: Uint8Array,
): readonly number[] {
  const next: number[] = [];
  for (const role of roles) {
    for (let move = map.offsets[role] as number; move < (map.offsets[role + 1] as number); move++) {
      const target = map.targets[move] as number;
      if (seen[target] || (isUsable && !isUsable(move, target))) continue;
      seen[target] = 1;
      next.push(target);
    }
  }
  return next;
}

/** The layer of one more move, computed for some roles only. */
function pull(
  map: CareerMap,
  { costs, isUsable, marksOf }: BoundsQuestion,
  fewer: Layer,
  roles: readonly number[],
  bitOf: (role: number) => number,
): Layer {
  const layer = grownFrom(fewer);
  const grown = [layer, fewer] as const;
  const spent = new Float64Array(costs.length);
  const [reach] = fewer as [readonly Float64Array[]];
  for (const role of roles) {
    for (let move = map.offsets[role] as number; move < (map.offsets[role + 1] as number); move++) {
      const target = map.targets[move] as number;
      const gained = bitOf(target) | (marksOf?.(move) ?? 0);
      let isPriced = false; // once the target turns out to lead on
      for (let set = 0; set < reach.length; set++) {
        const left = set & ~gained;
        if ((reach[left] as Float64Array)[target] === Number.POSITIVE_INFINITY) continue;
        if (!isPriced) {
          if (isUsable && !isUsable(move, target)) break;
          for (let c = 0; c < spent.length; c++) spent[c] = keyOf((costs[c] as PathRules['cost'])(move), 1);
          isPriced = true;
        }
        for (let c = 0; c < spent.length; c++) {
          const key = (keysAt(fewer, c, left)[target] as number) + (spent[c] as number);
          lowerKey(grown, c, set, role, key);
        }
      }
    }
  }
  return layer;
}
