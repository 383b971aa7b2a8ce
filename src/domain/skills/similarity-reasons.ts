import { rowOf } from '../collections/rows.ts';
import { type SimilaritySignal, similarityIndexOf, type Vectors } from './similarity-index.ts';
import type { SkillMap } from './skill-map.ts';

/** What two roles have in common, what adds most to their similarity first. */
export interface SimilarityReasons {
  /** Ids. */
  readonly skills: readonly string[];
  /** Ids. */
  readonly tools: readonly string[];
  /** Ids, in code point order. */
  readonly activities: readonly string[];
  /** Words of their names. */
  readonly nameWords: readonly string[];
  /** Words of their activities and responsibilities. */
  readonly activityWords: readonly string[];
}

/** The reasons for the similarity of two roles, by index. O(what both have · log) */
export function similarityReasons(map: SkillMap, a: number, b: number): SimilarityReasons {
  const { vectors, words } = similarityIndexOf(map);
  const shared = (signal: SimilaritySignal) => sharedItems(vectors[signal], a, b);
  const textsOf = (items: readonly SharedItem[], texts: readonly string[]) =>
    items.map(([item]) => texts[item] as string);
  const activitiesOfA = new Set(rowOf(map.performs, a));
  return {
    skills: textsOf([...shared('SKILLS'), ...shared('KNOWLEDGE')].sort(byProduct), map.skills.ids),
    tools: textsOf(shared('TOOLS'), map.tools.ids),
    activities: Array.from(
      rowOf(map.performs, b).filter((activity) => activitiesOfA.has(activity)),
      (activity) => map.activities.ids[activity] as string,
    ),
    nameWords: textsOf(shared('NAMES'), words.NAMES),
    activityWords: textsOf(shared('ACTIVITIES'), words.ACTIVITIES),
  };
}

type SharedItem = readonly [item: number, product: number];

const byProduct = ([a, x]: SharedItem, [b, y]: SharedItem): number => y - x || a - b;

/** The coordinates that two vectors share, by the product of their values. */

function sharedItems({ offsets, items, values }: Vectors, a: number, b: number): SharedItem[] {
  const rowA = new Map<number, number>();
  for (let i = offsets[a] as number; i < (offsets[a + 1] as number); i++) {
    rowA.set(items[i] as number, values[i] as number);
  }
  const shared: SharedItem[] = [];
  for (let i = offsets[b] as number; i < (offsets[b + 1] as number); i++) {
    const value = rowA.get(items[i] as number);
    if (value !== undefined) shared.push([items[i] as number, value * (values[i] as number)]);
  }
  return shared.sort(byProduct);
}
