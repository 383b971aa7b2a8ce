import { FewLowest } from '../collections/few-lowest.ts';
import { millionths, toSixPlaces } from '../collections/millionths.ts';
import { type PageOfRanked, pageOfRanked, type RankedPage } from '../collections/ranked-page.ts';
import { coveredWeight, metShare, type SkillLevels } from './coverage.ts';
import { type RoleFilter, roleFilterOf } from './role-filter.ts';
import type { SkillMap } from './skill-map.ts';
import { type Start, standingAt } from './standing.ts';

/** Asks which single skills open most roles. */
export interface OpeningQuestion {
  readonly start: Start;
  /** Coverage from which a role counts as open, above 0 to 1. */
  readonly share: number;
  readonly where: RoleFilter;
  readonly page: RankedPage;
}

/** The effect of one more skill, at the level that each role lists. */
export interface SkillOpening {
  /** Number of roles that it raises from below the share to the share or above. */
  readonly opens: number;
  /** Number of roles whose coverage it raises. */
  readonly raises: number;
  /** Sum of the coverage that it adds to them. */
  readonly gain: number;
  /** At most `maxRaisedRoles`: those that it opens first, then the most raised, then by id. */
  readonly roles: readonly RaisedRole[];
}

/** A role whose coverage a skill raises. */
export interface RaisedRole {
  /** Id. */
  readonly role: string;
  /** Coverage without the skill, 0 to 1. */
  readonly before: number;
  /** Coverage with the skill, 0 to 1. */
  readonly after: number;
  readonly opened: boolean;
}

/** A page of skills. */
export interface Openings extends PageOfRanked {
  /** Number of roles that are open already. */
  readonly openNow: number;
  /** Per skill of the page. */
  readonly openings: readonly SkillOpening[];
}

const maxRaisedRoles = 100;

/**
 * A page of the single skills that raise roles to a share of coverage: by roles opened, then by gain, then by id. Roles
 * that list too few skills for a coverage do not count. O(entries of the map + skills · log)
 */
export function whatOpens(map: SkillMap, question: OpeningQuestion): Openings {
  const count = map.skills.ids.length;
  const opens = new Uint32Array(count);
  const raises = new Uint32Array(count);
  const gains = new Float64Array(count);
  const { offsets, skills } = map.requirements;
  const covered = coveredNow(map, question);
  const threshold = roundingThreshold(question.share);
  let openNow = 0;
  for (let role = 0; role < map.roles.ids.length; role++) {
    const total = covered.total[role] as number;
    if (total === 0) continue;
    const before = covered.coverage[role] as number;
    const isOpen = before >= threshold;
    if (isOpen) openNow++;
    const unit = 1 / total;
    const end = offsets[role + 1] as number;
    for (let i = offsets[role] as number; i < end; i++) {
      const more = missingWeight(map, covered.levels, i) * unit;
      if (more === 0) continue;
      const skill = skills[i] as number;
      raises[skill] = (raises[skill] as number) + 1;
      gains[skill] = (gains[skill] as number) + more;
      if (!isOpen && before + more >= threshold) opens[skill] = (opens[skill] as number) + 1;
    }
  }
  const gain = gains.map(toSixPlaces);
  const ranked = [...raises.keys()]
    .filter((skill) => (raises[skill] as number) > 0)
    .sort(
      (a, b) =>
        (opens[b] as number) - (opens[a] as number) || (gain[b] as number) - (gain[a] as number) || a - b,
    );
  const page = pageOfRanked(
    ranked.map((skill) => map.skills.ids[skill] as string),
    question.page,
  );
  const pageSkills = page.items.map(({ rank }) => ranked[rank] as number);
  const roles = raisedRoles(map, question, covered, pageSkills);
  const openings = pageSkills.map((skill, i) => ({
    opens: opens[skill] as number,
    raises: raises[skill] as number,
    gain: gain[skill] as number,
    roles: roles[i] as RaisedRole[],
  }));
  return { ...page, openNow, openings };
}

/** Per skill of the page the roles that it raises most. */
function raisedRoles(
  map: SkillMap,
  { share }: OpeningQuestion,
  covered: Covered,
  pageSkills: readonly number[],
): RaisedRole[][] {
  const { offsets, skills } = map.requirements;
  const threshold = roundingThreshold(share);
  const positions = new Int32Array(map.skills.ids.length).fill(-1);
  pageSkills.forEach((skill, position) => {
    positions[skill] = position;
  });
  const raised = pageSkills.map(() => new FewLowest<Raise>(maxRaisedRoles));
  for (let role = 0; role < map.roles.ids.length; role++) {
    const total = covered.total[role] as number;
    if (total === 0) continue;
    const before = covered.coverage[role] as number;
    const unit = 1 / total;
    const end = offsets[role + 1] as number;
    for (let i = offsets[role] as number; i < end; i++) {
      const position = positions[skills[i] as number] as number;
      if (position < 0) continue;
      const more = missingWeight(map, covered.levels, i) * unit;
      if (more === 0) continue;
      const after = before + more;
      const opened = before < threshold && after >= threshold;
      raised[position]?.add(opened ? -1 - more : -more, { role, before, after, opened });
    }
  }
  return raised.map((few) =>
    few.items().map(({ role, before, after, opened }) => ({
      role: map.roles.ids[role] as string,
      before: toSixPlaces(before),
      after: toSixPlaces(after),
      opened,
    })),
  );
}

/** A raised role by index, its coverage not yet rounded. */
interface Raise extends Omit<RaisedRole, 'role'> {
  readonly role: number;
}

/** What a start covers. */
interface Covered {
  readonly levels: SkillLevels;
  /** Per role, not yet rounded. */
  readonly coverage: Float64Array;
  /** Per role the weight of its requirements; 0 for a role that does not count. */
  readonly total: Float64Array;
}

function coveredNow(map: SkillMap, { start, where }: OpeningQuestion): Covered {
  const { skills: levels } = standingAt(map, start);
  const isAllowed = roleFilterOf(map, where);
  const coverage = new Float64Array(map.roles.ids.length);
  const total = new Float64Array(map.roles.ids.length);
  for (let role = 0; role < total.length; role++) {
    if (!isAllowed(role)) continue;
    const weight = coveredWeight(map.requirements, map.weights, role, levels);
    coverage[role] = weight.covered / weight.total;
    total[role] = weight.total;
  }
  return { levels, coverage, total };
}

/** The weight of an entry of the requirements that is not covered. */
function missingWeight({ requirements, weights }: SkillMap, levels: SkillLevels, entry: number): number {
  const { skills, level } = requirements;
  const missing = 1 - metShare(levels[skills[entry] as number] as number, level[entry] as number);
  return missing * (weights[entry] as number);
}

/** Smallest value that displays as `share`, so that a role shown at 0.6 is not called below 0.6. */
const roundingThreshold = (share: number): number => share - 0.5 / millionths;
