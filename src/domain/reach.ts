import { at, type CareerMap } from './career-map.ts';
import { type Allowed, cheapestPaths, type FoundPath } from './paths.ts';

export interface ReachQuestion {
  /** Index of the role to start from. */
  readonly from: number;
  /** Most moves, 1 to `maxPathSteps`. */
  readonly within: number;
  /** Cost per move, a non-negative integer. */
  readonly costs: Float64Array;
  readonly allowed?: Allowed;
}

/** Cost and steps in one number; see paths.ts. */
const keyScale = 8;

interface Layer {
  /** The least key to each role by exactly so many moves; infinite when there is none. */
  readonly keys: Float64Array;
  /** By which move one arrives with it. */
  readonly moves: Int32Array;
  /** The place of the role's way among those of the layer, by role ids one by one. */
  readonly places: Float64Array;
}

/**
 * The best path to each role that can be reached within so many moves, by index of the role; the start is not among
 * them. The best is the first by (cost, steps, role ids one by one), as cheapestPaths orders.
 *
 * Bellman-Ford (1958) by number of moves. A way that visits a role twice has more moves than the same without the loop
 * and costs no less, so the best of all ways is loopless. Ways of one length compare as their beginnings do, and then
 * by the last role; so each layer needs only the place of each way among the ways of the layer before.
 * O(within · (moves + roles · log roles)).
 */
export function bestPathsFrom(map: CareerMap, { from, within, costs, allowed }: ReachQuestion): FoundPath[] {
  const count = map.roleIds.length;
  const start = emptyLayer(count);
  start.keys[from] = 0;
  const layers = [start];
  const best = new Float64Array(count).fill(Number.POSITIVE_INFINITY);
  const bestSteps = new Uint8Array(count);
  best[from] = 0;
  for (let steps = 1; steps <= within; steps++) {
    const before = layers[steps - 1] as Layer;
    const layer = nextLayer(map, before, costs, allowed);
    for (let role = 0; role < count; role++) {
      if (at(layer.keys, role) >= at(best, role)) continue;
      best[role] = at(layer.keys, role);
      bestSteps[role] = steps;
    }
    layers.push(layer);
  }
  const reached = [...best.keys()].filter(
    (role) => role !== from && at(best, role) < Number.POSITIVE_INFINITY,
  );
  return reached.map((role) => ({
    cost: Math.floor(at(best, role) / keyScale),
    ...wayTo(map, layers, role, at(bestSteps, role)),
  }));
}

const emptyLayer = (count: number): Layer => ({
  keys: new Float64Array(count).fill(Number.POSITIVE_INFINITY),
  moves: new Int32Array(count).fill(-1),
  places: new Float64Array(count),
});

function nextLayer(map: CareerMap, before: Layer, costs: Float64Array, allowed?: Allowed): Layer {
  const layer = emptyLayer(map.roleIds.length);
  const arrival = new Float64Array(map.roleIds.length); // the place of the way before the last move
  for (let role = 0; role < layer.keys.length; role++) {
    const key = at(before.keys, role);
    if (key === Number.POSITIVE_INFINITY) continue;
    const place = at(before.places, role);
    for (let move = at(map.offsets, role); move < at(map.offsets, role + 1); move++) {
      const target = at(map.targets, move);
      if (allowed && !(at(allowed.moves, move) && at(allowed.roles, target))) continue;
      const next = key + at(costs, move) * keyScale + 1;
      const held = at(layer.keys, target);
      if (next > held || (next === held && place >= at(arrival, target))) continue;
      layer.keys[target] = next;
      layer.moves[target] = move;
      arrival[target] = place;
    }
  }
  const reached = [...layer.keys.keys()].filter((role) => at(layer.keys, role) < Number.POSITIVE_INFINITY);
  reached.sort((a, b) => at(arrival, a) - at(arrival, b) || a - b);
  for (const [place, role] of reached.entries()) layer.places[role] = place;
  return layer;
}

function wayTo(
  map: CareerMap,
  layers: readonly Layer[],
  to: number,
  steps: number,
): Pick<FoundPath, 'roles' | 'moves'> {
  const roles = [to];
  const moves: number[] = [];
  for (let step = steps; step > 0; step--) {
    const move = (layers[step] as Layer).moves[roles[0] as number] as number;
    moves.unshift(move);
    roles.unshift(sourceOf(map, move));
  }
  return { roles, moves };
}

/** The role that a move leads from: the last whose moves begin at it or before. O(log roles) */
function sourceOf({ offsets }: CareerMap, move: number): number {
  let low = 0;
  let high = offsets.length - 2;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (at(offsets, middle) <= move) low = middle;
    else high = middle - 1;
  }
  return low;
}

/**
 * The roles on any loopless path of at most `maxSteps` moves, ends left out; by index. Roles whose distances from both
 * ends are small enough are candidates; each is then passed for real, as the two ways may need the same role.
 *
 * @param budget prefixes that the search for one role may take up
 * @returns also whether every candidate was settled within the budget. O(candidates · search)
 */
export function rolesOnPaths(
  map: CareerMap,
  {
    from,
    to,
    maxSteps,
    budget,
    allowed,
  }: { from: number; to: number; maxSteps: number; budget: number; allowed?: Allowed },
): { readonly roles: readonly number[]; readonly complete: boolean } {
  const costs = new Float64Array(map.targets.length);
  const search = (via: readonly number[]) =>
    cheapestPaths(map, { from, to, maxSteps, k: 1, costs, budget, allowed, via });
  if (from === to) return { roles: [], complete: true };
  const any = search([]);
  if (any.paths.length === 0) return { roles: [], complete: any.complete };
  const near = bestPathsFrom(map, { from, within: maxSteps - 1, costs, allowed });
  const found = new Set(any.paths[0]?.roles.slice(1, -1));
  let complete = true;
  for (const { roles } of near) {
    const role = roles.at(-1) as number;
    if (role === to || found.has(role)) continue;
    const { paths, complete: settled } = search([role]);
    complete &&= settled;
    for (const on of paths[0]?.roles.slice(1, -1) ?? []) found.add(on); // they are on a path too
  }
  return { roles: [...found].sort((a, b) => a - b), complete };
}
