/** The number, or null for NaN, which stands for unknown in columns of numbers. */
export const knownNumber = (value: number): number | null => (Number.isNaN(value) ? null : value);
