import { getOrAdd } from '../collections/grouping.ts';
import { knownNumber } from '../collections/known-number.ts';
import { type Rows, rowEnd, rowStart } from '../collections/rows.ts';
import type { GapTotals } from './gap-totals.ts';
import { isNeeded } from './needed-skills.ts';
import { noAbilities } from './own-skills.ts';
import { type RoleDifference, roleDifference } from './role-difference.ts';
import { skillGap } from './skill-gap.ts';
import type { SkillMap } from './skill-map.ts';

/** Minimum and maximum number of roles in a comparison: fewer compare nothing, more cannot be read at a glance. */
export const comparedRoles = { least: 2, most: 5 } as const;

/** How many of the compared roles need a thing. */
const sharings = ['ALL', 'SOME', 'ONE'] as const;
/** How widely the compared roles share a thing. */
export type Sharing = (typeof sharings)[number];

/** How a role lists a skill; null is unknown. */
export interface SkillListing {
  /** 0 to 1. */
  readonly importance: number | null;
  /** 0 to 1. */
  readonly level: number | null;
  readonly essential: boolean | null;
}

/** How a role uses a tool. */
export interface ToolListing {
  /** 0 to 1, or null when unknown. */
  readonly importance: number | null;
}

/** A skill that some of the compared roles need (see needed-skills.ts), or a tool that some of them use. */
export interface ComparedThing<Listing> {
  readonly id: string;
  readonly sharing: Sharing;
  /** Per role, in their order; null where the role does not need it. */
  readonly listings: readonly (Listing | null)[];
}

/** Two of the roles in one direction, by id. */
export interface ComparedPair {
  readonly from: string;
  readonly to: string;
  /** Share of the listed skills of `to` that `from` has, 0 to 1; null when `to` lists too few. */
  readonly coverage: number | null;
  readonly totals: GapTotals;
  readonly difference: RoleDifference;
}

/** Roles side by side. */
export interface RoleComparison {
  /** By the number of roles that need it, then by its weight in them together, then by id. */
  readonly skills: readonly ComparedThing<SkillListing>[];
  /** By the number of compared roles that use it, then by the number of all roles that do, then by id. */
  readonly tools: readonly ComparedThing<ToolListing>[];
  /** Every ordered pair of two roles. */
  readonly pairs: readonly ComparedPair[];
}

/** Compares roles, by id. A role that the map lacks lists nothing. O(entries of the roles · log + pairs of gaps) */
export function compareRoles(
  map: SkillMap,
  { roles }: { readonly roles: readonly string[] },
): RoleComparison {
  const indexes = roles.map((id) => map.roles.indexOf.get(id) ?? -1);
  const { requirements, weights, essential, uses, toolRarity } = map;
  return {
    skills: sideBySide(
      indexes,
      { offsets: requirements.offsets, items: requirements.skills },
      map.skills.ids,
      {
        standIn: requirements.equivalence.standIn,
        counts: (entry) => isNeeded(map, entry),
        listing: (entry): SkillListing => ({
          importance: knownNumber(requirements.importance[entry] as number),
          level: knownNumber(requirements.level[entry] as number),
          essential: essential[entry] === 2 ? null : essential[entry] === 1,
        }),
        weight: (entry) => weights[entry] as number,
      },
    ),
    tools: sideBySide(indexes, uses, map.tools.ids, {
      standIn: map.toolEquivalence.standIn,
      counts: () => true,
      listing: (entry): ToolListing => ({ importance: knownNumber(uses.importance[entry] as number) }),
      weight: (entry) => toolRarity.listedBy[uses.items[entry] as number] as number,
    }),
    pairs: roles.flatMap((from) =>
      roles
        .filter((to) => to !== from)
        .map((to) => {
          const { coverage, totals } = skillGap(map, { start: { role: from, ...noAbilities }, to });
          return { from, to, coverage, totals, difference: roleDifference(map, from, to) };
        }),
    ),
  };
}

/**
 * The things that some roles list, as far as they count, sorted as in RoleComparison. Things that are one are one row, by the id that the first
 * of the roles lists. @param roles by index, −1 for one that lists nothing
 */
function sideBySide<Listing>(
  roles: readonly number[],
  lists: Rows,
  ids: readonly string[],
  {
    standIn,
    counts,
    listing,
    weight,
  }: {
    standIn: Uint32Array;
    counts: (entry: number) => boolean;
    listing: (entry: number) => Listing;
    weight: (entry: number) => number;
  },
): ComparedThing<Listing>[] {
  const rows = new Map<number, { item: number; weight: number; entries: (number | null)[] }>();
  roles.forEach((role, column) => {
    if (role < 0) return;
    for (let i = rowStart(lists, role); i < rowEnd(lists, role); i++) {
      if (!counts(i)) continue;
      const item = lists.items[i] as number;
      const row = getOrAdd(rows, standIn[item] as number, () => ({
        item,
        weight: 0,
        entries: roles.map(() => null),
      }));
      if (row.entries[column] !== null) continue; // lists two that are one: the more important counts
      row.entries[column] = i;
      row.weight += weight(i);
    }
  });
  const count = (entries: readonly (number | null)[]) => entries.filter((entry) => entry !== null).length;
  return [...rows.values()]
    .sort((a, b) => count(b.entries) - count(a.entries) || b.weight - a.weight || a.item - b.item)
    .map(({ item, entries }) => ({
      id: ids[item] as string,
      sharing: count(entries) === roles.length ? 'ALL' : count(entries) === 1 ? 'ONE' : 'SOME',
      listings: entries.map((entry) => (entry === null ? null : listing(entry))),
    }));
}
