import { getOrAdd } from '../collections/grouping.ts';
import { coverageOf, coverages, type Had, notHad, skillWeights } from '../skills/coverage.ts';
import type { OwnAbilities } from '../skills/own-skills.ts';
import { at, type CareerMap } from './career-map.ts';

/** A role that a person could begin with. */
export interface FirstRole {
  readonly role: number;
  /** Above 0 to 1. */
  readonly coverage: number;
}

/** How many roles a person's way may begin with. */
const maxFirstRoles = 10;

const skillPlaces = new WeakMap<CareerMap['requirements'], ReadonlyMap<string, number>>();

/** Where the map has a skill; undefined when no role lists it. */
export const placeOfSkill = ({ requirements }: CareerMap, id: string): number | undefined =>
  getOrAdd(skillPlaces, requirements, () => new Map(requirements.skillIds.map((skill, i) => [skill, i]))).get(
    id,
  );

/** Per skill of the map what a person has of it; a skill that no role lists is of no use here. */
function hadBy(map: CareerMap, own: OwnAbilities): Had {
  const had = new Float64Array(map.requirements.skillIds.length).fill(notHad);
  for (const { skill, level } of own.skills) {
    const place = placeOfSkill(map, skill);
    if (place !== undefined) had[place] = level;
  }
  return had;
}

/** Per move how much of what its end lists one has who brings these abilities. O(moves · requirements of a role) */
export function coverageWith(map: CareerMap, own: OwnAbilities | undefined): Float64Array {
  if (!own || own.skills.length === 0) return map.coverage;
  return coverages(map.requirements, map.offsets, map.targets, hadBy(map, own));
}

/**
 * The roles of which a person has most: by coverage, then tools held, then id; at most `maxFirstRoles`, none of which
 * they have nothing, or that lists too little to tell. O(requirements + roles · log)
 */
export function firstRoles(
  map: CareerMap,
  own: OwnAbilities,
  isUsable: (role: number) => boolean,
): FirstRole[] {
  const had = hadBy(map, own);
  const weights = skillWeights(map.requirements);
  const tools = new Set(own.tools);
  const found: (FirstRole & { readonly tools: number })[] = [];
  for (let role = 0; role < map.roleIds.length; role++) {
    if (!isUsable(role)) continue;
    const coverage = coverageOf(map.requirements, weights, role, had);
    if (!(coverage > 0)) continue;
    found.push({ role, coverage, tools: (map.tools[role] ?? []).filter((tool) => tools.has(tool)).length });
  }
  found.sort((a, b) => b.coverage - a.coverage || b.tools - a.tools || a.role - b.role);
  return found.slice(0, maxFirstRoles);
}

/** The skills that a role lists, by place, the most important first. */
export const listedSkills = ({ requirements: { offsets, skills } }: CareerMap, role: number): number[] => [
  ...skills.subarray(at(offsets, role), at(offsets, role + 1)),
];
