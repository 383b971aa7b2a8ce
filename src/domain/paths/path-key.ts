import { maxPathSteps } from './path-limits.ts';

/**
 * Keys pack cost and steps of a path into one number, so that one comparison orders by cost, then by steps. Steps must
 * stay below this. It is a power of two, so that keys divide exactly; they are exact up to 2^53 / 8, about 1.1 · 10⁹
 * units of cost.
 */
const keyScale = 2 ** Math.ceil(Math.log2(maxPathSteps + 1));

/** The key of a path, or of a part of one. @param cost in millionths */
export const keyOf = (cost: number, steps: number): number => cost * keyScale + steps;

/** The cost in a key, in millionths. */
export const costOfKey = (key: number): number => Math.floor(key / keyScale);
