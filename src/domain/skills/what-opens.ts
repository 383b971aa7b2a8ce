import { FewLowest } from '../collections/few-lowest.ts';
import { type PageOfRanked, pageOfRanked, type RankedPage } from '../collections/ranked-page.ts';
import { coveredWeight, type Had, metShare, precision, toSixPlaces } from './coverage.ts';
import { type RoleFilter, roleFilterOf } from './role-filter.ts';
import type { SkillMap } from './skill-map.ts';
import { type Start, standingAt } from './standing.ts';

export interface OpeningQuestion {
  readonly start: Start;
  /** The coverage from which on a role counts as open, above 0 to 1. */
  readonly share: number;
  readonly where: RoleFilter;
  readonly page: RankedPage;
}

/** What one more skill would do, at the level that each role asks for. */
export interface SkillOpening {
  /** Roles whose coverage it raises from below the share to the share or over. */
  readonly opens: number;
  /** Roles whose coverage it raises. */
  readonly raises: number;
  /** The coverage that it adds, summed over those. */
  readonly gain: number;
  /** Those that it opens first, then the most raised, then by id; at most `maxRaisedRoles`. */
  readonly roles: readonly RaisedRole[];
}

export interface RaisedRole {
  readonly role: string;
  /** Coverage, 0 to 1, without and with the skill. */
  readonly before: number;
  readonly after: number;
  readonly opened: boolean;
}

export interface Openings extends PageOfRanked {
  /** Roles that are open without more. */
  readonly openNow: number;
  /** For each skill of the page. */
  readonly openings: readonly SkillOpening[];
}

const maxRaisedRoles = 100;

/**
 * The single skills that would raise the coverage of most roles over a share: by roles opened, then by gain, then by id.
 * Only roles that list enough skills to have a coverage count. O(entries of the map)
 */
export function whatOpens(map: SkillMap, question: OpeningQuestion): Openings {
  const count = map.skills.ids.length;
  const opens = new Uint32Array(count);
  const raises = new Uint32Array(count);
  const gains = new Float64Array(count);
  const { offsets, skills } = map.requirements;
  const now = coveredNow(map, question);
  const enough = leastThatRoundsTo(question.share);
  let openNow = 0;
  for (let role = 0; role < map.roles.ids.length; role++) {
    const all = now.all[role] as number;
    if (all === 0) continue;
    const before = now.coverage[role] as number;
    const isOpen = before >= enough;
    if (isOpen) openNow++;
    const each = 1 / all;
    const end = offsets[role + 1] as number;
    for (let i = offsets[role] as number; i < end; i++) {
      const more = missingWeight(map, now.had, i) * each;
      if (more === 0) continue;
      const skill = skills[i] as number;
      raises[skill] = (raises[skill] as number) + 1;
      gains[skill] = (gains[skill] as number) + more;
      if (!isOpen && before + more >= enough) opens[skill] = (opens[skill] as number) + 1;
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
  const shown = page.items.map(({ rank }) => ranked[rank] as number);
  const roles = raisedRoles(map, question, now, shown);
  const openings = shown.map((skill, i) => ({
    opens: opens[skill] as number,
    raises: raises[skill] as number,
    gain: gain[skill] as number,
    roles: roles[i] as RaisedRole[],
  }));
  return { ...page, openNow, openings };
}

function raisedRoles(
  map: SkillMap,
  { share }: OpeningQuestion,
  now: Covered,
  wanted: readonly number[],
): RaisedRole[][] {
  const { offsets, skills } = map.requirements;
  const enough = leastThatRoundsTo(share);
  const places = new Int32Array(map.skills.ids.length).fill(-1);
  wanted.forEach((skill, place) => {
    places[skill] = place;
  });
  const raised = wanted.map(() => new FewLowest<Raise>(maxRaisedRoles));
  for (let role = 0; role < map.roles.ids.length; role++) {
    const all = now.all[role] as number;
    if (all === 0) continue;
    const before = now.coverage[role] as number;
    const each = 1 / all;
    const end = offsets[role + 1] as number;
    for (let i = offsets[role] as number; i < end; i++) {
      const place = places[skills[i] as number] as number;
      if (place < 0) continue;
      const more = missingWeight(map, now.had, i) * each;
      if (more === 0) continue;
      const after = before + more;
      const opened = before < enough && after >= enough;
      raised[place]?.add(opened ? -1 - more : -more, { role, before, after, opened });
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

/** With the role's place, and coverage as it is. */
interface Raise extends Omit<RaisedRole, 'role'> {
  readonly role: number;
}

/** What is had, and per role its coverage, and the weight of what it lists; of weight 0 where it does not count. */
interface Covered {
  readonly had: Had;
  readonly coverage: Float64Array;
  readonly all: Float64Array;
}

function coveredNow(map: SkillMap, { start, where }: OpeningQuestion): Covered {
  const { skills: had } = standingAt(map, start);
  const isAllowed = roleFilterOf(map, where);
  const coverage = new Float64Array(map.roles.ids.length);
  const all = new Float64Array(map.roles.ids.length);
  for (let role = 0; role < all.length; role++) {
    if (!isAllowed(role)) continue;
    const weight = coveredWeight(map.requirements, map.weights, role, had);
    coverage[role] = weight.covered / weight.all;
    all[role] = weight.all;
  }
  return { had, coverage, all };
}

/** How much more of the weight of a role is had when what this entry asks for is had in full. */
function missingWeight({ requirements, weights }: SkillMap, had: Had, entry: number): number {
  const { skills, level } = requirements;
  const missing = 1 - metShare(had[skills[entry] as number] as number, level[entry] as number);
  return missing * (weights[entry] as number);
}

/** The least coverage that, told to six places, is at least this: nobody shall read 0.6 and be told it is below. */
const leastThatRoundsTo = (share: number): number => share - 0.5 / precision;
