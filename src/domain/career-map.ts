import type { CareerMapColumns, RoleColumns } from './career-map-columns.ts';
import { coverages, type Requirements } from './coverage.ts';
import { seniorities } from './graph-model.ts';
import {
  emptyMoveFacts,
  firstMoveFacts,
  inPrecedence,
  type MoveFacts,
  type MoveSignals,
  mergeMoves,
  relatedBasis,
  setMoveFact,
} from './move-facts.ts';
import { comparePay, type PayFigure, payDifference } from './pay.ts';
import { requirementsOf } from './requirement-facts.ts';
import { compareText } from './text.ts';

/**
 * An immutable projection of roles and moves: nodes are indexed in id order, moves are compressed sparse rows
 * (`offsets[i]` to `offsets[i + 1]` are the moves out of role i, their targets ascending), both ways. Pairs that are
 * only called related are among the moves, but not present in `signals`.
 */
export interface CareerMap {
  readonly roleIds: readonly string[];
  readonly indexOf: ReadonlyMap<string, number>;
  readonly offsets: Uint32Array;
  readonly targets: Uint32Array;
  readonly reverseOffsets: Uint32Array;
  readonly reverseSources: Uint32Array;
  /** For each reverse entry the move it stands for. */
  readonly reverseMoves: Uint32Array;
  /** Ids of sources, those believed first at the front. */
  readonly sources: readonly string[];
  readonly facts: MoveFacts;
  /** What all sources together say of the moves; what is only related is not present. */
  readonly signals: MoveSignals;
  /** Per move how much of what the target lists the start has; see coverage.ts. NaN when too little is listed. */
  readonly coverage: Float64Array;
  /** Per move by what share the median pay falls, 0 to 1; 0 when it does not fall. NaN when it cannot be compared. */
  readonly payDrop: Float64Array;
  /** Per role its place in `seniorities` plus 1; 0 when unknown. */
  readonly seniority: Uint8Array;
  /** Per role the ids of its industries. */
  readonly industries: readonly ReadonlySet<string>[];
  /** Per role the ids of its tools, in code point order. */
  readonly tools: readonly (readonly string[])[];
  /** Per role what is published of its pay, in the order of `comparePay`. */
  readonly pay: readonly (readonly PayFigure[])[];
  /** Per role the skills it lists, the most important first, unknown importance last, then by id. */
  readonly requirements: Requirements;
  /** Which skills each builds on, by id, in code point order. */
  readonly buildsOn: ReadonlyMap<string, readonly string[]>;
}

const seniorityCode = new Map<string | null, number>(seniorities.map((level, i) => [level, i + 1]));
const byId = (a: { readonly id: string }, b: { readonly id: string }) => compareText(a.id, b.id);
const sortedIds = (ids: readonly string[]): readonly string[] => [...ids].sort(compareText);

/**
 * Builds the map. A move to itself, or to a role that is not in the columns, is dropped.
 * O((roles + facts) · log + moves · requirements of a role)
 */
export function buildCareerMap({ sources, roles, skills }: CareerMapColumns): CareerMap {
  const sorted = [...roles].sort(byId);
  const roleIds = sorted.map(({ id }) => id);
  const indexOf = new Map(roleIds.map((id, i) => [id, i]));
  const ranked = inPrecedence(sources);
  const rows = movesOf(sorted, indexOf, sources, ranked);
  const requirements = requirementsOf(sorted, sources, ranked);
  const pay = sorted.map((role) => [...role.pay].sort(comparePay));
  return {
    roleIds,
    indexOf,
    ...rows,
    ...reverse(rows.offsets, rows.targets),
    sources: ranked,
    signals: mergeMoves(rows.facts, (fact) => rows.facts.basis[fact] !== relatedBasis),
    coverage: coverages(requirements, rows.offsets, rows.targets),
    payDrop: payDrops(pay, rows.offsets, rows.targets),
    seniority: Uint8Array.from(sorted, (role) => seniorityCode.get(role.seniority) ?? 0),
    industries: sorted.map(({ industries }) => new Set(industries)),
    tools: sorted.map(({ tools }) => sortedIds(tools)),
    pay,
    requirements,
    buildsOn: new Map(skills.map(({ id, buildsOn }) => [id, sortedIds(buildsOn)])),
  };
}

interface Entry {
  readonly target: number;
  /** In the role's moves, or beyond their end in what is related. */
  readonly place: number;
  readonly rank: number;
  readonly context: string;
}

function movesOf(
  roles: readonly RoleColumns[],
  indexOf: ReadonlyMap<string, number>,
  sources: readonly string[],
  ranked: readonly string[],
): Pick<CareerMap, 'offsets' | 'targets' | 'facts'> {
  const rankOf = sources.map((source) => ranked.indexOf(source));
  const most = roles.reduce((sum, { moves, related }) => sum + moves.to.length + related.to.length, 0);
  const offsets = new Uint32Array(roles.length + 1);
  const targets = new Uint32Array(most);
  const facts = emptyMoveFacts(most, most);
  let move = 0;
  let fact = 0;
  for (const [i, role] of roles.entries()) {
    let last = -1;
    for (const { target, place } of entriesOf(role, indexOf, rankOf)) {
      if (target !== last) targets[move++] = target;
      last = target;
      setMoveFact(facts, fact++, role, place, sources, rankOf);
      facts.offsets[move] = fact;
    }
    offsets[i + 1] = move;
  }
  return { offsets, targets: targets.slice(0, move), facts: firstMoveFacts(facts, move, fact) };
}

function entriesOf(
  { id, moves, related }: RoleColumns,
  indexOf: ReadonlyMap<string, number>,
  rankOf: readonly number[],
): Entry[] {
  const entries: Entry[] = [];
  const add = ({ to, source, context }: Pick<RoleColumns, 'related'>['related'], from: number) => {
    for (let i = 0; i < to.length; i++) {
      const target = to[i] === id ? undefined : indexOf.get(to[i] as string);
      if (target === undefined) continue;
      const rank = rankOf[source[i] as number] as number;
      entries.push({ target, place: from + i, rank, context: context[i] as string });
    }
  };
  add(moves, 0);
  add(related, moves.to.length);
  return entries.sort(
    (a, b) =>
      a.target - b.target || a.rank - b.rank || compareText(a.context, b.context) || a.place - b.place,
  );
}

function payDrops(
  pay: readonly (readonly PayFigure[])[],
  offsets: Uint32Array,
  targets: Uint32Array,
): Float64Array {
  const drops = new Float64Array(targets.length).fill(Number.NaN);
  for (const [role, ours] of pay.entries()) {
    if (ours.length === 0) continue;
    for (let move = at(offsets, role); move < at(offsets, role + 1); move++) {
      const { difference } = payDifference(ours, pay[at(targets, move)] as readonly PayFigure[]);
      if (difference && difference.from > 0) drops[move] = Math.max(0, 1 - difference.to / difference.from);
    }
  }
  return drops;
}

function reverse(offsets: Uint32Array, targets: Uint32Array) {
  const reverseOffsets = new Uint32Array(offsets.length);
  for (const target of targets) reverseOffsets[target + 1] = at(reverseOffsets, target + 1) + 1;
  for (let i = 1; i < reverseOffsets.length; i++)
    reverseOffsets[i] = at(reverseOffsets, i) + at(reverseOffsets, i - 1);
  const reverseSources = new Uint32Array(targets.length);
  const reverseMoves = new Uint32Array(targets.length);
  const next = reverseOffsets.slice();
  for (let role = 0; role + 1 < offsets.length; role++) {
    for (let move = at(offsets, role); move < at(offsets, role + 1); move++) {
      const target = at(targets, move);
      const place = at(next, target);
      next[target] = place + 1;
      reverseSources[place] = role;
      reverseMoves[place] = move;
    }
  }
  return { reverseOffsets, reverseSources, reverseMoves };
}

/** Reads a typed array at a place known to be inside it. */
export const at = (array: Uint8Array | Uint16Array | Uint32Array | Float64Array, i: number): number =>
  array[i] as number;
