import { getOrAdd } from '../collections/grouping.ts';
import { rowOf, rowsOf } from '../collections/rows.ts';
import { compareText } from '../collections/text.ts';
import { searchWords } from '../search/search-words.ts';
import { rarityOf } from './coverage.ts';
import type { SkillMap } from './skill-map.ts';

/** What roles are compared by, each for itself. */
export const similaritySignals = ['SKILLS', 'TOOLS', 'KNOWLEDGE', 'ACTIVITIES', 'NAMES'] as const;
export type SimilaritySignal = (typeof similaritySignals)[number];

/** Per role a vector of length 1, sparse; empty where nothing is known. */
export interface Vectors {
  readonly offsets: Uint32Array;
  /** Index of the coordinate, ascending. */
  readonly items: Uint32Array;
  readonly values: Float64Array;
  /** How many coordinates there are. */
  readonly width: number;
}

export interface SimilarityIndex {
  readonly vectors: Readonly<Record<SimilaritySignal, Vectors>>;
  /** What the coordinates of NAMES and ACTIVITIES stand for. */
  readonly words: Readonly<Record<'NAMES' | 'ACTIVITIES', readonly string[]>>;
}

const indexes = new WeakMap<SkillMap, SimilarityIndex>();

/** The vectors of a map, made when first asked for: most questions do without. O(entries and words of the map) */
export const similarityIndexOf = (map: SkillMap): SimilarityIndex =>
  getOrAdd(indexes, map, () => buildSimilarityIndex(map));

/**
 * SKILLS and KNOWLEDGE (skills of that kind) weigh a listed skill as coverage does: importance × idf. TOOLS are weighed
 * by idf alone. NAMES are the words of a role's titles and aliases, ACTIVITIES those of its activities and
 * responsibilities: (1 + ln tf) × idf, idf = ln(1 + N / df) over the roles that have any (Spärck Jones 1972).
 */
function buildSimilarityIndex(map: SkillMap): SimilarityIndex {
  const { requirements, weights, isKnowledge, uses, toolRarity, performs } = map;
  const skills = (kind: 0 | 1): Vectors =>
    vectors(
      { offsets: requirements.offsets, items: requirements.skills },
      map.skills.ids.length,
      (item, entry) => (isKnowledge[item] === kind ? (weights[entry] as number) : 0),
    );
  const names = wordVectors(map.names);
  const activities = wordVectors(
    map.responsibilities.map((texts, role) => [
      ...texts,
      ...Array.from(rowOf(performs, role), (activity) => map.activityNames[activity] as string),
    ]),
  );
  return {
    vectors: {
      SKILLS: skills(0),
      KNOWLEDGE: skills(1),
      TOOLS: vectors(uses, map.tools.ids.length, (tool) => toolRarity.idf[tool] as number),
      NAMES: names.vectors,
      ACTIVITIES: activities.vectors,
    },
    words: { NAMES: names.words, ACTIVITIES: activities.words },
  };
}

function wordVectors(texts: readonly (readonly string[])[]): { vectors: Vectors; words: readonly string[] } {
  const counts = texts.map((each) => {
    const count = new Map<string, number>();
    for (const word of each.flatMap(searchWords)) count.set(word, (count.get(word) ?? 0) + 1);
    return count;
  });
  const words = [...new Set(counts.flatMap((count) => [...count.keys()]))].sort(compareText);
  const rows = rowsOf(
    counts.map((count) => [...count.keys()]),
    new Map(words.map((word, i) => [word, i])),
  );
  const { idf } = rarityOf(rows, words.length, 1);
  let role = 0;
  return {
    words,
    vectors: vectors(rows, words.length, (word, entry) => {
      while (entry >= (rows.offsets[role + 1] as number)) role++;
      return (1 + Math.log(counts[role]?.get(words[word] as string) ?? 1)) * (idf[word] as number);
    }),
  };
}

/** @param weightOf asked for each entry in turn; what weighs nothing is left out */
function vectors(
  { offsets, items }: { readonly offsets: Uint32Array; readonly items: Uint32Array },
  width: number,
  weightOf: (item: number, entry: number) => number,
): Vectors {
  const rows: [item: number, value: number][][] = [];
  for (let role = 0; role + 1 < offsets.length; role++) {
    const row: [number, number][] = [];
    for (let i = offsets[role] as number; i < (offsets[role + 1] as number); i++) {
      const weight = weightOf(items[i] as number, i);
      if (weight > 0) row.push([items[i] as number, weight]);
    }
    row.sort(([a], [b]) => a - b);
    const length = Math.sqrt(row.reduce((sum, [, weight]) => sum + weight * weight, 0));
    rows.push(row.map(([item, weight]) => [item, weight / length]));
  }
  const count = rows.reduce((sum, row) => sum + row.length, 0);
  const built = {
    width,
    offsets: new Uint32Array(offsets.length),
    items: new Uint32Array(count),
    values: new Float64Array(count),
  };
  let entry = 0;
  rows.forEach((row, role) => {
    for (const [item, value] of row) {
      built.items[entry] = item;
      built.values[entry++] = value;
    }
    built.offsets[role + 1] = entry;
  });
  return built;
}
