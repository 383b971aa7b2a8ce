import { coverageOf } from '../skills/coverage.ts';
import type { OwnAbilities } from '../skills/own-skills.ts';
import type { CareerMap } from './career-map.ts';
import { entryWeights, ownLevelsOf } from './move-coverage.ts';

/** A role that a person could begin with. */
export interface FirstRole {
  /** Index of the role. */
  readonly role: number;
  /** Share of its listed skills that the person has, above 0 to 1. */
  readonly coverage: number;
}

/** Maximum number of first roles of a person. */
const maxFirstRoles = 10;

/**
 * Best-covered roles of a person, at most `maxFirstRoles`: by coverage, then tools of the role that they have, then id.
 * Roles of zero or unknown coverage are excluded. O(requirements + roles · log)
 */
export function firstRoles(
  map: CareerMap,
  abilities: OwnAbilities,
  isUsable: (role: number) => boolean,
): FirstRole[] {
  const levels = ownLevelsOf(map, abilities);
  const weights = entryWeights(map);
  const ownTools = new Set(abilities.tools);
  const candidates: (FirstRole & { readonly tools: number })[] = [];
  for (let role = 0; role < map.roleIds.length; role++) {
    if (!isUsable(role)) continue;
    const coverage = coverageOf(map.requirements, weights, role, levels);
    if (!(coverage > 0)) continue;
    const tools = (map.tools[role] ?? []).filter((tool) => ownTools.has(tool)).length;
    candidates.push({ role, coverage, tools });
  }
  candidates.sort((a, b) => b.coverage - a.coverage || b.tools - a.tools || a.role - b.role);
  return candidates.slice(0, maxFirstRoles);
}
