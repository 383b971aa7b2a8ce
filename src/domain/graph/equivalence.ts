import { getOrAdd, groupBy } from '../collections/grouping.ts';
import { type Rows, rowOf } from '../collections/rows.ts';
import { compareText } from '../collections/text.ts';

/** Facts that two things of different vocabularies are equal or near, as parallel columns in any order. */
export interface EquivalenceColumns {
  /** Ids. */
  readonly from: readonly string[];
  /** Ids. */
  readonly to: readonly string[];
  /** A word of `equivalenceMatches`; null when unknown, which joins nothing. */
  readonly match: readonly (string | null)[];
  /** Whether an editor describes `from`. */
  readonly curated: readonly boolean[];
}

/** No facts. */
export const noEquivalents: EquivalenceColumns = { from: [], to: [], match: [], curated: [] };

/**
 * Which things of several vocabularies are one. EXACT is transitive: things that it joins, over any number of facts, are
 * one thing. CLOSE is not: it reaches from all of one thing to all of another, and no further.
 */
export interface Equivalence {
  /** Per thing the index of the one that stands for it and all that are EXACT to it: curated first, then by id. */
  readonly standIn: Uint32Array;
  /** Per thing the others that whoever has it is taken to have: EXACT or CLOSE to it; ascending. */
  readonly alike: Rows;
}

/**
 * Builds the equivalence of some things. Facts count in both directions. Ids that the index lacks are left out.
 * O(things + facts + pairs that are alike)
 */
export function equivalenceOf(
  indexOf: ReadonlyMap<string, number>,
  { from, to, match, curated }: EquivalenceColumns,
): Equivalence {
  const standIn = Uint32Array.from({ length: indexOf.size }, (_, thing) => thing);
  const pairs = from.flatMap((id, i) => {
    const [a, b] = [indexOf.get(id), indexOf.get(to[i] as string)];
    return a === undefined || b === undefined ? [] : [{ a, b, match: match[i] }];
  });
  const curatedThings = new Set(from.filter((_, i) => curated[i]).map((id) => indexOf.get(id)));
  const isBefore = (a: number, b: number): boolean =>
    curatedThings.has(a) === curatedThings.has(b) ? a < b : curatedThings.has(a);
  const rootOf = (thing: number): number => {
    let root = thing;
    while (standIn[root] !== root) root = standIn[root] as number;
    return root;
  };
  for (const { a, b, match: nearness } of pairs) {
    const [x, y] = [rootOf(a), rootOf(b)];
    if (nearness === 'EXACT' && x !== y) standIn[isBefore(x, y) ? y : x] = isBefore(x, y) ? x : y;
  }
  const members = new Map<number, number[]>(); // by stand-in; only of things in some fact
  for (const thing of new Set(pairs.flatMap(({ a, b }) => [a, b]))) {
    standIn[thing] = rootOf(thing);
    getOrAdd(members, standIn[thing] as number, () => []).push(thing);
  }
  const near = new Map<number, Set<number>>(); // by stand-in
  for (const { a, b, match: nearness } of pairs) {
    const [x, y] = [standIn[a] as number, standIn[b] as number];
    if (nearness !== 'CLOSE' || x === y) continue;
    getOrAdd(near, x, () => new Set()).add(y);
    getOrAdd(near, y, () => new Set()).add(x);
  }
  return { standIn, alike: alikeRows(standIn, members, near) };
}

function alikeRows(
  standIn: Uint32Array,
  members: ReadonlyMap<number, readonly number[]>,
  near: ReadonlyMap<number, ReadonlySet<number>>,
): Rows {
  const offsets = new Uint32Array(standIn.length + 1);
  const items: number[] = [];
  for (const [thing, root] of standIn.entries()) {
    const others = [root, ...(near.get(root) ?? [])].flatMap((other) => members.get(other) ?? []);
    for (const other of others.sort((a, b) => a - b)) if (other !== thing) items.push(other);
    offsets[thing + 1] = items.length;
  }
  return { offsets, items: Uint32Array.from(items) };
}

/** The others that are EXACT to a thing, ascending. */
export const sameThings = ({ standIn, alike }: Equivalence, thing: number): Uint32Array =>
  rowOf(alike, thing).filter((other) => standIn[other] === standIn[thing]);

/** The ids in some fact, sorted, and their equivalence. */
function idsWithEquivalence(columns: EquivalenceColumns): { ids: readonly string[] } & Equivalence {
  const ids = [...new Set([...columns.from, ...columns.to])].sort(compareText);
  return { ids, ...equivalenceOf(new Map(ids.map((id, i) => [id, i])), columns) };
}

/** Per id in some fact the ids of those alike, in code point order. */
export function idsAlike(columns: EquivalenceColumns): ReadonlyMap<string, readonly string[]> {
  const { ids, alike } = idsWithEquivalence(columns);
  return new Map(ids.map((id, i) => [id, Array.from(rowOf(alike, i), (other) => ids[other] as string)]));
}

/** Per id that is EXACT to another the ids of all that are the same, itself included: the one that stands for them first. */
export function sameIds(columns: EquivalenceColumns): ReadonlyMap<string, readonly string[]> {
  const { ids, standIn } = idsWithEquivalence(columns);
  const groups = [...groupBy([...ids.keys()], (i) => standIn[i] as number)]
    .filter(([, members]) => members.length > 1)
    .map(([first, members]) =>
      [first, ...members.filter((member) => member !== first)].map((i) => ids[i] as string),
    );
  return new Map(groups.flatMap((group) => group.map((id) => [id, group])));
}
