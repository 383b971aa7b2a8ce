import { lowestFirst } from '../collections/lowest-first.ts';
import { toMillionths, toSixPlaces } from '../collections/millionths.ts';
import { type PageOfRanked, pageOfRanked, type RankedPage } from '../collections/ranked-page.ts';
import { rowOf } from '../collections/rows.ts';
import { isLicenceClosed } from '../occupations/role-licences.ts';
import { type RoleFilter, roleFilterOf } from '../skills/role-filter.ts';
import { likenessTo } from '../skills/similar-roles.ts';
import type { SkillMap } from '../skills/skill-map.ts';
import type { CareerMap } from './career-map.ts';
import { chosenCounts, type NextCounts, nextCounts } from './next-counts.ts';
import { nextShares } from './next-shares.ts';

/** Asks what people in a role do next. */
export interface LikelyNextQuestion {
  /** Id of a role; one that the maps lack leads nowhere. */
  readonly role: string;
  /** Ids of the person's earlier roles, the oldest first. */
  readonly history: readonly string[];
  /** The place whose counts count; null for the one with most people. */
  readonly place: string | null;
  readonly where: RoleFilter;
  readonly page: RankedPage;
}

/** People who were counted, enough of them to be shown. */
export interface CountShown {
  readonly count: number;
  /** Null when unknown. */
  readonly outOf: number | null;
  readonly place: string | null;
  readonly period: string | null;
  /** Id of the source. */
  readonly source: string;
}

/** What a likely next role rests on. No figure here rests on counts too small to be shown; only the order does. */
export interface LikelyRole {
  /** See nextShares, 0 to 1, to six places. */
  readonly share: number;
  /** Null when nobody was counted, or too few to be shown. */
  readonly counted: CountShown | null;
  /** Likeness of the two roles by COMBINED, 0 to 1. */
  readonly likeness: number;
  /** Share of all who were counted moving that arrived in the role, to six places; null when nobody was counted moving. */
  readonly arrivals: number | null;
  /** Whether the person has been in the role. */
  readonly beenThere: boolean;
}

/** A page of likely next roles, the likeliest first. */
export interface LikelyNextRoles extends PageOfRanked {
  /** Per role of the page. */
  readonly likely: readonly LikelyRole[];
  /** Those who stay in the role; null when nobody was counted staying, or too few to be shown. */
  readonly staying: Pick<LikelyRole, 'share' | 'counted'> | null;
  /** The place whose counts count; null when no count names one. */
  readonly place: string | null;
}

/** The maps that likely next roles are computed over. */
export interface LikelyMaps {
  readonly careerMap: CareerMap;
  readonly skillMap: SkillMap;
}

/**
 * A page of the roles that people in a role are likely to be in next: by share, then by id. The order counts everybody,
 * also those too few to be shown; every figure leaves these out. Roles are expected where a source describes both, so
 * that none is expected to lead to its own double in another vocabulary. Roles of share 0 are left out.
 * O(entries and words of the skill map + counts + roles · log)
 */
export function likelyNextRoles(maps: LikelyMaps, question: LikelyNextQuestion): LikelyNextRoles {
  const { careerMap, skillMap } = maps;
  const place = placeOf(careerMap, question.place);
  const start = startOf(maps, question, place);
  if (start === null) return { ...pageOfRanked([], question.page), likely: [], staying: null, place };
  const order = start.sharesOf(true);
  const figures = start.sharesOf(false);
  const isAllowed = roleFilterOf(skillMap, question.where);
  const skillRole = (role: number) => skillMap.roles.indexOf.get(careerMap.roleIds[role] as string);
  const scores = order.shares.map((share, other) => {
    const inSkills = skillRole(other);
    const isOut = other === start.role || share === 0 || inSkills === undefined || !isAllowed(inSkills);
    return isOut ? Number.NaN : toMillionths(1 - share);
  });
  const ranked = lowestFirst(scores);
  const page = pageOfRanked(
    ranked.map((other) => careerMap.roleIds[other] as string),
    question.page,
  );
  const counted = countsShown(careerMap, start.role, place);
  const earlier = new Set(question.history);
  const likely = page.items.map(({ rank, id }) => {
    const other = ranked[rank] as number;
    return {
      share: toSixPlaces(figures.shares[other] as number),
      counted: counted.get(other) ?? null,
      likeness: start.likeness[other] as number,
      arrivals:
        figures.counts.moved > 0
          ? toSixPlaces((figures.counts.arrivals[other] as number) / figures.counts.moved)
          : null,
      beenThere: earlier.has(id),
    };
  });
  const stayed = counted.get(start.role);
  const staying = stayed
    ? { share: toSixPlaces(figures.shares[start.role] as number), counted: stayed }
    : null;
  return { ...page, likely, staying, place };
}

/** Asks in which order people of a role move on to some others. */
export interface LikelyOrderQuestion {
  readonly role: string;
  /** Ids of roles. */
  readonly to: readonly string[];
  readonly place: string | null;
}

/**
 * Per role its rank among all that people may be in next, 1 for the likeliest; null where the share is 0. Ranks, unlike
 * shares, tell no counts.
 */
export function likelyOrder(maps: LikelyMaps, { role, to, place }: LikelyOrderQuestion): (number | null)[] {
  const { careerMap } = maps;
  const start = startOf(maps, { role, history: [] }, placeOf(careerMap, place));
  if (start === null) return to.map(() => null);
  const scores = start
    .sharesOf(true)
    .shares.map((share, other) =>
      other === start.role || share === 0 ? Number.NaN : toMillionths(1 - share),
    );
  const rankOf = new Map(lowestFirst(scores).map((other, rank) => [other, rank + 1]));
  return to.map((id) => rankOf.get(careerMap.indexOf.get(id) ?? -1) ?? null);
}

/** The place of a question: the requested one, else that of the moves that are shown, else that with most people. */
function placeOf({ signals, countedPeople }: CareerMap, requested: string | null): string | null {
  if (requested !== null || signals.place !== null) return requested ?? signals.place;
  const people = new Map<number, number>();
  for (const [fact, place] of countedPeople.place.entries()) {
    if (place > 0) people.set(place, (people.get(place) ?? 0) + (countedPeople.count[fact] as number));
  }
  const [most] = [...people].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  return most ? (countedPeople.places[most[0] - 1] as string) : null;
}

/** The role that people are in, and per role of the career map what is known of it as the next one. */
interface StartRole {
  readonly role: number;
  readonly likeness: Float64Array;
  /** The shares, and the counts that they rest on. @param withFew whether counts too small to be shown are among them */
  sharesOf(withFew: boolean): { readonly shares: Float64Array; readonly counts: NextCounts };
}

/** Null when a map lacks the role. */
function startOf(
  { careerMap, skillMap }: LikelyMaps,
  { role: id, history }: Pick<LikelyNextQuestion, 'role' | 'history'>,
  place: string | null,
): StartRole | null {
  const [role, skillRole] = [careerMap.indexOf.get(id), skillMap.roles.indexOf.get(id)];
  if (role === undefined || skillRole === undefined) return null;
  const toSkillMap = careerMap.roleIds.map((other) => skillMap.roles.indexOf.get(other) ?? -1);
  const inSkillMap = likenessTo(skillMap, skillRole);
  const sources = new Set(rowOf(skillMap.describedBy, skillRole));
  const earlier = history.flatMap((other) => careerMap.indexOf.get(other) ?? []);
  const question = {
    role,
    likeness: Float64Array.from(toSkillMap, (other) => inSkillMap[other] ?? 0),
    isExpected: (other: number) => {
      const inSkills = toSkillMap[other] as number;
      return inSkills >= 0 && rowOf(skillMap.describedBy, inSkills).some((source) => sources.has(source));
    },
    isClosed: (other: number) =>
      [role, ...earlier].every((start) => isLicenceClosed(careerMap.licences, start, other)),
    history: earlier,
  };
  return {
    role,
    likeness: question.likeness,
    sharesOf(withFew) {
      const counts = nextCounts(careerMap.countedPeople, place, withFew);
      return { shares: nextShares(counts, question), counts };
    },
  };
}

/** The counts of a role that may be shown, by role that people went to. */
function countsShown(
  { countedPeople, sources }: CareerMap,
  role: number,
  place: string | null,
): ReadonlyMap<number, CountShown> {
  const { count, outOf, place: placeAt, period, source, places, periods } = countedPeople;
  return new Map(
    chosenCounts(countedPeople, role, place, false).map(({ to, fact }) => [
      to,
      {
        count: count[fact] as number,
        outOf: Number.isNaN(outOf[fact] as number) ? null : (outOf[fact] as number),
        place: places[(placeAt[fact] as number) - 1] ?? null,
        period: periods[period[fact] as number] ?? null,
        source: sources[source[fact] as number] as string,
      },
    ]),
  );
}
