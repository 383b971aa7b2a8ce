/**
 * Positions by ascending score, equal scores by position. Score and position are packed into one number, so that plain
 * numbers are sorted. O(n log n)
 *
 * @param scores integers from 0 to below 2^53 / n; NaN leaves a position out
 */
export function lowestFirst(scores: Float64Array): number[] {
  const { length } = scores;
  const keys = new Float64Array(length);
  let count = 0;
  for (let position = 0; position < length; position++) {
    const score = scores[position] as number;
    if (!Number.isNaN(score)) keys[count++] = score * length + position;
  }
  return Array.from(keys.subarray(0, count).sort(), (key) => key % length);
}
