import { InvalidArgumentError } from 'commander';

/** Parses a whole number from 1. @throws InvalidArgumentError for any other text */
export function wholeNumber(text: string): number {
  if (!/^[1-9]\d*$/.test(text)) throw new InvalidArgumentError('It must be a whole number from 1.');
  return Number(text);
}
