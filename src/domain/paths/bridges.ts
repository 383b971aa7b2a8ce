import type { Rows } from '../collections/rows.ts';
import { rowEnd, rowOf, rowStart } from '../collections/rows.ts';
import type { WorkBridgeColumns } from '../graph/same-work.ts';
import type { EquivalenceMatch } from '../graph/vocabulary.ts';
import { isLicenceClosed, type RoleLicences } from '../occupations/role-licences.ts';
import { calculatedBasis, type MoveFacts, relatedBasis } from './move-facts.ts';

/** How one role passes as another. */
export interface Bridge {
  /** Id of the code. */
  readonly code: string;
  readonly match: EquivalenceMatch;
}

/** Per role the roles that it may pass as: they are the same work by code. */
export interface Bridges extends Rows {
  /** Per entry the code by which it passes. */
  readonly by: readonly Bridge[];
}

/**
 * Which roles may pass as which. A role passes as the occupation that it is by code. An occupation spans levels, so it
 * passes only as the roles of the lowest known level among those that are it, and as those of unknown level.
 *
 * @param seniority per role the position of its level plus 1; 0 when unknown
 */
export function bridgesOf(
  indexOf: ReadonlyMap<string, number>,
  { role, occupation, code, match }: WorkBridgeColumns,
  seniority: Uint8Array,
): Bridges {
  const pairs = role.flatMap((id, i) => {
    const [a, b] = [indexOf.get(id), indexOf.get(occupation[i] as string)];
    const by = { code: code[i] as string, match: match[i] as EquivalenceMatch };
    return a === undefined || b === undefined ? [] : [{ a, b, by }];
  });
  const lowest = new Map<number, number>(); // by occupation
  for (const { a, b } of pairs) {
    const level = seniority[a] || Number.POSITIVE_INFINITY;
    lowest.set(b, Math.min(lowest.get(b) ?? Number.POSITIVE_INFINITY, level));
  }
  const passes = new Map<number, Map<number, Bridge>>();
  const add = (a: number, b: number, by: Bridge) => {
    const row = passes.get(a) ?? new Map<number, Bridge>();
    if (!row.has(b)) row.set(b, by);
    passes.set(a, row);
  };
  for (const { a, b, by } of pairs) {
    add(a, b, by);
    if (!seniority[a] || seniority[a] === lowest.get(b)) add(b, a, by);
  }
  const offsets = new Uint32Array(indexOf.size + 1);
  const items: number[] = [];
  const by: Bridge[] = [];
  for (let from = 0; from < indexOf.size; from++) {
    for (const [to, bridge] of [...(passes.get(from) ?? [])].sort(([x], [y]) => x - y)) {
      items.push(to);
      by.push(bridge);
    }
    offsets[from + 1] = items.length;
  }
  return { offsets, items: Uint32Array.from(items), by };
}

/** The bridge by which one role passes as another; undefined when it does not. O(bridges of the role) */
export function bridgeBetween(bridges: Bridges, from: number, to: number): Bridge | undefined {
  const position = rowOf(bridges, from).indexOf(to);
  return position < 0 ? undefined : bridges.by[rowStart(bridges, from) + position];
}

/** Whether one role, if any, passes as another: then there is nowhere to go. O(bridges of the role) */
export const isSameWork = (
  { bridges }: { readonly bridges: Bridges },
  from: number | null,
  to: number,
): boolean => from !== null && bridgeBetween(bridges, from, to) !== undefined;

/** Moves in compressed sparse rows, with their facts. */
export interface MovesWithFacts extends Rows {
  readonly facts: MoveFacts;
}

/** Moves after bridging, and per move the one before it whose roles are compared. */
export interface BridgedMoves extends MovesWithFacts {
  readonly comparedMove: Uint32Array;
}

/** A move that a role can make, its own or that of a role that it passes as. */
interface Entry {
  readonly target: number;
  readonly move: number;
  readonly startAs: number;
  readonly endAs: number;
}

/**
 * Lets roles walk as what they are by code: each role also has the moves of the roles that it passes as, and each move
 * also leads to the roles that its target passes as, there only as an end, since whoever goes on does so from the target
 * itself. RELATED pairs stay with their own roles, and a calculated move with one of them: it was judged by what is known
 * of these two, and not where the other end takes a licence that is closed to the start, as the vocabulary of the move may
 * not know of it. Of one pair the facts come in order of precedence, own ones first.
 * O(moves · bridges of their roles · log of a role's moves + facts)
 */
export function bridgedMoves(moves: MovesWithFacts, bridges: Bridges, licences: RoleLicences): BridgedMoves {
  const roles = moves.offsets.length - 1;
  const offsets = new Uint32Array(roles + 1);
  const targets: number[] = [];
  const compared: number[] = [];
  const factOffsets: number[] = [];
  const order = { fact: [] as number[], startAs: [] as number[], endAs: [] as number[] };
  for (let role = 0; role < roles; role++) {
    const entries = entriesOf(moves, bridges, role);
    for (let i = 0; i < entries.length; ) {
      const { target, move } = entries[i] as Entry;
      let end = i;
      while (end < entries.length && entries[end]?.target === target) end++;
      const facts = factsOf(moves.facts, entries.slice(i, end), () =>
        isLicenceClosed(licences, role, target),
      );
      i = end;
      if (facts.length === 0) continue;
      targets.push(target);
      compared.push(move);
      factOffsets.push(order.fact.length);
      for (const { fact, startAs, endAs } of facts) {
        order.fact.push(fact);
        order.startAs.push(startAs);
        order.endAs.push(endAs);
      }
    }
    offsets[role + 1] = targets.length;
  }
  factOffsets.push(order.fact.length);
  return {
    offsets,
    items: Uint32Array.from(targets),
    comparedMove: Uint32Array.from(compared),
    facts: {
      ...factsInOrder(moves.facts, order.fact),
      offsets: Uint32Array.from(factOffsets),
      startAs: Uint32Array.from(order.startAs),
      endAs: Uint32Array.from(order.endAs),
    },
  };
}

/** By target, own moves first, then by the roles that they are of. */
function entriesOf(moves: Rows, bridges: Bridges, role: number): Entry[] {
  const entries: Entry[] = [];
  const addMovesOf = (start: number, startAs: number) => {
    for (let move = rowStart(moves, start); move < rowEnd(moves, start); move++) {
      const target = moves.items[move] as number;
      if (target !== role) entries.push({ target, move, startAs, endAs: 0 });
      for (const end of rowOf(bridges, target)) {
        if (end !== role) entries.push({ target: end, move, startAs, endAs: target + 1 });
      }
    }
  };
  addMovesOf(role, 0);
  for (const other of rowOf(bridges, role)) addMovesOf(other, other + 1);
  return entries.sort((a, b) => a.target - b.target || a.startAs - b.startAs || a.endAs - b.endAs);
}

/** The facts of a pair, in order of precedence; of equal precedence in the order of the entries. */
function factsOf({ offsets, source, basis }: MoveFacts, entries: readonly Entry[], isClosed: () => boolean) {
  const facts: { fact: number; startAs: number; endAs: number }[] = [];
  for (const { move, startAs, endAs } of entries) {
    for (let fact = offsets[move] as number; fact < (offsets[move + 1] as number); fact++) {
      const isOwn = !startAs && !endAs;
      const isNear = !startAs || !endAs;
      const isBorrowed =
        basis[fact] === calculatedBasis ? isNear && !isClosed() : basis[fact] !== relatedBasis;
      if (isOwn || isBorrowed) facts.push({ fact, startAs, endAs });
    }
  }
  return entries.length === 1
    ? facts
    : facts.sort((a, b) => (source[a.fact] as number) - (source[b.fact] as number));
}

function factsInOrder(facts: MoveFacts, order: readonly number[]): MoveFacts {
  const inOrder = <T extends Uint8Array | Uint16Array | Uint32Array | Float64Array>(column: T): T => {
    const sorted = column.slice(0, 0);
    const Type = sorted.constructor as new (length: number) => T;
    const result = new Type(order.length);
    for (const [i, fact] of order.entries()) result[i] = column[fact] as number;
    return result;
  };
  return {
    ...facts,
    source: inOrder(facts.source),
    basis: inOrder(facts.basis),
    kind: inOrder(facts.kind),
    commonness: inOrder(facts.commonness),
    yearsLow: inOrder(facts.yearsLow),
    yearsHigh: inOrder(facts.yearsHigh),
    observed: inOrder(facts.observed),
    people: inOrder(facts.people),
    place: inOrder(facts.place),
    period: inOrder(facts.period),
    closeness: inOrder(facts.closeness),
  };
}
