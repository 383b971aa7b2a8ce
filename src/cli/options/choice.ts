import { InvalidArgumentError, Option } from 'commander';

/** An option that takes one of the API's enum values, in any case, with dashes for underscores. */
export const choiceOption = (flags: string, description: string, values: readonly string[]): Option =>
  new Option(flags, `${description}: ${listOf(values)}`).argParser((text) => choice(text, values));

/** Like choiceOption, but it may be given several times; its value is the list. */
export const choicesOption = (flags: string, description: string, values: readonly string[]): Option =>
  new Option(flags, `${description}, may be repeated: ${listOf(values)}`).argParser(
    (text, before: string[] = []) => [...before, choice(text, values)],
  );

/** @throws InvalidArgumentError when the text is none of the values */
export function choice<Value extends string>(text: string, values: readonly Value[]): Value {
  const name = text.trim().toUpperCase().replaceAll('-', '_');
  const value = values.find((candidate) => candidate === name);
  if (value === undefined) throw new InvalidArgumentError(`It must be one of ${listOf(values)}.`);
  return value;
}

/** `LEAST_NEW_SKILLS` as a person types it: `least-new-skills`. */
const typed = (value: string): string => value.toLowerCase().replaceAll('_', '-');

const listOf = (values: readonly string[]): string => values.map(typed).join(', ');
