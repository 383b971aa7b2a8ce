import { firstIndexWhere } from '../collections/binary-search.ts';
import type { PathRules, PathStart } from './bounds.ts';
import type { CareerMap } from './career-map.ts';
import type { FoundPath } from './cheapest-paths.ts';
import { costOfKey, keyOf } from './path-key.ts';

/** Asks for the best paths to everywhere, by indexes. */
export interface ReachQuestion extends PathRules {
  /** No role twice. */
  readonly starts: readonly PathStart[];
  /** Whether getting to a start counts as a step; then the starts are in reach too. */
  readonly startIsStep?: boolean;
  /** Maximum number of steps, 1 to `maxPathSteps`. */
  readonly within: number;
  /** Whether a path may end with this move; absent, it may with those that it may make, and with no others. */
  readonly isEnd?: PathRules['isUsable'];
}

/** The best walks of one number of steps; a walk may visit a role twice. */
interface Layer {
  /** Per role the least key (see path-key.ts) of a walk to it; infinite without one. */
  readonly keys: Float64Array;
  /** Per role the last move of that walk; −1 at a start. */
  readonly moves: Int32Array;
  /** Per role the rank of its walk in the layer, by role ids one by one. */
  readonly ranks: Float64Array;
  /** The roles that have a walk, by rank. */
  readonly roles: readonly number[];
}

/**
 * The best path to each role within some steps, by index of the role. A start is among them only where it counts as a
 * step. Best is first by (cost, steps, role ids one by one), the order of cheapestPaths.
 *
 * The method is Bellman-Ford (1958) by number of steps. A walk that visits a role twice has more steps than the same
 * walk without the loop and costs no less, so the best walk is a path. Walks of equal length compare as their beginnings
 * do, then by their last role, so a layer needs only the rank of each walk in the layer before.
 * Moves that only end a path are looked at beside each layer, and no walk goes on from them.
 * O(within · (moves + roles · log roles))
 */
export function bestPathsFrom(map: CareerMap, question: ReachQuestion): FoundPath[] {
  const { starts, startIsStep = false, within, isEnd } = question;
  const count = map.roleIds.length;
  const layers = startIsStep
    ? [emptyLayer(count), startLayer(count, starts, 1)]
    : [startLayer(count, starts, 0)];
  const lasts: Layer[] = []; // per number of steps, with moves that only end a path
  const bestKeys = new Float64Array(count).fill(Number.POSITIVE_INFINITY);
  const bestSteps = new Uint8Array(count);
  const reached = new Set<number>();
  for (let steps = 0; steps <= within; steps++) {
    const layer = layers[steps] ?? nextLayer(map, layers[steps - 1] as Layer, question);
    layers[steps] = layer;
    const before = layers[steps - 1];
    const last = isEnd && before ? nextLayer(map, before, { ...question, isUsable: isEnd }) : layer;
    lasts[steps] = last;
    for (const role of last.roles) {
      const key = last.keys[role] as number;
      if (key >= (bestKeys[role] as number)) continue;
      bestKeys[role] = key;
      bestSteps[role] = steps;
      if (steps > 0) reached.add(role);
    }
  }
  return [...reached]
    .sort((a, b) => a - b)
    .map((role) => ({
      cost: costOfKey(bestKeys[role] as number),
      ...pathTo(map, layers, lasts, role, bestSteps[role] as number),
    }));
}

const emptyLayer = (count: number, roles: readonly number[] = []): Layer => ({
  keys: new Float64Array(count).fill(Number.POSITIVE_INFINITY),
  moves: new Int32Array(count).fill(-1),
  ranks: new Float64Array(count),
  roles,
});

function startLayer(count: number, starts: readonly PathStart[], steps: 0 | 1): Layer {
  const layer = emptyLayer(
    count,
    starts.map(({ role }) => role),
  );
  for (const { role, cost } of starts) {
    layer.keys[role] = keyOf(cost, steps);
    layer.ranks[role] = role;
  }
  return layer;
}

/** The layer of one more step. */
function nextLayer(map: CareerMap, before: Layer, { cost, isUsable }: PathRules): Layer {
  const layer = emptyLayer(map.roleIds.length);
  const rankBefore = new Float64Array(map.roleIds.length); // rank of the walk without its last move
  const roles: number[] = [];
  for (const role of before.roles) {
    const key = before.keys[role] as number;
    const rank = before.ranks[role] as number;
    for (let move = map.offsets[role] as number; move < (map.offsets[role + 1] as number); move++) {
      const target = map.targets[move] as number;
      if (isUsable && !isUsable(move, target)) continue;
      const newKey = key + keyOf(cost(move), 1);
      const oldKey = layer.keys[target] as number;
      if (newKey > oldKey || (newKey === oldKey && rank >= (rankBefore[target] as number))) continue;
      if (oldKey === Number.POSITIVE_INFINITY) roles.push(target);
      layer.keys[target] = newKey;
      layer.moves[target] = move;
      rankBefore[target] = rank;
    }
  }
  roles.sort((a, b) => (rankBefore[a] as number) - (rankBefore[b] as number) || a - b);
  for (const [rank, role] of roles.entries()) layer.ranks[role] = rank;
  return { ...layer, roles };
}

/** Follows the last moves back through the layers. */
function pathTo(
  map: CareerMap,
  layers: readonly Layer[],
  lasts: readonly Layer[],
  to: number,
  steps: number,
): Pick<FoundPath, 'roles' | 'moves'> {
  const roles = [to];
  const moves: number[] = [];
  for (let step = steps; step > 0; step--) {
    const move = ((step === steps ? lasts : layers)[step] as Layer).moves[roles[0] as number] as number;
    if (move < 0) break;
    moves.unshift(move);
    roles.unshift(sourceOf(map, move));
  }
  return { roles, moves };
}

/** The role that a move leads from: the last role whose moves begin at or before it. O(log roles) */
const sourceOf = ({ offsets }: CareerMap, move: number): number =>
  firstIndexWhere(offsets.length, (role) => (offsets[role] as number) > move) - 1;
