import { getOrAdd } from '../collections/grouping.ts';
import { compareText } from '../collections/text.ts';
import type { Occupation } from './occupation.ts';

/** Weights of the three parts of a closeness; they sum to 1. */
const weights: Readonly<Record<'related' | 'ratings' | 'activities', number>> = {
  related: 0.5,
  ratings: 0.3,
  activities: 0.2,
};
/** What being called related by the other occupation is worth, as a share of calling it related. */
const reverseShare = 0.7;
/** Length of the lists of related occupations, in which the rank counts down. */
const relatedRanks = 20;

/** A sparse vector of length 1, by id; empty when nothing is known. */
type Vector = ReadonlyMap<string, number>;

/** What occupations are compared by. */
export interface ComparedOccupation extends Occupation {
  /** Per skill or field of knowledge, how far its importance is above the mean over all occupations. */
  readonly aboveUsual: Vector;
  /** Id of the field of knowledge that is most above the usual, of equals the first; null when none is above it. */
  readonly foremostField: string | null;
  /** Per activity its idf. */
  readonly activityWeights: Vector;
}

/**
 * Prepares occupations of one release for comparison. A release that rates every skill of every occupation says what
 * matters by what is above the usual. O(ratings + activities · log)
 */
export function comparedOccupations(occupations: readonly Occupation[]): ComparedOccupation[] {
  const ratings = new Map<string, { sum: number; count: number }>();
  const performers = new Map<string, number>();
  for (const occupation of occupations) {
    for (const [id, importance] of occupation.ratings) {
      const total = getOrAdd(ratings, id, () => ({ sum: 0, count: 0 }));
      total.sum += importance;
      total.count++;
    }
    for (const id of occupation.activities) performers.set(id, (performers.get(id) ?? 0) + 1);
  }
  const usual = (id: string): number => {
    const { sum, count } = ratings.get(id) as { sum: number; count: number };
    return sum / count;
  };
  return occupations.map((occupation) => {
    const aboveUsual = unitVector(
      [...occupation.ratings].map(([id, importance]) => [id, importance - usual(id)]),
    );
    return {
      ...occupation,
      aboveUsual,
      foremostField: greatestOf([...aboveUsual].filter(([id]) => occupation.fields.has(id))),
      activityWeights: unitVector(
        occupation.activities.map((id) => [
          id,
          Math.log(1 + occupations.length / (performers.get(id) as number)),
        ]),
      ),
    };
  });
}

/** The first id of the greatest value; null without any. */
function greatestOf(values: readonly (readonly [id: string, value: number])[]): string | null {
  let greatest: readonly [id: string, value: number] | null = null;
  for (const entry of values) if (!greatest || entry[1] > greatest[1]) greatest = entry;
  return greatest?.[0] ?? null;
}

/** Coordinates of 0 and below are left out; the others are in id order, so that sums are the same at every run. */
function unitVector(coordinates: readonly (readonly [string, number])[]): Vector {
  const positive = coordinates.filter(([, value]) => value > 0).sort(([a], [b]) => compareText(a, b));
  const length = Math.sqrt(positive.reduce((sum, [, value]) => sum + value * value, 0));
  return new Map(positive.map(([id, value]) => [id, value / length]));
}

/** Something that two occupations share, and what it adds to their closeness before rounding. */
interface SharedThing {
  /** Of a skill, field of knowledge or activity. */
  readonly id: string;
  readonly part: number;
}

/** How close one occupation is to another. */
export interface Closeness {
  /** 0 to 1. */
  readonly value: number;
  /** What adds most first, then by id. */
  readonly shared: readonly SharedThing[];
}

/**
 * How close the work of `to` is to that of `from`: half by rank in the lists of related occupations, the better of both
 * directions; 0.3 by what is above the usual in both, 0.2 by activities that both have, weighed by rarity (cosines). What is
 * unknown of either leaves its weight to the others. O(ratings + activities)
 */
export function closenessOf(from: ComparedOccupation, to: ComparedOccupation): Closeness {
  const related = Math.max(relatedness(from, to), reverseShare * relatedness(to, from));
  const parts = [
    { weight: weights.ratings, a: from.aboveUsual, b: to.aboveUsual },
    { weight: weights.activities, a: from.activityWeights, b: to.activityWeights },
  ].filter(({ a, b }) => a.size > 0 && b.size > 0);
  const knownWeight = parts.reduce((sum, { weight }) => sum + weight, weights.related);
  const shared = parts.flatMap(({ weight, a, b }) =>
    [...a].flatMap(([id, value]) => {
      const other = b.get(id);
      return other === undefined ? [] : [{ id, part: (weight * value * other) / knownWeight }];
    }),
  );
  shared.sort((a, b) => b.part - a.part || compareText(a.id, b.id));
  const carried = shared.reduce((sum, { part }) => sum + part, 0);
  return { value: (weights.related * related) / knownWeight + carried, shared };
}

function relatedness(from: Occupation, to: Occupation): number {
  const rank = from.related.get(to.id);
  return rank === undefined ? 0 : Math.max(0, relatedRanks + 1 - rank) / relatedRanks;
}
