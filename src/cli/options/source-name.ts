import { InvalidArgumentError } from 'commander';
import { loadSeeds } from '../../importers/seeds/load-seeds.ts';
import { sourceNamePattern } from '../../importers/seeds/seed-schema.ts';
import { seedsDirectory } from '../../server/project-files.ts';

/** Takes the name of a source of one's own, which would take the place of one of that name. */
export function ownSourceName(text: string): string {
  if (!sourceNamePattern.test(text))
    throw new InvalidArgumentError('It must be of small letters, digits, dots and dashes, such as local.');
  const refusal = refusalOfSeeds(text);
  if (refusal !== null) throw new InvalidArgumentError(refusal);
  return text;
}

/** Why a source can be neither removed nor replaced; null when it can. */
export function refusalOfSeeds(name: string): string | null {
  const seeds = loadSeeds(seedsDirectory()).map(({ source }) => source.name);
  return seeds.includes(name)
    ? `${name} is one of the seeds, which are there as this release has them: ${seeds.join(', ')}.`
    : null;
}
