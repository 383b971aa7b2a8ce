import { keyScale, type PathRules, type Start } from './bounds.ts';
import { at, type CareerMap } from './career-map.ts';
import { cheapestPaths, type FoundPath } from './cheapest-paths.ts';

export interface ReachQuestion extends PathRules {
  /** None twice. */
  readonly starts: readonly Start[];
  /** Whether getting to a start is a step by itself; then the starts are in reach too. */
  readonly startIsStep?: boolean;
  /** Most steps, 1 to `maxPathSteps`. */
  readonly within: number;
}

interface Layer {
  /** The least key (see `keyScale`) to each role by exactly so many steps; infinite when there is no way. */
  readonly keys: Float64Array;
  /** By which move one arrives with it; −1 at a start. */
  readonly moves: Int32Array;
  /** The place of the role's way among those of the layer, by role ids one by one. */
  readonly places: Float64Array;
  /** The roles that have one. */
  readonly roles: readonly number[];
}

/**
 * The best path to each role that can be reached within so many steps, by index of the role; a start that is no step is
 * not among them. The best is the first by (cost, steps, role ids one by one), as cheapestPaths orders.
 *
 * Bellman-Ford (1958) by number of steps. A way that visits a role twice has more steps than the same without the loop
 * and costs no less, so the best of all ways is loopless. Ways of one length compare as their beginnings do, and then
 * by the last role; so each layer needs only the place of each way among the ways of the layer before.
 * O(within · (moves + roles · log roles)).
 */
export function bestPathsFrom(map: CareerMap, question: ReachQuestion): FoundPath[] {
  const { starts, startIsStep = false, within } = question;
  const count = map.roleIds.length;
  const layers = startIsStep
    ? [emptyLayer(count), startLayer(count, starts, 1)]
    : [startLayer(count, starts, 0)];
  const best = new Float64Array(count).fill(Number.POSITIVE_INFINITY);
  const bestSteps = new Uint8Array(count);
  const reached = new Set<number>();
  for (let steps = 0; steps <= within; steps++) {
    const layer = layers[steps] ?? nextLayer(map, layers[steps - 1] as Layer, question);
    layers[steps] = layer;
    for (const role of layer.roles) {
      if (at(layer.keys, role) >= at(best, role)) continue;
      best[role] = at(layer.keys, role);
      bestSteps[role] = steps;
      if (steps > 0) reached.add(role);
    }
  }
  return [...reached]
    .sort((a, b) => a - b)
    .map((role) => ({
      cost: Math.floor(at(best, role) / keyScale),
      ...wayTo(map, layers, role, at(bestSteps, role)),
    }));
}

const emptyLayer = (count: number, roles: readonly number[] = []): Layer => ({
  keys: new Float64Array(count).fill(Number.POSITIVE_INFINITY),
  moves: new Int32Array(count).fill(-1),
  places: new Float64Array(count),
  roles,
});

function startLayer(count: number, starts: readonly Start[], steps: 0 | 1): Layer {
  const layer = emptyLayer(
    count,
    starts.map(({ role }) => role),
  );
  for (const { role, cost } of starts) {
    layer.keys[role] = cost * keyScale + steps;
    layer.places[role] = role;
  }
  return layer;
}

function nextLayer(map: CareerMap, before: Layer, { cost, isUsable }: PathRules): Layer {
  const layer = emptyLayer(map.roleIds.length);
  const arrival = new Float64Array(map.roleIds.length); // the place of the way before the last move
  const roles: number[] = [];
  for (const role of before.roles) {
    const key = at(before.keys, role);
    const place = at(before.places, role);
    for (let move = at(map.offsets, role); move < at(map.offsets, role + 1); move++) {
      const target = at(map.targets, move);
      if (isUsable && !isUsable(move, target)) continue;
      const next = key + cost(move) * keyScale + 1;
      const held = at(layer.keys, target);
      if (next > held || (next === held && place >= at(arrival, target))) continue;
      if (held === Number.POSITIVE_INFINITY) roles.push(target);
      layer.keys[target] = next;
      layer.moves[target] = move;
      arrival[target] = place;
    }
  }
  roles.sort((a, b) => at(arrival, a) - at(arrival, b) || a - b);
  for (const [place, role] of roles.entries()) layer.places[role] = place;
  return { ...layer, roles };
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
    if (move < 0) break;
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

interface BetweenQuestion extends Pick<PathRules, 'isUsable'> {
  readonly from: number;
  readonly to: number;
  readonly maxSteps: number;
  /** Prefixes that all searches together may take up. */
  readonly budget: number;
}

/** The shortest ways to roles in one direction: how many moves, and over which role. */
interface Tree {
  readonly steps: Uint8Array;
  readonly over: Int32Array;
}
const outOfReach = 255;

/**
 * The roles on any loopless path of at most `maxSteps` moves, ends left out; by index. A role is on one when the
 * shortest ways to it and on from it have no role in common; where they have, a search for a path by way of it decides.
 *
 * @returns also whether every role was settled within the budget. O(moves + roles near both ends · maxSteps), and a
 *   search for each role whose shortest ways meet
 */
export function rolesOnPaths(
  map: CareerMap,
  { from, to, maxSteps, budget, isUsable }: BetweenQuestion,
): { readonly roles: readonly number[]; readonly complete: boolean } {
  if (from === to) return { roles: [], complete: true };
  const ahead = shortestWays(map, from, to, maxSteps, isUsable, false);
  const back = shortestWays(map, to, from, maxSteps, isUsable, true);
  const found = new Set<number>();
  const unsettled: number[] = [];
  for (let role = 0; role < map.roleIds.length; role++) {
    if (role === from || role === to || at(ahead.steps, role) + at(back.steps, role) > maxSteps) continue;
    const before = wayOver(ahead, role);
    const after = wayOver(back, role);
    if (before.some((each) => after.includes(each))) unsettled.push(role);
    else for (const each of [role, ...before, ...after]) found.add(each);
  }
  found.delete(from);
  found.delete(to);
  let left = budget;
  for (const role of unsettled) {
    if (found.has(role)) continue;
    const question = { starts: [{ role: from, cost: 0 }], to, maxSteps, k: 1, via: [role], budget: left };
    const { paths, taken } = cheapestPaths(map, {
      ...question,
      cost: () => 0,
      ...(isUsable && { isUsable }),
    });
    left -= taken;
    for (const on of paths[0]?.roles.slice(1, -1) ?? []) found.add(on); // they are on a path too
    if (left <= 0) return { roles: inOrder(found), complete: false };
  }
  return { roles: inOrder(found), complete: true };
}

const inOrder = (roles: ReadonlySet<number>): number[] => [...roles].sort((a, b) => a - b);

/** Breadth first from one end, never by way of the other. */
function shortestWays(
  map: CareerMap,
  start: number,
  end: number,
  most: number,
  isUsable: PathRules['isUsable'],
  backwards: boolean,
): Tree {
  const tree = {
    steps: new Uint8Array(map.roleIds.length).fill(outOfReach),
    over: new Int32Array(map.roleIds.length).fill(-1),
  };
  tree.steps[start] = 0;
  const offsets = backwards ? map.reverseOffsets : map.offsets;
  const ends = backwards ? map.reverseSources : map.targets;
  for (let steps = 1, here = [start]; steps < most && here.length > 0; steps++) {
    const next: number[] = [];
    for (const role of here) {
      for (let i = at(offsets, role); i < at(offsets, role + 1); i++) {
        const other = at(ends, i);
        if (other === end || at(tree.steps, other) !== outOfReach) continue;
        const [move, target] = backwards ? [at(map.reverseMoves, i), role] : [i, other];
        if (isUsable && !isUsable(move, target)) continue;
        tree.steps[other] = steps;
        tree.over[other] = role;
        next.push(other);
      }
    }
    here = next;
  }
  return tree;
}

/** The roles on the way, the role itself left out. */
function wayOver({ over }: Tree, role: number): number[] {
  const way: number[] = [];
  for (let each = over[role] as number; each >= 0; each = over[each] as number) way.push(each);
  return way;
}
