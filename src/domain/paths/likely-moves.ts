import type { CareerMap } from './career-map.ts';
import type { MergedMoves } from './move-facts.ts';
import { likelyConstants } from './next-shares.ts';

/**
 * Per move the share of the people in the role who are likely to make it: of n who were counted there and c who made
 * it (c + 5·a) / (n + 5), where a is the share of all counted moves that arrive in the target, ½ being added to the
 * arrivals of every role. NaN where nobody in the role was counted. Rests on counts that are shown alone. O(moves)
 */
export function likelyMoves(
  { offsets, targets }: Pick<CareerMap, 'offsets' | 'targets'>,
  { observed, people, startAs, endAs }: Pick<MergedMoves, 'observed' | 'people' | 'startAs' | 'endAs'>,
): Float64Array {
  const roles = offsets.length - 1;
  const counts = observed.map((share, move) => Math.round(share * (people[move] as number)) || 0);
  const arrivals = new Float64Array(roles).fill(likelyConstants.arrived);
  for (const [move, count] of counts.entries()) {
    if (startAs[move] || endAs[move]) continue; // counted where it is a role's own
    const target = targets[move] as number;
    arrivals[target] = (arrivals[target] as number) + count;
  }
  const moved = arrivals.reduce((sum, count) => sum + count, 0);
  const likely = new Float64Array(counts.length).fill(Number.NaN);
  const { expected } = likelyConstants;
  for (let role = 0; role < roles; role++) {
    const [start, end] = [offsets[role] as number, offsets[role + 1] as number];
    const totals = people.subarray(start, end).filter((total) => !Number.isNaN(total));
    if (totals.length === 0) continue;
    const counted = totals.reduce((most, total) => Math.max(most, total));
    for (let move = start; move < end; move++) {
      const share = (arrivals[targets[move] as number] as number) / moved;
      likely[move] = ((counts[move] as number) + expected * share) / (counted + expected);
    }
  }
  return likely;
}
