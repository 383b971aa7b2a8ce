import { countedImportance } from './rarity.ts';
import type { Requirements } from './requirements.ts';
import { isAboveUsual, usualImportance } from './usual-importance.ts';

/**
 * How strongly a role asks for the skill of each entry, 0 to 1: its importance; of a source that rates everything (see
 * usual-importance.ts) how far it is above the usual, as a share of the farthest that this source has for the skill.
 * O(entries)
 */
export function skillDemand(requirements: Requirements): Float64Array {
  const usual = usualImportance(requirements);
  const excess = usual.map((mean, entry) => {
    const importance = requirements.importance[entry] as number;
    return isAboveUsual(importance, mean) ? importance - mean : 0;
  });
  const greatest = new Map<string, number>();
  const key = (entry: number) => `${requirements.ratedBy[entry]} ${requirements.skills[entry]}`;
  for (const [entry, mean] of usual.entries()) {
    if (mean > 0) greatest.set(key(entry), Math.max(greatest.get(key(entry)) ?? 0, excess[entry] as number));
  }
  return usual.map((mean, entry) =>
    mean > 0
      ? (excess[entry] as number) / (greatest.get(key(entry)) || 1)
      : countedImportance(requirements, entry),
  );
}
