import { FewLowest } from '../collections/few-lowest.ts';
import { millionths, toSixPlaces } from '../collections/millionths.ts';
import { type PageOfRanked, pageOfRanked, type RankedPage } from '../collections/ranked-page.ts';
import { rowOf } from '../collections/rows.ts';
import { coveredWeight, metShare } from './coverage.ts';
import { nearness } from './nearness.ts';
import { isChosen } from './needed-skills.ts';
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
  /** Number of roles that list it and that it raises from below the share to the share or above. */
  readonly opens: number;
  /** Number of roles that list it and whose coverage it raises. */
  readonly raises: number;
  /** Sum of the coverage that it adds to them. */
  readonly gain: number;
  /** Ids of the skills that it builds on and that are missing: they come with it. */
  readonly prerequisites: readonly string[];
  /**
   * At most `maxRaisedRoles`: those next door that it opens, then others that it opens, then the rest; each by what it adds
   * times nearness squared, then by id.
   */
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
  /**
   * Whether the role of the start lists no skill, and there are no own ones. Nothing is then known of what the person can
   * do, so no skill is listed and no role counts as open.
   */
  readonly startUnknown: boolean;
  /** Number of roles that are open already. */
  readonly openNow: number;
  /** Per skill of the page. */
  readonly openings: readonly SkillOpening[];
}

const maxRaisedRoles = 100;
/** Share of the nearest role's nearness from which another one is next door, too. */
const nextDoorShare = 0.5;

/**
 * A page of the single skills that open roles that list them (or what is EXACT to them), each with what it builds on; where
 * none opens a role, of those that raise the coverage of one. Those that open some role next door come first (see `nextDoor`): to open a role that has nothing to do
 * with the start is to open nothing. Within both groups the order is by what a skill adds to the roles that are near: its
 * gain in each, times the square of the role's nearness to the start (see nearness.ts), which keeps a few percent in
 * hundreds of far roles from outweighing the roles next door; times the square of the share of its gain that this is, as a
 * generic skill adds as much to roles of every kind; for each skill to learn, as a skill with missing prerequisites asks for
 * more. A source that rates every skill of every role, school subjects as well, does not say what to learn for one: where some
 * skill opens a role that lists it, only roles that list a skill, rather than rate it, count for these orders. Then by the
 * gain for each skill to learn; then by roles opened; then by id. Of skills that are CLOSE only the first is
 * listed, as whoever has one is taken to have the other. Roles that list too few skills for a coverage do not count.
 * Empty for an unknown start; see `startUnknown`.
 * O(entries of the map · skills that a skill includes + skills · log)
 */
export function whatOpens(map: SkillMap, question: OpeningQuestion): Openings {
  if (isUnknown(map, question.start)) {
    return { ...pageOfRanked([], question.page), startUnknown: true, openNow: 0, openings: [] };
  }
  const count = map.skills.ids.length;
  const opens = new Uint32Array(count);
  const raises = new Uint32Array(count);
  const gains = new Float64Array(count);
  const [inAll, inListing] = [emptyTally(count), emptyTally(count)];
  const covered = coveredNow(map, question);
  const threshold = roundingThreshold(question.share);
  const openNow = covered.coverage.filter((coverage) => coverage >= threshold).length;
  const isNear = nextDoor(map, covered, question.start);
  forEachRaise(map, covered, (skill, role, before, after, isListed) => {
    raises[skill] = (raises[skill] as number) + 1;
    gains[skill] = (gains[skill] as number) + after - before;
    const isOpened = before < threshold && after >= threshold;
    if (isOpened) opens[skill] = (opens[skill] as number) + 1;
    for (const tally of isListed ? [inAll, inListing] : [inAll]) {
      const { nearGains, opensNear } = tally;
      nearGains[skill] = (nearGains[skill] as number) + nearGain(covered, role, before, after);
      if (isOpened) tally.opensSome = true;
      if (isOpened && isNear(role)) opensNear[skill] = 1;
    }
  });
  const { nearGains, opensNear } = inListing.opensSome ? inListing : inAll;
  const gain = gains.map(toSixPlaces);
  const distinct = nearGains.map((near, skill) =>
    toSixPlaces(near * (near / ((gains[skill] as number) || 1)) ** 2),
  );
  const raising = [...raises.keys()].filter((skill) => (raises[skill] as number) > 0);
  const opening = raising.filter((skill) => (opens[skill] as number) > 0);
  const listedSkills = opening.length > 0 ? opening : raising;
  const missing = new Map(
    listedSkills.map((skill) => [skill, missingPrerequisites(map, covered.levels, skill)]),
  );
  const forEachToLearn = (sums: Float64Array, skill: number) =>
    (sums[skill] as number) / (1 + (missing.get(skill) as readonly number[]).length);
  const sorted = listedSkills.sort(
    (a, b) =>
      (opensNear[b] as number) - (opensNear[a] as number) ||
      forEachToLearn(distinct, b) - forEachToLearn(distinct, a) ||
      forEachToLearn(gain, b) - forEachToLearn(gain, a) ||
      (opens[b] as number) - (opens[a] as number) ||
      a - b,
  );
  const ranked = withoutClose(map, sorted);
  const idsOf = (skills: readonly number[]) => skills.map((skill) => map.skills.ids[skill] as string);
  const page = pageOfRanked(idsOf(ranked), question.page);
  const pageSkills = page.items.map(({ rank }) => ranked[rank] as number);
  const roles = raisedRoles(map, threshold, covered, isNear, pageSkills);
  const openings = pageSkills.map((skill, i) => ({
    opens: opens[skill] as number,
    raises: raises[skill] as number,
    gain: gain[skill] as number,
    prerequisites: idsOf(missing.get(skill) as readonly number[]),
    roles: roles[i] as RaisedRole[],
  }));
  return { ...page, startUnknown: false, openNow, openings };
}

/** What skills add to the roles near a start. */
interface Tally {
  /** Per skill 1 where it opens a role next door. */
  readonly opensNear: Uint8Array;
  /** Per skill the sum of what it adds; see nearGain. */
  readonly nearGains: Float64Array;
  /** Whether some skill opens a role, near or far. */
  opensSome: boolean;
}

const emptyTally = (skills: number): Tally => ({
  opensNear: new Uint8Array(skills),
  nearGains: new Float64Array(skills),
  opensSome: false,
});

/** Whether a start is in a role that lists no skill, without own skills. */
function isUnknown({ roles, requirements: { offsets } }: SkillMap, { role, skills }: Start): boolean {
  if (role === null || skills.length > 0) return false;
  const index = roles.indexOf.get(role);
  return index === undefined || offsets[index] === offsets[index + 1];
}

/** Whether a role is next door: at least half as near as the nearest role but that of the start. */
function nextDoor(
  map: SkillMap,
  { nearness: near, total }: Covered,
  start: Start,
): (role: number) => boolean {
  const startRole = start.role === null ? -1 : (map.roles.indexOf.get(start.role) ?? -1);
  let most = 0;
  for (const [role, value] of near.entries()) {
    if (role !== startRole && (total[role] as number) > 0) most = Math.max(most, value);
  }
  return (role) => (near[role] as number) >= nextDoorShare * most;
}

/** The skills, in their order, without those that are CLOSE to an earlier one of the answer. */
function withoutClose({ requirements }: SkillMap, skills: readonly number[]): number[] {
  const { alike } = requirements.equivalence;
  const covered = new Set<number>();
  return skills.filter((skill) => {
    if (covered.has(skill)) return false;
    for (const other of rowOf(alike, skill)) covered.add(other);
    return true;
  });
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
  isNear: (role: number) => boolean,
  pageSkills: readonly number[],
): RaisedRole[][] {
  const raised = new Map(pageSkills.map((skill) => [skill, new FewLowest<Raise>(maxRaisedRoles)]));
  forEachRaise(map, covered, (skill, role, before, after) => {
    const opened = before < threshold && after >= threshold;
    const group = opened ? (isNear(role) ? 2 : 1) : 0; // a gain is at most 1, so the groups stay apart
    raised.get(skill)?.add(-nearGain(covered, role, before, after) - group, { role, before, after, opened });
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
  /** Per role; see nearness.ts. */
  readonly nearness: Float64Array;
}

/** What a skill adds to a role, times the square of the role's nearness. */
const nearGain = ({ nearness: near }: Covered, role: number, before: number, after: number): number =>
  (after - before) * (near[role] as number) ** 2;

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
  return { levels, coverage, total, nearness: nearness(map, start) };
}

/**
 * Visits each pair of a role and a skill that it lists and that raises its coverage, of things that are EXACT the one that
 * stands for them: by role, before and after not yet rounded.
 */
function forEachRaise(
  map: SkillMap,
  { levels, coverage, total }: Covered,
  visit: (skill: number, role: number, before: number, after: number, isListed: boolean) => void,
): void {
  const { offsets, skills, equivalence } = map.requirements;
  const missing = new Float64Array(map.skills.ids.length); // per skill that the role lists the weight not covered
  const chosenSkills = new Uint8Array(map.skills.ids.length); // per skill that the role lists 1 unless a source rates everything
  for (let role = 0; role < total.length; role++) {
    if (total[role] === 0) continue;
    const [start, end] = [offsets[role] as number, offsets[role + 1] as number];
    const listedThings = new Set<number>();
    for (let entry = start; entry < end; entry++) {
      listedThings.add(equivalence.standIn[skills[entry] as number] as number);
      missing[skills[entry] as number] = missingWeight(map, levels, entry);
      chosenSkills[skills[entry] as number] = Number(isChosen(map, entry));
    }
    const before = coverage[role] as number;
    for (const skill of listedThings) {
      let weight = 0;
      let isListed = false;
      for (const other of rowOf(map.includedSkills, skill)) {
        weight += missing[other] as number;
        if (chosenSkills[other] === 1 && (missing[other] as number) > 0) isListed = true;
      }
      if (weight > 0) visit(skill, role, before, before + weight / (total[role] as number), isListed);
    }
    for (let entry = start; entry < end; entry++) missing[skills[entry] as number] = 0;
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
