import type { StartQuery } from '../api/operations.ts';
import { compareNames } from '../format/format.ts';

/** A role of the start page. */
export type StartRole = NonNullable<StartQuery['roles']>['nodes'][number];

interface Family {
  readonly name: string;
  readonly members: readonly StartRole[];
}

/** Lines of work by name, each with its roles in the order given; roles without one are left out. */
export function familiesOf(roles: readonly StartRole[]): Family[] {
  const families = new Map<string, StartRole[]>();
  for (const role of roles)
    if (role.family) families.set(role.family, [...(families.get(role.family) ?? []), role]);
  return [...families]
    .map(([name, members]) => ({ name, members }))
    .sort((a, b) => compareNames(a.name, b.name));
}

interface Interest {
  readonly id: string;
  readonly name: string;
}

/** What people in these roles often enjoy, that of most roles first, then by name. */
export function interestsOf(roles: readonly StartRole[]): Interest[] {
  const interests = new Map<string, { id: string; name: string; count: number }>();
  for (const { id, name } of roles.flatMap(({ traits }) => traits?.nodes ?? []))
    interests.set(id, { id, name, count: (interests.get(id)?.count ?? 0) + 1 });
  return [...interests.values()].sort((a, b) => b.count - a.count || compareNames(a.name, b.name));
}

interface InterestMatch {
  readonly role: StartRole;
  /** How many of the chosen interests people in the role often share, at least 1. */
  readonly shared: number;
}

/** Roles in which people often share some of the chosen interests, those with most first, then by title. */
export const rolesByInterests = (
  roles: readonly StartRole[],
  interestIds: readonly string[],
): InterestMatch[] =>
  roles
    .map((role) => ({
      role,
      shared: (role.traits?.nodes ?? []).filter(({ id }) => interestIds.includes(id)).length,
    }))
    .filter(({ shared }) => shared > 0)
    .sort((a, b) => b.shared - a.shared || compareNames(a.role.title, b.role.title));
