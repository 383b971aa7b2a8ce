/**
 * The first index that passes, by binary search, or `length` when none does. O(log length) calls
 *
 * @param length number of indexes
 * @param passes false for the indexes up to some point, and true from there on
 */
export function firstIndexWhere(length: number, passes: (index: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (passes(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
