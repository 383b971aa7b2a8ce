import { lowestFirst } from '../collections/lowest-first.ts';
import { type PageOfRanked, pageOfRanked, type RankedPage } from '../collections/ranked-page.ts';
import { rowOf } from '../collections/rows.ts';
import { coverageOf, notHad } from './coverage.ts';
import { type RoleFilter, roleFilterOf } from './role-filter.ts';
import { known, type SkillNeed, skillNeeds, type ToolNeed, toolNeeds } from './role-needs.ts';
import type { SkillMap } from './skill-map.ts';
import { type Standing, type Start, standingAt } from './standing.ts';
import { isEducation } from './usual-education.ts';

export interface FitQuestion {
  readonly start: Start;
  /** Ids; null when nothing was said of them. */
  readonly credentials: readonly string[] | null;
  readonly where: RoleFilter;
  readonly page: RankedPage;
}

export interface FittingRoles extends PageOfRanked {
  /** How the start fits each role of the page. */
  readonly fits: readonly RoleFit[];
}

/**
 * The roles that list some skill or use some tool of a start, by coverage (unknown last), then tools held, then id. It
 * compares lists, not people. O(entries of the map + roles · log)
 */
export function fittingRoles(map: SkillMap, { start, credentials, where, page }: FitQuestion): FittingRoles {
  const standing = standingAt(map, start);
  const ranked = pageOfRanked(rankByFit(map, standing, where), page);
  return { ...ranked, fits: ranked.items.map(({ id }) => roleFit(map, standing, credentials, id)) };
}

/** More tools than this do not tell roles of equal coverage apart. */
const mostTools = 4_095;
const unknownCoverage = 1_000_001;

function rankByFit(map: SkillMap, standing: Standing, where: RoleFilter): string[] {
  const isAllowed = roleFilterOf(map, where);
  const scores = new Float64Array(map.roles.ids.length).fill(Number.NaN);
  for (let role = 0; role < scores.length; role++) {
    const tools = toolsHeld(map, standing, role);
    if ((tools === 0 && !listsSome(map, standing, role)) || !isAllowed(role)) continue;
    const coverage = coverageOf(map.requirements, map.weights, role, standing.skills);
    const missing = Number.isNaN(coverage) ? unknownCoverage : Math.round((1 - coverage) * 1_000_000);
    scores[role] = missing * (mostTools + 1) + mostTools - Math.min(mostTools, tools);
  }
  return lowestFirst(scores).map((role) => map.roles.ids[role] as string);
}

function listsSome({ requirements }: SkillMap, { skills }: Standing, role: number): boolean {
  const end = requirements.offsets[role + 1] as number;
  for (let i = requirements.offsets[role] as number; i < end; i++) {
    if (skills[requirements.skills[i] as number] !== notHad) return true;
  }
  return false;
}

function toolsHeld({ uses }: SkillMap, { tools }: Standing, role: number): number {
  let held = 0;
  const end = uses.offsets[role + 1] as number;
  for (let i = uses.offsets[role] as number; i < end; i++) held += tools[uses.items[i] as number] as number;
  return held;
}

/** What a role lists beside what one has. */
export interface RoleFit {
  readonly coverage: number | null;
  readonly skills: readonly SkillNeed[];
  readonly tools: readonly ToolNeed[];
  /**
   * Whether a credential that will do, or education of the level usually asked for, is held; null when nobody says what
   * is usual or no credentials were given.
   */
  readonly credentialMet: boolean | null;
}

function roleFit(
  map: SkillMap,
  standing: Standing,
  credentials: readonly string[] | null,
  id: string,
): RoleFit {
  const role = map.roles.indexOf.get(id) as number;
  return {
    coverage: known(coverageOf(map.requirements, map.weights, role, standing.skills)),
    skills: skillNeeds(map, standing, role),
    tools: toolNeeds(map, standing, role),
    credentialMet: credentials && credentialMet(map, role, credentials),
  };
}

function credentialMet(map: SkillMap, role: number, held: readonly string[]): boolean | null {
  const places = held.map((id) => map.credentials.indexOf.get(id)).filter((place) => place !== undefined);
  const accepted = rowOf(map.accepted, role);
  const needed = map.education[role] as number;
  if (accepted.length === 0 && needed === 0) return null;
  return places.some((place) => {
    const level = map.credentialLevel[place] as number;
    return accepted.includes(place) || (needed > 0 && isEducation(level) && level >= needed);
  });
}
