import { getOrAdd } from '../collections/grouping.ts';
import type { Requirements } from './requirements.ts';

/** A source that rates fewer roles has no usual: their mean would be an accident. */
export const fewestRatedRoles = 100;
/** A source rates everything when its roles have ratings of more than this share of the skills that it rates at all. */
const exhaustiveShare = 0.5;

/** The ratings of one source. */
interface Ratings {
  roles: number;
  entries: number;
  /** The role that was counted last. */
  lastRole: number;
  /** Per skill the sum and the number of its ratings. */
  readonly skills: Map<number, { sum: number; count: number }>;
}

/**
 * The usual importance of each entry's skill. A source that lists only what matters has no usual: it says by the list
 * itself what matters, and its importance counts in full. A source that rates every skill of every role, as O*NET does,
 * says it by what stands out: the usual is the mean of the skill over the roles of that source.
 *
 * @returns per entry 0 to 1; 0 where the source lists only what matters, and where the importance is unknown. O(entries)
 */
export function usualImportance({ offsets, skills, importance, ratedBy }: Requirements): Float64Array {
  const sources = new Map<number, Ratings>();
  for (let role = 0; role + 1 < offsets.length; role++) {
    for (let entry = offsets[role] as number; entry < (offsets[role + 1] as number); entry++) {
      const source = ratedBy[entry] as number;
      if (source === 0) continue;
      const ratings = getOrAdd(sources, source, emptyRatings);
      if (ratings.lastRole !== role) ratings.roles++;
      ratings.lastRole = role;
      ratings.entries++;
      const skill = getOrAdd(ratings.skills, skills[entry] as number, () => ({ sum: 0, count: 0 }));
      skill.sum += importance[entry] as number;
      skill.count++;
    }
  }
  const exhaustive = new Map([...sources].filter(([, ratings]) => ratesEverything(ratings)));
  return Float64Array.from(skills, (skill, entry) => {
    const mean = exhaustive.get(ratedBy[entry] as number)?.skills.get(skill);
    return mean ? mean.sum / mean.count : 0;
  });
}

/** A mean of equal ratings may differ from them by less. */
const rounding = 1e-9;

/** Whether an importance is above the usual. */
export const isAboveUsual = (importance: number, usual: number): boolean => importance - usual > rounding;

const emptyRatings = (): Ratings => ({ roles: 0, entries: 0, lastRole: -1, skills: new Map() });

const ratesEverything = ({ roles, entries, skills }: Ratings): boolean =>
  roles >= fewestRatedRoles && entries > exhaustiveShare * roles * skills.size;
