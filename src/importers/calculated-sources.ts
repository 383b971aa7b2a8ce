import type { CareerStore } from '../store/career-store.ts';
import { calculateEquivalents } from './calculated-equivalents.ts';
import { calculateOccupationMoves } from './calculated-moves.ts';

/**
 * Brings everything that is calculated from sources up to date with them; to be called after each change of these. What
 * is up to date costs little.
 *
 * @param onStart is told what is calculated, where that takes a second or more
 */
export async function calculateSources(
  store: CareerStore,
  onStart: (what: string) => void = () => {},
): Promise<void> {
  await calculateEquivalents(store);
  await calculateOccupationMoves(store, () => onStart('moves between occupations'));
}
