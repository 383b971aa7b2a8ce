import { lowestFirst } from '../collections/lowest-first.ts';
import { type PageOfRanked, pageOfRanked, type RankedPage } from '../collections/ranked-page.ts';
import { rowOf } from '../collections/rows.ts';
import { toSixPlaces } from './coverage.ts';
import { known } from './role-needs.ts';
import {
  type SimilaritySignal,
  similarityIndexOf,
  similaritySignals,
  type Vectors,
} from './similarity-index.ts';
import type { SkillMap } from './skill-map.ts';

export const similarityMeasures = ['COMBINED', ...similaritySignals] as const;
export type SimilarityMeasure = (typeof similarityMeasures)[number];

/**
 * How much each signal counts in COMBINED; they add up to 1. A signal that is not known of both roles adds nothing.
 * Chosen on one half of O*NET's occupations and measured on the other: see bench/README.md.
 */
export const signalWeights: Readonly<Record<SimilaritySignal, number>> = {
  NAMES: 4 / 15,
  ACTIVITIES: 4 / 15,
  KNOWLEDGE: 4 / 15,
  SKILLS: 2 / 15,
  TOOLS: 1 / 15,
};

/** The cosine of two roles' vectors (see similarity-index.ts), 0 to 1; null where either has none. */
export type Signals = Readonly<Record<SimilaritySignal, number | null>>;

export interface SimilarRole {
  /** By the measure asked for, above 0 to 1. */
  readonly similarity: number;
  readonly signals: Signals;
  readonly reasons: SimilarityReasons;
}

export interface SimilarRoles extends PageOfRanked {
  /** For each role of the page. */
  readonly similar: readonly SimilarRole[];
}

export interface SimilarityQuestion {
  /** Id of a role; one that the map does not hold is like nothing. */
  readonly role: string;
  readonly by: SimilarityMeasure;
  readonly page: RankedPage;
}

/**
 * The roles like one, by similarity, then by id. Symmetric: it is no move and has no direction.
 * O(entries and words of the map + roles · log)
 */
export function similarRoles(map: SkillMap, { role: id, by, page }: SimilarityQuestion): SimilarRoles {
  const role = map.roles.indexOf.get(id) ?? -1;
  const { vectors } = similarityIndexOf(map);
  const cosines = Object.fromEntries(
    similaritySignals.map((signal) => [signal, cosinesTo(vectors[signal], role)]),
  ) as Record<SimilaritySignal, Float64Array>;
  const similarity = combined(cosines, by);
  const scores = similarity.map((value, other) =>
    other === role || value === 0 ? Number.NaN : Math.round((1 - value) * 1_000_000),
  );
  const ranked = lowestFirst(scores);
  const found = pageOfRanked(
    ranked.map((other) => map.roles.ids[other] as string),
    page,
  );
  const similar = found.items.map(({ rank }) => {
    const other = ranked[rank] as number;
    const told = similaritySignals.map((signal) => [signal, known(cosines[signal][other] as number)]);
    return {
      similarity: similarity[other] as number,
      signals: Object.fromEntries(told) as Signals,
      reasons: similarityReasons(map, role, other),
    };
  });
  return { ...found, similar };
}

/** Per role its similarity by a measure, to six places; 0 where nothing is known. */
function combined(
  cosines: Readonly<Record<SimilaritySignal, Float64Array>>,
  by: SimilarityMeasure,
): Float64Array {
  const weights = by === 'COMBINED' ? signalWeights : { [by]: 1 };
  const sum = new Float64Array(cosines.NAMES.length);
  for (const [signal, weight] of Object.entries(weights)) {
    const values = cosines[signal as SimilaritySignal];
    for (let other = 0; other < sum.length; other++) {
      const value = values[other] as number;
      if (!Number.isNaN(value)) sum[other] = (sum[other] as number) + weight * value;
    }
  }
  return sum.map(toSixPlaces);
}

/** Per role its cosine to one; NaN where either has no vector. */
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

/** Why two roles are alike: what both have, what adds most first. */
interface SimilarityReasons {
  readonly skills: readonly string[];
  readonly tools: readonly string[];
  /** By id. */
  readonly activities: readonly string[];
  /** Words of their names, and of what people in them do. */
  readonly nameWords: readonly string[];
  readonly activityWords: readonly string[];
}

/** By places in the map. */
function similarityReasons(map: SkillMap, a: number, b: number): SimilarityReasons {
  const { vectors, words } = similarityIndexOf(map);
  const shared = (signal: SimilaritySignal) => sharedItems(vectors[signal], a, b);
  const named = (items: readonly (readonly [item: number, product: number])[], names: readonly string[]) =>
    items.map(([item]) => names[item] as string);
  const performed = new Set(rowOf(map.performs, a));
  return {
    skills: named([...shared('SKILLS'), ...shared('KNOWLEDGE')].sort(byProduct), map.skills.ids),
    tools: named(shared('TOOLS'), map.tools.ids),
    activities: Array.from(
      rowOf(map.performs, b).filter((activity) => performed.has(activity)),
      (activity) => map.activities.ids[activity] as string,
    ),
    nameWords: named(shared('NAMES'), words.NAMES),
    activityWords: named(shared('ACTIVITIES'), words.ACTIVITIES),
  };
}

const byProduct = ([a, x]: readonly [number, number], [b, y]: readonly [number, number]): number =>
  y - x || a - b;

function sharedItems({ offsets, items, values }: Vectors, a: number, b: number): [number, number][] {
  const rowA = new Map<number, number>();
  for (let i = offsets[a] as number; i < (offsets[a + 1] as number); i++) {
    rowA.set(items[i] as number, values[i] as number);
  }
  const shared: [number, number][] = [];
  for (let i = offsets[b] as number; i < (offsets[b + 1] as number); i++) {
    const value = rowA.get(items[i] as number);
    if (value !== undefined) shared.push([items[i] as number, value * (values[i] as number)]);
  }
  return shared.sort(byProduct);
}
