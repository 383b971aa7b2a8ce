/** Reads a number at an index known to be in range. */
export const at = (array: ArrayLike<number>, i: number): number => array[i] as number;
