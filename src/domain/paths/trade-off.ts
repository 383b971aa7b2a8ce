import { BinaryHeap } from '../collections/binary-heap.ts';
import { getOrAdd } from '../collections/grouping.ts';
import { boundsTo, type PathRules } from './bounds.ts';
import type { CareerMap } from './career-map.ts';
import type { FoundPath } from './cheapest-paths.ts';
import { costOfKey } from './path-key.ts';

/** Asks for the paths that no other beats, by indexes of roles and moves. */
export interface TradeOffSearch extends Pick<PathRules, 'isUsable'> {
  /** No role twice; each with what getting there takes, as of a move. */
  readonly starts: readonly { readonly role: number; readonly values: readonly number[] }[];
  /** Whether getting to a start counts as a step. */
  readonly startIsStep: boolean;
  readonly to: number;
  /** 1 to `maxPathSteps`, including the step to the start where it counts. */
  readonly maxSteps: number;
  /** What a move takes by each measure, 1 to `maxTradeOff`: integers from 0, in millionths; NaN when unknown. Lower is better. */
  readonly measures: readonly ((move: number) => number)[];
  /** Positions in `measures` of those that are known of all moves and starts, so that no path is looked for where they are not. */
  readonly alwaysKnown?: readonly number[];
  /** Maximum number of paths. */
  readonly k: number;
  /** Maximum work: prefixes that the search expands, and comparisons of prefixes, a hundred of which count as one. */
  readonly budget: number;
  /** Roles that a path must pass, in any order; its ends count. */
  readonly via?: readonly number[];
}

/** Maximum number of measures that paths are weighed up by. */
export const maxTradeOff = 3;

/** Comparisons of prefixes that count as much as expanding one. */
const comparisonsOfOne = 100;

/** A path that no other beats; its `cost` is the sum over the measures that are known. */
interface UnbeatenPath extends FoundPath {
  /** Per measure the sum over the steps, in millionths; NaN when it is unknown of one. */
  readonly values: readonly number[];
}

/** The result of a search. */
export interface UnbeatenPaths {
  readonly paths: readonly UnbeatenPath[];
  /** False when the budget ended the search: the paths are unbeaten, but more may exist. */
  readonly complete: boolean;
}

/** The beginning of a path. */
interface Label {
  readonly roles: readonly number[];
  readonly moves: readonly number[];
  /**
   * Per role of the prefix what is missing there, as a bit set: roles still to pass, then measures of which an unknown is
   * still to come.
   */
  readonly missing: readonly number[];
  /** By known measure, then by steps. */
  readonly spent: readonly number[];
  /** Lower bounds of any completion, in the order of `spent`. */
  readonly bound: readonly number[];
}

/**
 * The loopless paths of at most `maxSteps` steps that no other beats. One path beats another when the same measures are
 * known of both and it is lower in one of these and higher in none. So an unknown neither beats nor is beaten by what is
 * known, and equal paths all stay. They are ordered by the number of unknown measures, then by which, a later measure
 * first; within that by the first measure, the second and the third, then steps, then role ids one by one.
 *
 * The method is label setting with dominance (Martins 1984, "On a multicriteria shortest path problem"), guided by the
 * least of each measure that a completion can take. For each set of unknown measures a search of its own goes over the
 * moves of which the others are known, if any such path has an unknown of each. Prefixes leave the queue in the promised order, so a path is beaten by an earlier
 * one or by none. A prefix goes when a path beats its bounds, or when another prefix to the same role beats it with no
 * more moves and no more still missing. Should the other meet the rest of the path, the loop between is left out; that
 * is sound only where the other lacks nothing at its first role that the first does not pass.
 * O(labels · labels of a role) after the bounds; exponential at worst, hence the budget
 */
export function unbeatenPaths(map: CareerMap, question: TradeOffSearch): UnbeatenPaths {
  const { measures, alwaysKnown = [], k, budget } = question;
  const paths: UnbeatenPath[] = [];
  const spentBudget = { left: budget };
  for (const unknown of unknownSets(measures.length)) {
    if (alwaysKnown.some((measure) => unknown & (1 << measure))) continue;
    if (paths.length >= k) break;
    paths.push(...unbeatenOf(map, question, unknown, k - paths.length, spentBudget));
    if (spentBudget.left < 0) return { paths, complete: false };
  }
  return { paths, complete: true };
}

/** Sets of measures as bits: fewer first, of as many those of later measures first. */
function unknownSets(measures: number): number[] {
  const size = (set: number) => [...set.toString(2)].filter((bit) => bit === '1').length;
  return Array.from({ length: 1 << measures }, (_, set) => set).sort((a, b) => size(a) - size(b) || b - a);
}

/** The unbeaten paths of which exactly some measures are unknown. */
function unbeatenOf(
  map: CareerMap,
  question: TradeOffSearch,
  unknown: number,
  k: number,
  budget: { left: number },
): UnbeatenPath[] {
  const { to, maxSteps, startIsStep, via = [], measures } = question;
  const comparable = [...measures.keys()].filter((measure) => !(unknown & (1 << measure)));
  const hidden = [...measures.keys()].filter((measure) => unknown & (1 << measure));
  const costs = comparable.map((measure) => measures[measure] as (move: number) => number);
  const isUsable = (move: number, target: number) => {
    for (const cost of costs) if (Number.isNaN(cost(move))) return false;
    return question.isUsable?.(move, target) !== false;
  };
  const starts = question.starts.filter(({ values }) =>
    comparable.every((measure) => !Number.isNaN(values[measure])),
  );
  const moves = maxSteps - (startIsStep ? 1 : 0);
  /** What is unknown of `hidden`, as bits above those of `via`. */
  const unknownMarks = (valueIn: (measure: number) => number) =>
    hidden.reduce(
      (marks, measure, i) => (Number.isNaN(valueIn(measure)) ? marks | (1 << (via.length + i)) : marks),
      0,
    );
  const marksOf = (move: number) => unknownMarks((measure) => (measures[measure] as (typeof costs)[0])(move));
  const bounds = boundsTo(map, {
    ...(hidden.length > 0 && { marksOf }),
    marks: hidden.length,
    starts: starts.map(({ role }) => ({ role, cost: 0 })),
    to,
    via,
    moves,
    costs: [() => 0, ...costs], // the first counts steps alone
    isUsable,
  });
  const everything = (1 << (via.length + hidden.length)) - 1;
  const missingAtStart = (role: number, values: readonly number[]) =>
    everything & ~bounds.bitOf(role) & ~unknownMarks((measure) => values[measure] as number);
  if (
    starts.every(({ role, values }) => !Number.isFinite(bounds.least(role, missingAtStart(role, values), 0)))
  )
    return [];
  const boundOf = (role: number, left: number, movesMade: number, spent: readonly number[]) => {
    const steps = bounds.least(role, left, movesMade);
    if (steps === Number.POSITIVE_INFINITY) return null;
    return [
      ...comparable.map(
        (_, i) => (spent[i] as number) + costOfKey(bounds.least(role, left, movesMade, i + 1)),
      ),
      (spent[comparable.length] as number) + steps,
    ];
  };

  const results: { readonly bound: readonly number[]; readonly path: UnbeatenPath }[] = [];
  const beats = (a: readonly number[], b: readonly number[]): boolean => {
    let isLower = false;
    for (let i = 0; i < comparable.length; i++) {
      if ((a[i] as number) > (b[i] as number)) return false;
      if ((a[i] as number) < (b[i] as number)) isLower = true;
    }
    return isLower;
  };
  const queue = new BinaryHeap<Label>(
    (a, b) => compareVectors(a.bound, b.bound) || compareVectors(a.roles, b.roles),
  );
  const labels = new Map<number, Label[]>();
  const offer = (label: Label): void => {
    if (results.some(({ bound }) => beats(bound, label.bound))) return;
    const others = getOrAdd(labels, label.roles.at(-1) as number, () => []);
    budget.left -= others.length / comparisonsOfOne;
    if (others.some((other) => beats(other.spent, label.spent) && standsInFor(other, label))) return;
    others.push(label);
    queue.push(label);
  };

  for (const { role, values } of starts) {
    const missing = missingAtStart(role, values);
    const spent = [...comparable.map((measure) => values[measure] as number), startIsStep ? 1 : 0];
    const bound = boundOf(role, missing, 0, spent);
    const isEmptyPath = role === to && !startIsStep;
    if (bound && !isEmptyPath) offer({ roles: [role], moves: [], missing: [missing], spent, bound });
  }
  while (queue.size > 0 && results.length < k) {
    const label = queue.pop() as Label;
    if (results.some(({ bound }) => beats(bound, label.bound))) continue;
    if (budget.left-- <= 0) break;
    const role = label.roles.at(-1) as number;
    const missing = label.missing.at(-1) as number;
    if (role === to) {
      if (missing === 0) results.push({ bound: label.bound, path: pathOf(label) });
      continue;
    }
    for (let move = map.offsets[role] as number; move < (map.offsets[role + 1] as number); move++) {
      const next = map.targets[move] as number;
      if (label.roles.includes(next) || !isUsable(move, next)) continue;
      const left = missing & ~bounds.bitOf(next) & ~marksOf(move);
      const spent = [
        ...costs.map((cost, i) => (label.spent[i] as number) + cost(move)),
        (label.spent[comparable.length] as number) + 1,
      ];
      const bound = boundOf(next, left, label.roles.length, spent);
      if (!bound || (next === to && left !== 0)) continue;
      offer({
        roles: [...label.roles, next],
        moves: [...label.moves, move],
        missing: [...label.missing, left],
        spent,
        bound,
      });
    }
  }
  return results.map(({ path }) => path);

  function pathOf({ roles, moves, spent }: Label): UnbeatenPath {
    const values = new Array<number>(measures.length).fill(Number.NaN);
    for (const [i, measure] of comparable.entries()) values[measure] = spent[i] as number;
    return { roles, moves, values, cost: comparable.reduce((sum, _, i) => sum + (spent[i] as number), 0) };
  }
}

/** Whether whatever completes `label` completes `other` too, or a part of it: see unbeatenPaths. */
function standsInFor(other: Label, label: Label): boolean {
  if (other.roles.length > label.roles.length) return false;
  if ((other.missing.at(-1) as number) & ~(label.missing.at(-1) as number)) return false;
  const stray = other.roles.findIndex((role) => !label.roles.includes(role));
  return stray < 0 || other.missing[stray] === 0;
}

function compareVectors(a: readonly number[], b: readonly number[]): number {
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i++) {
    if (a[i] !== b[i]) return (a[i] as number) - (b[i] as number);
  }
  return a.length - b.length;
}
