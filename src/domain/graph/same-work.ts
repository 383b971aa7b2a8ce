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

/** No codes. */
export const noCodes: RoleCodeColumns = {
  role: [],
  code: [],
  match: [],
  curated: [],
  scheme: [],
  notation: [],
};

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
  /** One of `codeSchemes`; null when unknown. */
  readonly scheme: readonly (string | null)[];
  /** What the code is in its scheme, such as `29-1141.00`; null when unknown. */
  readonly notation: readonly (string | null)[];
}

/** The rows of a role whose code is that of its own work: those that match EXACT or CLOSE. O(rows) */
export function codesOfWork(columns: RoleCodeColumns): RoleCodeColumns {
  const rows = [...columns.match.keys()].filter((row) => isMatchOfWork(columns.match[row]));
  const at = <T>(column: readonly T[]): readonly T[] => rows.map((row) => column[row] as T);
  return {
    role: at(columns.role),
    code: at(columns.code),
    match: at(columns.match),
    curated: at(columns.curated),
    scheme: at(columns.scheme),
    notation: at(columns.notation),
  };
}

const isMatchOfWork = (match: string | null | undefined): match is EquivalenceMatch =>
  match === 'EXACT' || match === 'CLOSE';

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
 * official role that matches it EXACT. So do two official roles that are the same work as one curated role. Of several
 * codes for one pair the EXACT one counts, then the first by id. By role, then by occupation. O(rows · roles of a code)
 */
export function workBridges(columns: RoleCodeColumns): WorkBridgeColumns {
  const { role, code, match, curated } = columns;
  const occupations = new Map<string, string[]>(); // by code
  for (const [row, id] of role.entries()) {
    if (!curated[row] && match[row] === 'EXACT')
      getOrAdd(occupations, code[row] as string, () => []).push(id);
  }
  const bridges = new Map<string, WorkBridge>();
  const add = (bridge: WorkBridge) => {
    const key = `${bridge.role}\n${bridge.occupation}`;
    const earlier = bridges.get(key);
    if (bridge.occupation !== bridge.role && (!earlier || isBefore(bridge, earlier)))
      bridges.set(key, bridge);
  };
  for (const [row, id] of role.entries()) {
    const nearness = match[row];
    if (!isMatchOfWork(nearness)) continue;
    for (const occupation of occupations.get(code[row] as string) ?? []) {
      add({ role: id, occupation, code: code[row] as string, match: nearness });
    }
  }
  for (const { between, one, other } of doubles(sameWork(columns))) {
    const { code } = bridges.get(`${between}\n${other}`) as WorkBridge;
    add({ role: one, occupation: other, code, match: 'EXACT' });
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

/** Pairs of official roles that are the same work as one curated role, each once. @param ties as sameWork gives them */
function doubles({ from, to }: EquivalenceColumns) {
  const officialOf = new Map<string, string[]>();
  for (const [i, curated] of from.entries()) {
    getOrAdd(officialOf, curated, () => []).push(to[i] as string);
  }
  return [...officialOf].flatMap(([between, ids]) => {
    const sorted = [...ids].sort(compareText);
    return sorted.flatMap((one, i) => sorted.slice(i + 1).map((other) => ({ between, one, other })));
  });
}

interface WorkBridge {
  readonly role: string;
  readonly occupation: string;
  readonly code: string;
  readonly match: EquivalenceMatch;
}

const isBefore = (a: WorkBridge, b: WorkBridge): boolean =>
  a.match === b.match ? compareText(a.code, b.code) < 0 : a.match === 'EXACT';
