import { knownNumber } from '../collections/known-number.ts';
import { lowestFirst } from '../collections/lowest-first.ts';
import { toMillionths, toSixPlaces } from '../collections/millionths.ts';
import { type PageOfRanked, pageOfRanked, type RankedPage } from '../collections/ranked-page.ts';
import { type RoleFilter, roleFilterOf } from './role-filter.ts';
import {
  type SimilaritySignal,
  similarityIndexOf,
  similaritySignals,
  type Vectors,
} from './similarity-index.ts';
import { type SimilarityReasons, similarityReasons } from './similarity-reasons.ts';
import type { SkillMap } from './skill-map.ts';

/** Measures of similarity: a weighted mean of all signals, or one signal. */
export const similarityMeasures = ['COMBINED', ...similaritySignals] as const;
/** What similar roles are ranked by. */
export type SimilarityMeasure = (typeof similarityMeasures)[number];

/**
 * The weights of the signals in COMBINED, where the activities of both roles are known; they sum to 1. A signal that is unknown of either role adds nothing. They were
 * chosen on one half of O*NET's occupations and measured on the other; see bench/README.md.
 */
export const signalWeights: Readonly<Record<SimilaritySignal, number>> = {
  NAMES: 4 / 15,
  ACTIVITIES: 4 / 15,
  KNOWLEDGE: 4 / 15,
  SKILLS: 2 / 15,
  TOOLS: 1 / 15,
};

/**
 * The weights in COMBINED where the activities of either role are unknown, as those of ESCO are: skills then say most. The
 * most that names, skills and knowledge add is as above, so that such a role does not precede others for what is unknown
 * of it. Chosen and measured on halves of ESCO's occupations; see bench/README.md.
 */
export const weightsWithoutActivities: Readonly<Record<SimilaritySignal, number>> = {
  NAMES: 3 / 12,
  ACTIVITIES: 0,
  KNOWLEDGE: 1 / 12,
  SKILLS: 4 / 12,
  TOOLS: 1 / 15,
};

/** The cosine of two roles' vectors (see similarity-index.ts), 0 to 1; null where either has none. */
export type Signals = Readonly<Record<SimilaritySignal, number | null>>;

/** A role that resembles another. */
export interface SimilarRole {
  /** By the question's measure, above 0 to 1. */
  readonly similarity: number;
  readonly signals: Signals;
  readonly reasons: SimilarityReasons;
}

/** A page of similar roles. */
export interface SimilarRoles extends PageOfRanked {
  /** Per role of the page. */
  readonly similar: readonly SimilarRole[];
}

/** Asks for roles similar to one. */
export interface SimilarityQuestion {
  /** Id of a role; one that the map lacks resembles nothing. */
  readonly role: string;
  readonly by: SimilarityMeasure;
  /** Ids of roles to leave out: those that are the same work, and so are not another one that is like it. */
  readonly except: readonly string[];
  readonly where: RoleFilter;
  readonly page: RankedPage;
}

/**
 * A page of the roles similar to one: by similarity, then by id. Similarity is symmetric, so it is not a move.
 * O(entries and words of the map + roles · log)
 */
export function similarRoles(
  map: SkillMap,
  { role: id, by, except, where, page }: SimilarityQuestion,
): SimilarRoles {
  const role = map.roles.indexOf.get(id) ?? -1;
  const cosines = cosinesOf(map, role);
  const similarity = combined(cosines, by);
  const isAllowed = roleFilterOf(map, where);
  const leftOut = new Set([id, ...except].map((other) => map.roles.indexOf.get(other)));
  const scores = similarity.map((value, other) =>
    value === 0 || leftOut.has(other) || !isAllowed(other) ? Number.NaN : toMillionths(1 - value),
  );
  const ranked = lowestFirst(scores);
  const ranking = pageOfRanked(
    ranked.map((other) => map.roles.ids[other] as string),
    page,
  );
  const similar = ranking.items.map(({ rank }) => {
    const other = ranked[rank] as number;
    const signals = similaritySignals.map((signal) => [
      signal,
      knownNumber(cosines[signal][other] as number),
    ]);
    return {
      similarity: similarity[other] as number,
      signals: Object.fromEntries(signals) as Signals,
      reasons: similarityReasons(map, role, other),
    };
  });
  return { ...ranking, similar };
}

/** Per role its likeness to one, by COMBINED, to six places; 0 when unknown. O(entries and words of the map) */
export const likenessTo = (map: SkillMap, role: number): Float64Array =>
  combined(cosinesOf(map, role), 'COMBINED');

function cosinesOf(map: SkillMap, role: number): Record<SimilaritySignal, Float64Array> {
  const { vectors } = similarityIndexOf(map);
  return Object.fromEntries(
    similaritySignals.map((signal) => [signal, cosinesTo(vectors[signal], role)]),
  ) as Record<SimilaritySignal, Float64Array>;
}

/** Per role its similarity by a measure, to six places; 0 when unknown. */
function combined(
  cosines: Readonly<Record<SimilaritySignal, Float64Array>>,
  by: SimilarityMeasure,
): Float64Array {
  if (by !== 'COMBINED') return cosines[by].map((value) => (Number.isNaN(value) ? 0 : value));
  const sum = new Float64Array(cosines.NAMES.length);
  for (const signal of similaritySignals) {
    const values = cosines[signal];
    for (let other = 0; other < sum.length; other++) {
      const value = values[other] as number;
      if (Number.isNaN(value)) continue;
      const isDescribed = !Number.isNaN(cosines.ACTIVITIES[other] as number);
      sum[other] =
        (sum[other] as number) + (isDescribed ? signalWeights : weightsWithoutActivities)[signal] * value;
    }
  }
  return sum.map(toSixPlaces);
}

/** Per role the cosine of its vector and that of one role, to six places; NaN where either has none. */
function cosinesTo({ offsets, items, values, width }: Vectors, role: number): Float64Array {
  const cosines = new Float64Array(offsets.length - 1).fill(Number.NaN);
  const [start, end] = [offsets[role] as number, offsets[role + 1] as number];
  if (start === end) return cosines;
  const dense = new Float64Array(width);
  for (let i = start; i < end; i++) dense[items[i] as number] = values[i] as number;
  for (let other = 0; other < cosines.length; other++) {
    const [first, last] = [offsets[other] as number, offsets[other + 1] as number];
    if (first === last) continue;
    let sum = 0;
    for (let i = first; i < last; i++) sum += (dense[items[i] as number] as number) * (values[i] as number);
    cosines[other] = Math.min(1, toSixPlaces(sum));
  }
  return cosines;
}
