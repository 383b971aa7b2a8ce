import { getOrAdd } from '../collections/grouping.ts';
import { compareText } from '../collections/text.ts';
import type { EquivalenceColumns } from './equivalence.ts';
import type { EquivalenceMatch } from './vocabulary.ts';

/** Roles whose work an official occupation is, by code, as parallel columns. */
export interface WorkBridgeColumns {
  /** Ids of roles. */
  readonly role: readonly string[];
  /** Ids of the official roles that match the code EXACT. */
  readonly occupation: readonly string[];
  /** Ids of codes. */
  readonly code: readonly string[];
  /** How the role matches the code. */
  readonly match: readonly EquivalenceMatch[];
}

/** No roles. */
export const noBridges: WorkBridgeColumns = { role: [], occupation: [], code: [], match: [] };

/** Codes that roles match, as parallel columns in any order: a row per role and code. */
export interface RoleCodeColumns {
  /** Ids. */
  readonly role: readonly string[];
  /** Ids. */
  readonly code: readonly string[];
  /** A word of `codeMatches`; null when unknown. */
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

/**
 * The bridges between roles and official occupations: a role that matches a code EXACT or CLOSE does the work of the
 * official role that matches it EXACT. Of several codes for one pair the EXACT one counts, then the first by id. By role,
 * then by occupation. O(rows · roles of a code)
 */
export function workBridges({ role, code, match, curated }: RoleCodeColumns): WorkBridgeColumns {
  const occupations = new Map<string, string[]>(); // by code
  for (const [row, id] of role.entries()) {
    if (!curated[row] && match[row] === 'EXACT')
      getOrAdd(occupations, code[row] as string, () => []).push(id);
  }
  const bridges = new Map<
    string,
    { role: string; occupation: string; code: string; match: EquivalenceMatch }
  >();
  for (const [row, id] of role.entries()) {
    const nearness = match[row];
    if (nearness !== 'EXACT' && nearness !== 'CLOSE') continue;
    for (const occupation of occupations.get(code[row] as string) ?? []) {
      const bridge = { role: id, occupation, code: code[row] as string, match: nearness as EquivalenceMatch };
      const key = `${id}\n${occupation}`;
      const earlier = bridges.get(key);
      if (occupation !== id && (!earlier || isBefore(bridge, earlier))) bridges.set(key, bridge);
    }
  }
  const sorted = [...bridges.values()].sort(
    (a, b) => compareText(a.role, b.role) || compareText(a.occupation, b.occupation),
  );
  return {
    role: sorted.map((bridge) => bridge.role),
    occupation: sorted.map((bridge) => bridge.occupation),
    code: sorted.map((bridge) => bridge.code),
    match: sorted.map((bridge) => bridge.match),
  };
}

interface CodedMatch {
  readonly code: string;
  readonly match: EquivalenceMatch;
}

const isBefore = (a: CodedMatch, b: CodedMatch): boolean =>
  a.match === b.match ? compareText(a.code, b.code) < 0 : a.match === 'EXACT';
