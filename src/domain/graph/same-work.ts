import { getOrAdd } from '../collections/grouping.ts';
import type { EquivalenceColumns } from './equivalence.ts';

/** Codes that roles match, as parallel columns in any order: a row per role and code. */
export interface RoleCodeColumns {
  /** Ids. */
  readonly role: readonly string[];
  /** Ids. */
  readonly code: readonly string[];
  /** A word of `codeMatches`; null when unknown. Only EXACT ties. */
  readonly match: readonly (string | null)[];
  /** Whether an editor describes `role`. */
  readonly curated: readonly boolean[];
}

/**
 * Which official roles are the same work as a curated one: those that match a code EXACT that the curated role matches
 * EXACT, too. An official role that comes to several curated ones in this way is none of them. Ties are EXACT, from the
 * curated role, in the order of the official roles' first rows. O(rows · curated roles of a code)
 */
export function sameWork({ role, code, match, curated }: RoleCodeColumns): EquivalenceColumns {
  const curatedByCode = new Map<string, string[]>();
  const isExact = (row: number) => match[row] === 'EXACT';
  for (const [row, id] of role.entries()) {
    if (curated[row] && isExact(row)) getOrAdd(curatedByCode, code[row] as string, () => []).push(id);
  }
  const curatedByOfficial = new Map<string, Set<string>>();
  for (const [row, id] of role.entries()) {
    if (curated[row] || !isExact(row)) continue;
    const tied = getOrAdd(curatedByOfficial, id, () => new Set());
    for (const other of curatedByCode.get(code[row] as string) ?? []) tied.add(other);
  }
  const ties = [...curatedByOfficial].flatMap(([to, [from, ...others]]) =>
    from !== undefined && others.length === 0 ? [{ from, to }] : [],
  );
  return {
    from: ties.map(({ from }) => from),
    to: ties.map(({ to }) => to),
    match: ties.map(() => 'EXACT'),
    curated: ties.map(() => true),
  };
}
