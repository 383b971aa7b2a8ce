import { InvalidArgumentError } from 'commander';

/** An option's value that must be 1, 2, 3 … */
export function wholeNumber(text: string): number {
  if (!/^[1-9]\d*$/.test(text)) throw new InvalidArgumentError('It must be a whole number from 1.');
  return Number(text);
}
