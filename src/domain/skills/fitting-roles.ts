import { knownNumber } from '../collections/known-number.ts';
import { lowestFirst } from '../collections/lowest-first.ts';
import { millionths, toMillionths } from '../collections/millionths.ts';
import { type PageOfRanked, pageOfRanked, type RankedPage } from '../collections/ranked-page.ts';
import { rowOf } from '../collections/rows.ts';
import { coverageOf } from './coverage.ts';
import { nearness } from './nearness.ts';
import { type RoleFilter, roleFilterOf } from './role-filter.ts';
import { type SkillNeed, skillNeeds, type ToolNeed, toolNeeds } from './role-needs.ts';
import { noSkill } from './skill-levels.ts';
import type { SkillMap } from './skill-map.ts';
import { type Standing, type Start, standingAt } from './standing.ts';
import { isEducation } from './usual-education.ts';

/** Asks where a start fits. */
export interface FitQuestion {
  readonly start: Start;
  /** Ids; null when the question names none. */
  readonly credentials: readonly string[] | null;
  readonly where: RoleFilter;
  readonly page: RankedPage;
}

/** A page of fitting roles. */
export interface FittingRoles extends PageOfRanked {
  /** Per role of the page. */
  readonly fits: readonly RoleFit[];
}

/**
 * A page of the roles that list some skill or use some tool of a start: by coverage times nearness (see nearness.ts),
 * unknown last, then by tools held, then by id. Coverage alone would put first whatever asks for little, however little it
 * has to do with the start. It compares lists, not people. O(entries of the map + roles · log)
 */
export function fittingRoles(map: SkillMap, { start, credentials, where, page }: FitQuestion): FittingRoles {
  const standing = standingAt(map, start);
  const ranked = pageOfRanked(rankByFit(map, start, standing, where), page);
  return { ...ranked, fits: ranked.items.map(({ id }) => roleFit(map, standing, credentials, id)) };
}

/** More tools than this do not separate roles of equal coverage. */
const maxTools = 4_095;
/** One millionth more than the score of no coverage. */
const unknownCoverage = millionths + 1;

function rankByFit(map: SkillMap, start: Start, standing: Standing, where: RoleFilter): string[] {
  const near = nearness(map, start);
  const isAllowed = roleFilterOf(map, where);
  const scores = new Float64Array(map.roles.ids.length).fill(Number.NaN);
  for (let role = 0; role < scores.length; role++) {
    const tools = heldTools(map, standing, role);
    if ((tools === 0 && !listsSome(map, standing, role)) || !isAllowed(role)) continue;
    const coverage = coverageOf(map.requirements, map.weights, role, standing.skills);
    const missing = Number.isNaN(coverage)
      ? unknownCoverage
      : toMillionths(1 - coverage * (near[role] as number));
    scores[role] = missing * (maxTools + 1) + maxTools - Math.min(maxTools, tools);
  }
  return lowestFirst(scores).map((role) => map.roles.ids[role] as string);
}

function listsSome({ requirements }: SkillMap, { skills }: Standing, role: number): boolean {
  const end = requirements.offsets[role + 1] as number;
  for (let i = requirements.offsets[role] as number; i < end; i++) {
    if (skills[requirements.skills[i] as number] !== noSkill) return true;
  }
  return false;
}

function heldTools({ uses }: SkillMap, { tools }: Standing, role: number): number {
  let count = 0;
  const end = uses.offsets[role + 1] as number;
  for (let i = uses.offsets[role] as number; i < end; i++) count += tools[uses.items[i] as number] as number;
  return count;
}

/** How a start fits a role. */
export interface RoleFit {
  readonly coverage: number | null;
  readonly skills: readonly SkillNeed[];
  readonly tools: readonly ToolNeed[];
  /**
   * Whether the person has a credential that meets the role's needs, or education of its usual level; null when the role
   * states neither, or when the question names no credentials.
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
    coverage: knownNumber(coverageOf(map.requirements, map.weights, role, standing.skills)),
    skills: skillNeeds(map, standing, role),
    tools: toolNeeds(map, standing, role),
    credentialMet: credentials && credentialMet(map, role, credentials),
  };
}

function credentialMet(map: SkillMap, role: number, ids: readonly string[]): boolean | null {
  const heldCredentials = ids
    .map((id) => map.credentials.indexOf.get(id))
    .filter((credential) => credential !== undefined);
  const accepted = rowOf(map.accepted, role);
  const usual = map.education[role] as number;
  if (accepted.length === 0 && usual === 0) return null;
  return heldCredentials.some((credential) => {
    const level = map.credentialLevel[credential] as number;
    return accepted.includes(credential) || (usual > 0 && isEducation(level) && level >= usual);
  });
}
