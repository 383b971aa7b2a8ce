/**
 * Millionths in a unit. Costs are integers of millionths, so that sums are exact and equal on every machine; shares are
 * rounded to millionths, which is free of the noise of floating-point sums.
 */
export const millionths = 1_000_000;

/** A number of units as an integer of millionths. */
export const toMillionths = (units: number): number => Math.round(units * millionths);

/** Rounds a number to six decimal places. */
export const toSixPlaces = (value: number): number => toMillionths(value) / millionths;
