import { type Rows, rowEnd, rowOf, rowStart, rowsOf } from '../collections/rows.ts';
import { compareText } from '../collections/text.ts';
import type { Equivalence } from '../graph/equivalence.ts';
import { searchWords } from '../search/search-words.ts';
import { rarityOf, ratedWeights } from './rarity.ts';
import type { SkillMap } from './skill-map.ts';

/** The signals that roles are compared by. */
export const similaritySignals = ['SKILLS', 'TOOLS', 'KNOWLEDGE', 'ACTIVITIES', 'NAMES'] as const;
/** What roles have in common, as one part of their similarity. */
export type SimilaritySignal = (typeof similaritySignals)[number];

/** Per role a sparse vector of length 1, its coordinates ascending; empty when nothing is known. */
export interface Vectors extends Rows {
  /** Per entry the value of the coordinate. */
  readonly values: Float64Array;
  /** Number of coordinates. */
  readonly width: number;
}

/** The vectors that similarity is computed from. */
export interface SimilarityIndex {
  readonly vectors: Readonly<Record<SimilaritySignal, Vectors>>;
  /** Per coordinate of NAMES and ACTIVITIES its word. */
  readonly words: Readonly<Record<'NAMES' | 'ACTIVITIES', readonly string[]>>;
}

/** The index of a map. O(entries and words of the map) for the first question, then O(1) */
export const similarityIndexOf = (map: SkillMap): SimilarityIndex =>
  map.derived.of(map, buildSimilarityIndex);

/**
 * Weights of coordinates. SKILLS and KNOWLEDGE (skills of that kind): importance × idf; what is above the usual, as in
 * coverage, finds fewer of the occupations that O*NET calls related (see bench/README.md). TOOLS: idf.
 * NAMES, the words of titles and aliases, and ACTIVITIES, the words of activities and responsibilities: (1 + ln tf) × idf,
 * idf = ln(1 + N / df) over the roles that have any (Spärck Jones 1972).
 */
function buildSimilarityIndex(map: SkillMap): SimilarityIndex {
  const { requirements, isKnowledge, uses, toolRarity, toolEquivalence, performs } = map;
  const weights = ratedWeights(requirements, map.skillRarity);
  const listedSkills = standIns(requirements.skills, requirements.equivalence);
  const skills = (kind: 0 | 1): Vectors =>
    vectors({ offsets: requirements.offsets, items: listedSkills }, map.skills.ids.length, (item, entry) =>
      isKnowledge[item] === kind ? (weights[entry] as number) : 0,
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
      TOOLS: vectors(
        { offsets: uses.offsets, items: standIns(uses.items, toolEquivalence) },
        map.tools.ids.length,
        (tool) => toolRarity.idf[tool] as number,
      ),
      NAMES: names.vectors,
      ACTIVITIES: activities.vectors,
    },
    words: { NAMES: names.words, ACTIVITIES: activities.words },
  };
}

/** Things that are one share a coordinate. */
const standIns = (items: Uint32Array, { standIn }: Equivalence): Uint32Array =>
  items.map((item) => standIn[item] as number);

function wordVectors(texts: readonly (readonly string[])[]): { vectors: Vectors; words: readonly string[] } {
  const counts = texts.map((roleTexts) => {
    const count = new Map<string, number>();
    for (const word of roleTexts.flatMap(searchWords)) count.set(word, (count.get(word) ?? 0) + 1);
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

/** @param weightOf called for each entry in turn; entries of weight 0 are left out */
function vectors(lists: Rows, width: number, weightOf: (item: number, entry: number) => number): Vectors {
  const rows: [item: number, value: number][][] = [];
  for (let role = 0; role + 1 < lists.offsets.length; role++) {
    const row: [number, number][] = [];
    for (let i = rowStart(lists, role); i < rowEnd(lists, role); i++) {
      const item = lists.items[i] as number;
      const weight = weightOf(item, i);
      if (weight > 0 && !row.some(([other]) => other === item)) row.push([item, weight]);
    }
    row.sort(([a], [b]) => a - b);
    const length = Math.sqrt(row.reduce((sum, [, weight]) => sum + weight * weight, 0));
    rows.push(row.map(([item, weight]) => [item, weight / length]));
  }
  const count = rows.reduce((sum, row) => sum + row.length, 0);
  const built = {
    width,
    offsets: new Uint32Array(lists.offsets.length),
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
