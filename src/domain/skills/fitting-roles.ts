import { knownNumber } from '../collections/known-number.ts';
import { lowestFirst } from '../collections/lowest-first.ts';
import { millionths, toMillionths, toSixPlaces } from '../collections/millionths.ts';
import { type PageOfRanked, pageOfRanked, type RankedPage } from '../collections/ranked-page.ts';
import { rowOf } from '../collections/rows.ts';
import { coverageOf } from './coverage.ts';
import { nearness } from './nearness.ts';
import { type RoleFilter, roleFilterOf } from './role-filter.ts';
import { type SkillNeed, skillNeeds, type ToolNeed, toolNeeds } from './role-needs.ts';
import { noSkill } from './skill-levels.ts';
import type { SkillMap } from './skill-map.ts';
import { type Standing, type Start, standingAt } from './standing.ts';
import { usedShares } from './used-share.ts';
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
 * A page of the roles that list some skill or use some tool of a start: by score, then by coverage, then by id. The score
 * looks both ways: the share of what the start has that the role asks for (see used-share.ts), times how near what the role
 * asks for is to the start (see nearness.ts). Either alone, like coverage, puts first what asks for little or for
 * everything. Roles of unknown coverage come last, by used share. It compares lists, not people.
 * O(entries of the map + roles · log)
 */
export function fittingRoles(map: SkillMap, { start, credentials, where, page }: FitQuestion): FittingRoles {
  const standing = standingAt(map, start);
  const measures = fitMeasures(map, start, standing);
  const ranked = pageOfRanked(rankByFit(map, measures, standing, where), page);
  return {
    ...ranked,
    fits: ranked.items.map(({ id }) => {
      const role = map.roles.indexOf.get(id) as number;
      return { ...fitOf(measures, role), ...comparedLists(map, standing, credentials, role) };
    }),
  };
}

/** Per role what fit is made of, each 0 to 1 and to six places; see RoleFit. */
interface FitMeasures {
  /** NaN when unknown. */
  readonly coverage: Float64Array;
  readonly usedShare: Float64Array;
  readonly nearness: Float64Array;
  readonly score: Float64Array;
}

function fitMeasures(map: SkillMap, start: Start, standing: Standing): FitMeasures {
  const usedShare = usedShares(map, start, standing);
  const near = nearness(map, start);
  return {
    coverage: Float64Array.from(map.roles.ids, (_, role) =>
      coverageOf(map.requirements, map.weights, role, standing.skills),
    ),
    usedShare: usedShare.map(toSixPlaces),
    nearness: near.map(toSixPlaces),
    score: usedShare.map((share, role) => toSixPlaces(share * (near[role] as number))),
  };
}

function rankByFit(
  map: SkillMap,
  { coverage, usedShare, score }: FitMeasures,
  standing: Standing,
  where: RoleFilter,
): string[] {
  const isAllowed = roleFilterOf(map, where);
  const ranks = score.map((value, role) => {
    if ((!usesSome(map, standing, role) && !listsSome(map, standing, role)) || !isAllowed(role))
      return Number.NaN;
    const covered = coverage[role] as number;
    const [first, second] = Number.isNaN(covered)
      ? [millionths + toMillionths(1 - (usedShare[role] as number)) + 1, 0]
      : [toMillionths(1 - value), toMillionths(1 - covered)];
    return first * (millionths + 1) + second;
  });
  return lowestFirst(ranks).map((role) => map.roles.ids[role] as string);
}

function listsSome({ requirements }: SkillMap, { skills }: Standing, role: number): boolean {
  const end = requirements.offsets[role + 1] as number;
  for (let i = requirements.offsets[role] as number; i < end; i++) {
    if (skills[requirements.skills[i] as number] !== noSkill) return true;
  }
  return false;
}

function usesSome({ uses }: SkillMap, { tools }: Standing, role: number): boolean {
  const end = uses.offsets[role + 1] as number;
  for (let i = uses.offsets[role] as number; i < end; i++) if (tools[uses.items[i] as number]) return true;
  return false;
}

/** How a start fits a role. */
export interface RoleFit extends ComparedLists {
  /** `usedShare` times `nearness`, 0 to 1; null when the coverage is unknown. */
  readonly score: number | null;
  /** Share of what the start has that the role asks for, 0 to 1; see used-share.ts. */
  readonly usedShare: number;
  /** How near the skills that the role asks for are to the start's, 0 to 1; see nearness.ts. */
  readonly nearness: number;
  /** Share of the role's skills that is covered, 0 to 1; null when unknown. */
  readonly coverage: number | null;
}

function fitOf(measures: FitMeasures, role: number): Omit<RoleFit, keyof ComparedLists> {
  const coverage = knownNumber(measures.coverage[role] as number);
  return {
    score: coverage === null ? null : (measures.score[role] as number),
    usedShare: measures.usedShare[role] as number,
    nearness: measures.nearness[role] as number,
    coverage,
  };
}

/** A role's lists, each entry had or missing. */
interface ComparedLists {
  readonly skills: readonly SkillNeed[];
  readonly tools: readonly ToolNeed[];
  /**
   * Whether the person has a credential that meets the role's needs, or education of its usual level; null when the role
   * states neither, or when the question names no credentials.
   */
  readonly credentialMet: boolean | null;
}

const comparedLists = (
  map: SkillMap,
  standing: Standing,
  credentials: readonly string[] | null,
  role: number,
): ComparedLists => ({
  skills: skillNeeds(map, standing, role),
  tools: toolNeeds(map, standing, role),
  credentialMet: credentials && credentialMet(map, role, credentials),
});

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
