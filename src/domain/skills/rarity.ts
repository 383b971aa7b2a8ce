import { type Rows, rowEnd, rowStart } from '../collections/rows.ts';
import { fewestRequirements, type Requirements } from './requirements.ts';
import { usualImportance } from './usual-importance.ts';

/** How rare things are among the lists of roles. */
export interface Rarity {
  /** Per thing its idf, ln(1 + N / df) (Spärck Jones 1972): N roles list enough things, df of them this one. */
  readonly idf: Float64Array;
  /** Per thing the number of roles that list it or one that is the same, whatever the length of their lists. */
  readonly listedBy: Uint32Array;
}

/**
 * The rarity of things. What every role lists tells little about one of them. Things that are one count as one: a role
 * lists it that lists any of them. O(entries + things)
 *
 * @param lists per role the things it lists
 * @param fewest roles that list fewer things do not count for the idf
 * @param standIn per thing the one that stands for all that are the same; by default each is only itself
 */
export function rarityOf(lists: Rows, things: number, fewest: number, standIn?: Uint32Array): Rarity {
  const df = new Uint32Array(things);
  const listedBy = new Uint32Array(things);
  const lastRole = new Int32Array(things).fill(-1);
  let roles = 0;
  for (let role = 0; role + 1 < lists.offsets.length; role++) {
    const [start, end] = [rowStart(lists, role), rowEnd(lists, role)];
    const counts = end - start >= fewest;
    if (counts && end > start) roles++;
    for (let entry = start; entry < end; entry++) {
      const item = lists.items[entry] as number;
      const thing = standIn ? (standIn[item] as number) : item;
      if (lastRole[thing] === role) continue;
      lastRole[thing] = role;
      listedBy[thing] = (listedBy[thing] as number) + 1;
      if (counts) df[thing] = (df[thing] as number) + 1;
    }
  }
  const spread = (counts: Uint32Array) =>
    standIn ? counts.map((_, i) => counts[standIn[i] as number] as number) : counts;
  return {
    idf: Float64Array.from(spread(df), (count) => Math.log(1 + roles / Math.max(1, count))),
    listedBy: spread(listedBy),
  };
}

/** The rarity of the skills that roles list. */
export const skillRarity = ({ offsets, skills, skillIds, equivalence }: Requirements): Rarity =>
  rarityOf({ offsets, items: skills }, skillIds.length, fewestRequirements, equivalence.standIn);

/**
 * The weight of each entry of the requirements in a coverage: importance × idf, where an importance by a source that
 * rates everything counts as far as it is above the usual (see usual-importance.ts). For unknown ones see ratedWeights.
 */
export function skillWeights(requirements: Requirements, rarity = skillRarity(requirements)): Float64Array {
  const usual = usualImportance(requirements);
  const weights = ratedWeights(requirements, rarity);
  return weights.map((weight, entry) => {
    const idf = rarity.idf[requirements.skills[entry] as number] as number;
    return Math.max(0, weight - (usual[entry] as number) * idf);
  });
}

/** Importance × idf of each entry. */
export const ratedWeights = (requirements: Requirements, { idf }: Rarity): Float64Array =>
  Float64Array.from(
    requirements.skills,
    (skill, entry) => countedImportance(requirements, entry) * (idf[skill] as number),
  );

/** The importance of an entry, 0 to 1. An unknown one counts as 1, or as 0.5 when the skill is optional. */
export function countedImportance({ importance, optional }: Requirements, entry: number): number {
  const rating = importance[entry] as number;
  return Number.isNaN(rating) ? (optional[entry] ? 0.5 : 1) : rating;
}
