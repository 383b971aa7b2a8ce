import { getOrAdd } from '../collections/grouping.ts';
import type { GapTotals } from './gap-status.ts';
import { type RoleDifference, roleDifference } from './role-difference.ts';
import { known } from './role-needs.ts';
import { skillGap } from './skill-gap.ts';
import type { SkillMap } from './skill-map.ts';

/** Fewer are no comparison, more are no longer seen at a glance. */
export const comparedRoles = { least: 2, most: 5 } as const;

/** By how many of the compared roles something is listed. */
const sharings = ['ALL', 'SOME', 'ONE'] as const;
export type Sharing = (typeof sharings)[number];

export interface SkillListing {
  readonly importance: number | null;
  readonly level: number | null;
  readonly essential: boolean | null;
}

export interface ToolListing {
  readonly importance: number | null;
}

/** A thing, and what each of the compared roles says of it, in their order; null where it is not listed. */
export interface ComparedThing<Listing> {
  readonly id: string;
  readonly sharing: Sharing;
  readonly listings: readonly (Listing | null)[];
}

/** Two of the roles in one direction. */
export interface ComparedPair {
  readonly from: string;
  readonly to: string;
  readonly coverage: number | null;
  readonly totals: GapTotals;
  readonly difference: RoleDifference;
}

export interface RoleComparison {
  /** What most of the roles list first, then what counts most in them together, then by id. */
  readonly skills: readonly ComparedThing<SkillListing>[];
  /** What most of the roles use first, then what most of all roles use, then by id. */
  readonly tools: readonly ComparedThing<ToolListing>[];
  /** Every two in both directions. */
  readonly pairs: readonly ComparedPair[];
}

/** What some roles, by id, list side by side. O(what they list · log) */
export function compareRoles(
  map: SkillMap,
  { roles }: { readonly roles: readonly string[] },
): RoleComparison {
  const places = roles.map((id) => map.roles.indexOf.get(id) ?? -1);
  const { requirements, weights, essential, uses, toolRarity } = map;
  return {
    skills: sideBySide(places, requirements.offsets, requirements.skills, map.skills.ids, {
      listing: (entry): SkillListing => ({
        importance: known(requirements.importance[entry] as number),
        level: known(requirements.level[entry] as number),
        essential: essential[entry] === 2 ? null : essential[entry] === 1,
      }),
      weight: (entry) => weights[entry] as number,
    }),
    tools: sideBySide(places, uses.offsets, uses.items, map.tools.ids, {
      listing: (entry): ToolListing => ({ importance: known(uses.importance[entry] as number) }),
      weight: (entry) => toolRarity.listedBy[uses.items[entry] as number] as number,
    }),
    pairs: roles.flatMap((from) =>
      roles
        .filter((to) => to !== from)
        .map((to) => {
          const { coverage, totals } = skillGap(map, { start: { role: from, skills: [], tools: [] }, to });
          return { from, to, coverage, totals, difference: roleDifference(map, from, to) };
        }),
    ),
  };
}

function sideBySide<Listing>(
  roles: readonly number[],
  offsets: Uint32Array,
  items: Uint32Array,
  ids: readonly string[],
  { listing, weight }: { listing: (entry: number) => Listing; weight: (entry: number) => number },
): ComparedThing<Listing>[] {
  const rows = new Map<number, { item: number; weight: number; entries: (number | null)[] }>();
  roles.forEach((role, column) => {
    for (let i = offsets[role] ?? 0; i < (offsets[role + 1] ?? 0); i++) {
      const item = items[i] as number;
      const row = getOrAdd(rows, item, () => ({ item, weight: 0, entries: roles.map(() => null) }));
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
