import { rowOf } from '../collections/rows.ts';
import type { EquivalenceMatch } from '../graph/vocabulary.ts';
import { bridgeBetween } from './bridges.ts';
import type { CareerMap } from './career-map.ts';

/** That a role walks as another one, by code. */
export interface SameWork {
  /** Ids. */
  readonly role: string;
  readonly as: string;
  readonly code: string;
  /** How one of the two matches the code; the other matches it EXACT. */
  readonly match: EquivalenceMatch;
}

/** Per role the roles that it walks as, by id; empty for one that the map lacks. O(bridges of the roles) */
export const sameWorkOf = (map: CareerMap, { roles }: { readonly roles: readonly string[] }): SameWork[][] =>
  roles.map((id) => {
    const role = map.indexOf.get(id);
    return role === undefined
      ? []
      : [...rowOf(map.bridges, role)].flatMap((as) => sameWorkBetween(map, role, as));
  });

/** The bridge by which a role of a path walks as another, by index; none where it walks as itself. O(bridges) */
export function sameWorkBetween(
  { bridges, roleIds }: CareerMap,
  role: number | null,
  as: number | null,
): SameWork[] {
  if (role === null || as === null) return [];
  const bridge = bridgeBetween(bridges, role, as) ?? bridgeBetween(bridges, as, role);
  return bridge ? [{ role: roleIds[role] as string, as: roleIds[as] as string, ...bridge }] : [];
}
