import type { CareerMap } from './career-map.ts';
import type { MergedMoves } from './move-facts.ts';
import { likelyConstants } from './next-shares.ts';

/**
 * Per move the share of the people who move on from the role that are likely to make it, above 0 to 1: of n who were
 * counted there (at least the sum of the counts) and c who made it (c + 5·e) / (n + 5), so the counts where there are many and the expectation e where
 * there are few or none. e is in proportion to the counted moves that arrive in the target plus ½, times
 * (coverage + 0.05)², and sums to 1 over the moves on from the role; unknown coverage counts as 0. NaN for a move that
 * does not exist. Rests on counts that are shown alone. The constants are those of nextShares, which has likeness where
 * this has coverage. O(moves)
 *
 * @param coverage per move, 0 to 1; NaN when unknown
 */
export function likelyMoves(
  { offsets, targets }: Pick<CareerMap, 'offsets' | 'targets'>,
  {
    present,
    observed,
    people,
    startAs,
    endAs,
  }: Pick<MergedMoves, 'present' | 'observed' | 'people' | 'startAs' | 'endAs'>,
  coverage: Float64Array,
): Float64Array {
  const roles = offsets.length - 1;
  const { expected, arrived, unlike, likenessPower } = likelyConstants;
  const counts = observed.map((share, move) => Math.round(share * (people[move] as number)) || 0);
  const arrivals = new Float64Array(roles).fill(arrived);
  for (const [move, count] of counts.entries()) {
    if (startAs[move] || endAs[move]) continue; // counted where it is a role's own
    const target = targets[move] as number;
    arrivals[target] = (arrivals[target] as number) + count;
  }
  const weights = coverage.map((covered, move) =>
    present[move]
      ? (arrivals[targets[move] as number] as number) * ((covered || 0) + unlike) ** likenessPower
      : Number.NaN,
  );
  const likely = new Float64Array(counts.length).fill(Number.NaN);
  for (let role = 0; role < roles; role++) {
    const [start, end] = [offsets[role] as number, offsets[role + 1] as number];
    let [sum, counted, moved] = [0, 0, 0];
    for (let move = start; move < end; move++) {
      if (!present[move]) continue;
      sum += weights[move] as number;
      counted = Math.max(counted, people[move] || 0);
      if (!startAs[move] && !endAs[move]) moved += counts[move] as number;
    }
    counted = Math.max(counted, moved);
    for (let move = start; move < end; move++) {
      const expectation = (weights[move] as number) / sum;
      likely[move] = ((counts[move] as number) + expected * expectation) / (counted + expected);
    }
  }
  return likely;
}
