import { InvalidArgumentError } from 'commander';
import { loadSeeds } from '../../importers/seeds/load-seeds.ts';
import { sourceNamePattern } from '../../importers/seeds/seed-schema.ts';
import { seedsDirectory } from '../../server/project-files.ts';

/** Parses the name of a source to import. @throws InvalidArgumentError when it is no name, or one of the seeds */
export function ownSourceName(text: string): string {
  if (!sourceNamePattern.test(text))
    throw new InvalidArgumentError(
      'It must consist of lower-case letters, digits, dots and hyphens, such as local.',
    );
  const refusal = refusalOfSeeds(text);
  if (refusal !== null) throw new InvalidArgumentError(refusal);
  return text;
}

/** Why a source may be neither replaced nor removed, or null when it may be. */
export function refusalOfSeeds(name: string): string | null {
  const seeds = loadSeeds(seedsDirectory()).map(({ source }) => source.name);
  return seeds.includes(name)
    ? `${name} is one of the seeds, which come with each release and cannot be replaced or removed: ${seeds.join(', ')}.`
    : null;
}
