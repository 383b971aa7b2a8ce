import { coveredWeight, metShare, toSixPlaces } from './coverage.ts';
import { type PageOfRanked, pageOfRanked, type RankedPage } from './ranked-page.ts';
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
  const openNow = eachRaise(map, question, ({ skill, before, after }) => {
    raises[skill] = (raises[skill] as number) + 1;
    gains[skill] = (gains[skill] as number) + after - before;
    if (isOpening(question, before, after)) opens[skill] = (opens[skill] as number) + 1;
  });
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
  const roles = raisedRoles(map, question, shown);
  const openings = shown.map((skill, i) => ({
    opens: opens[skill] as number,
    raises: raises[skill] as number,
    gain: gain[skill] as number,
    roles: roles[i] as RaisedRole[],
  }));
  return { ...page, openNow, openings };
}

function raisedRoles(map: SkillMap, question: OpeningQuestion, skills: readonly number[]): RaisedRole[][] {
  const raised = new Map(skills.map((skill) => [skill, [] as RaisedRole[]]));
  eachRaise(map, question, ({ role, skill, before, after }) => {
    const opened = isOpening(question, before, after);
    raised.get(skill)?.push({ role: map.roles.ids[role] as string, before, after, opened });
  });
  return [...raised.values()].map((roles) =>
    roles
      .sort((a, b) => Number(b.opened) - Number(a.opened) || b.after - b.before - (a.after - a.before))
      .slice(0, maxRaisedRoles),
  );
}

const isOpening = ({ share }: OpeningQuestion, before: number, after: number): boolean =>
  before < share && after >= share;

interface Raise {
  readonly role: number;
  readonly skill: number;
  readonly before: number;
  readonly after: number;
}

/**
 * Goes over the roles that come into question, in id order, and the skills that would raise each.
 *
 * @returns how many of the roles are open already
 */
function eachRaise(map: SkillMap, question: OpeningQuestion, visit: (raise: Raise) => void): number {
  const { skills: had } = standingAt(map, question.start);
  const isAllowed = roleFilterOf(map, question.where);
  const { requirements, weights } = map;
  const { offsets, skills, level } = requirements;
  let open = 0;
  for (let role = 0; role < map.roles.ids.length; role++) {
    if (!isAllowed(role)) continue;
    const { covered, all } = coveredWeight(requirements, weights, role, had);
    if (all === 0) continue;
    const before = toSixPlaces(covered / all);
    if (before >= question.share) open++;
    for (let i = offsets[role] as number; i < (offsets[role + 1] as number); i++) {
      const skill = skills[i] as number;
      const missing = 1 - metShare(had[skill] as number, level[i] as number);
      const after = toSixPlaces((covered + missing * (weights[i] as number)) / all);
      if (after > before) visit({ role, skill, before, after });
    }
  }
  return open;
}
