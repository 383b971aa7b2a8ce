/**
 * Places by score, the lowest first, then by place. O(n log n), on plain numbers
 *
 * @param scores whole numbers from 0 to 2^53 / their count; NaN for what is left out
 */
export function lowestFirst(scores: Float64Array): number[] {
  const { length } = scores;
  const keys = new Float64Array(length);
  let found = 0;
  for (let place = 0; place < length; place++) {
    const score = scores[place] as number;
    if (!Number.isNaN(score)) keys[found++] = score * length + place;
  }
  return Array.from(keys.subarray(0, found).sort(), (key) => key % length);
}
