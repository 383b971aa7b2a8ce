import { FewLowest } from '../collections/few-lowest.ts';
import { millionths, toSixPlaces } from '../collections/millionths.ts';
import { type PageOfRanked, pageOfRanked, type RankedPage } from '../collections/ranked-page.ts';
import { type Rows, rowEnd, rowOf, rowStart, transposed } from '../collections/rows.ts';
import { coveredWeight, metShare } from './coverage.ts';
import { skillsBelow } from './prerequisites.ts';
import { type RoleFilter, roleFilterOf } from './role-filter.ts';
import { noSkill, type SkillLevels } from './skill-levels.ts';
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

/** The effect of one more skill with all that it builds on, at the levels that each role lists. */
export interface SkillOpening {
  /** Number of roles that it raises from below the share to the share or above. */
  readonly opens: number;
  /** Number of roles whose coverage it raises. */
  readonly raises: number;
  /** Sum of the coverage that it adds to them. */
  readonly gain: number;
  /** Ids of the skills that it builds on and that are missing: they come with it. */
  readonly prerequisites: readonly string[];
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
 * A page of the single skills that raise the coverage of roles: those that open some role first; then by gain for each
 * skill to learn, as a skill with missing prerequisites asks for more; then by roles opened; then by id. Roles that list
 * too few skills for a coverage do not count. O(entries of the map + skills · log), times the skills that build on one
 */
export function whatOpens(map: SkillMap, question: OpeningQuestion): Openings {
  const count = map.skills.ids.length;
  const opens = new Uint32Array(count);
  const raises = new Uint32Array(count);
  const gains = new Float64Array(count);
  const covered = coveredNow(map, question);
  const threshold = roundingThreshold(question.share);
  const openNow = covered.coverage.filter((coverage) => coverage >= threshold).length;
  forEachRaise(map, covered, (skill, _role, before, after) => {
    raises[skill] = (raises[skill] as number) + 1;
    gains[skill] = (gains[skill] as number) + after - before;
    if (before < threshold && after >= threshold) opens[skill] = (opens[skill] as number) + 1;
  });
  const gain = gains.map(toSixPlaces);
  const { standIn } = map.requirements.equivalence;
  const raising = [...raises.keys()].filter(
    (skill) => (raises[skill] as number) > 0 && standIn[skill] === skill,
  );
  const missing = new Map(raising.map((skill) => [skill, missingPrerequisites(map, covered.levels, skill)]));
  const gainForEach = (skill: number) =>
    (gain[skill] as number) / (1 + (missing.get(skill) as readonly number[]).length);
  const ranked = raising.sort(
    (a, b) =>
      Number(opens[a] === 0) - Number(opens[b] === 0) ||
      gainForEach(b) - gainForEach(a) ||
      (opens[b] as number) - (opens[a] as number) ||
      a - b,
  );
  const idsOf = (skills: readonly number[]) => skills.map((skill) => map.skills.ids[skill] as string);
  const page = pageOfRanked(idsOf(ranked), question.page);
  const pageSkills = page.items.map(({ rank }) => ranked[rank] as number);
  const roles = raisedRoles(map, threshold, covered, pageSkills);
  const openings = pageSkills.map((skill, i) => ({
    opens: opens[skill] as number,
    raises: raises[skill] as number,
    gain: gain[skill] as number,
    prerequisites: idsOf(missing.get(skill) as readonly number[]),
    roles: roles[i] as RaisedRole[],
  }));
  return { ...page, openNow, openings };
}

/** Skills to learn before a skill (see prerequisites.ts) that are missing, in id order, without itself. */
const missingPrerequisites = (map: SkillMap, levels: SkillLevels, skill: number): number[] =>
  [...rowOf(skillsBelow(map), skill)]
    .filter((other) => other !== skill && levels[other] === noSkill)
    .sort((a, b) => a - b);

/** Per skill of the page the roles that it raises most. */
function raisedRoles(
  map: SkillMap,
  threshold: number,
  covered: Covered,
  pageSkills: readonly number[],
): RaisedRole[][] {
  const raised = new Map(pageSkills.map((skill) => [skill, new FewLowest<Raise>(maxRaisedRoles)]));
  forEachRaise(map, covered, (skill, role, before, after) => {
    const opened = before < threshold && after >= threshold;
    raised.get(skill)?.add(opened ? before - after - 1 : before - after, { role, before, after, opened });
  });
  return [...raised.values()].map((few) =>
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

/** Per skill the skills that include it; see prerequisites.ts. */
const includersOf = ({ includedSkills, skills }: SkillMap): Rows =>
  transposed(includedSkills, skills.ids.length);

/** Visits each pair of a role and a skill that raises its coverage: by role, before and after not yet rounded. */
function forEachRaise(
  map: SkillMap,
  { levels, coverage, total }: Covered,
  visit: (skill: number, role: number, before: number, after: number) => void,
): void {
  const { offsets, skills } = map.requirements;
  const includers = map.derived.of(map, includersOf);
  const weight = new Float64Array(map.skills.ids.length); // that a skill adds to the role
  for (let role = 0; role < total.length; role++) {
    if (total[role] === 0) continue;
    const raising: number[] = [];
    const end = offsets[role + 1] as number;
    for (let entry = offsets[role] as number; entry < end; entry++) {
      const missing = missingWeight(map, levels, entry);
      if (missing === 0) continue;
      const listedSkill = skills[entry] as number;
      for (let i = rowStart(includers, listedSkill); i < rowEnd(includers, listedSkill); i++) {
        const skill = includers.items[i] as number;
        if (weight[skill] === 0) raising.push(skill);
        weight[skill] = (weight[skill] as number) + missing;
      }
    }
    const before = coverage[role] as number;
    for (const skill of raising) {
      visit(skill, role, before, before + (weight[skill] as number) / (total[role] as number));
      weight[skill] = 0;
    }
  }
}

/** The weight of an entry of the requirements that is not covered. */
function missingWeight({ requirements, weights }: SkillMap, levels: SkillLevels, entry: number): number {
  const { skills, level } = requirements;
  const missing = 1 - metShare(levels[skills[entry] as number] as number, level[entry] as number);
  return missing * (weights[entry] as number);
}

/** Smallest value that displays as `share`, so that a role shown at 0.6 is not called below 0.6. */
const roundingThreshold = (share: number): number => share - 0.5 / millionths;
