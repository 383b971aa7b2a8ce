import type { Derived } from '../collections/derived.ts';
import type { Requirements } from './requirements.ts';
import { isAboveUsual, usualImportance } from './usual-importance.ts';

/** A map whose roles require skills. */
interface RequiringMap {
  readonly requirements: Requirements;
  readonly derived: Derived;
}

/**
 * Whether a role needs the skill of an entry of its requirements. Of a source that rates everything it needs what is rated
 * above the usual, which is what has some weight in a coverage; of every other source all that it lists.
 * O(1); O(entries) on first use
 */
export function isNeeded(map: RequiringMap, entry: number): boolean {
  const usual = map.derived.of(map, usualIn)[entry] as number;
  return usual === 0 || isAboveUsual(map.requirements.importance[entry] as number, usual);
}

/** Whether a source lists the skill of an entry because it matters to the role, rather than rates every skill. As isNeeded */
export const isChosen = (map: RequiringMap, entry: number): boolean =>
  map.derived.of(map, usualIn)[entry] === 0;

const usualIn = ({ requirements }: RequiringMap): Float64Array => usualImportance(requirements);

/** The entries of the requirements that a role needs, in their order. O(requirements of the role); O(entries) on first use */
export function neededEntries(map: RequiringMap, role: number): number[] {
  const { offsets } = map.requirements;
  const start = offsets[role] as number;
  const entries = Array.from({ length: (offsets[role + 1] as number) - start }, (_, i) => start + i);
  return entries.filter((entry) => isNeeded(map, entry));
}
