import { type Command, InvalidArgumentError, Option } from 'commander';
import { moveKinds, seniorities } from '../domain/graph-model.ts';
import { presets } from '../domain/ranking.ts';

/** What options say of a measure and of constraints. */
export interface PathOptions {
  readonly rankBy?: string;
  readonly weights?: Readonly<Record<string, number>>;
  readonly avoid?: readonly string[];
  readonly kind?: readonly string[];
  readonly seniority?: readonly string[];
  readonly industry?: readonly string[];
}

/** An option that takes one of some values at a time. */
function oneOf(flags: string, description: string, values: readonly string[]): Option {
  const allowed = values.map((value) => value.toLowerCase());
  return new Option(flags, `${description}: ${allowed.join(', ')}`).argParser((value, before) => {
    if (!allowed.includes(value)) throw new InvalidArgumentError(`It must be one of ${allowed.join(', ')}.`);
    return collect(value, before as string[] | undefined);
  });
}

/** Adds the options; each list may be given several times. */
export const withPathOptions = (command: Command): Command =>
  command
    .addOption(
      new Option('--rank-by <ranking>', 'which paths are the best').choices(
        Object.keys(presets).map((name) => name.toLowerCase().replaceAll('_', '-')),
      ),
    )
    .option('--weights <list>', 'a measure of your own, such as steps=1,years=0.5,newSkills=2', parseWeights)
    .option('--avoid <role>', 'a role that no path may touch', collect)
    .addOption(oneOf('--kind <kind>', 'only moves of this kind', moveKinds))
    .addOption(oneOf('--seniority <level>', 'only roles on this level', seniorities))
    .option('--industry <industry>', 'only roles in this industry', collect);

/** The same as variables of the API. */
export function pathVariables({ rankBy, weights, avoid, kind, seniority, industry }: PathOptions) {
  const upper = (values?: readonly string[]) => values?.map((value) => value.toUpperCase());
  return {
    rankBy: rankBy?.toUpperCase().replaceAll('-', '_'),
    weights,
    where: { avoid, kinds: upper(kind), seniority: upper(seniority), industries: industry },
  };
}

export const collect = (value: string, before: readonly string[] = []): string[] => [...before, value];

function parseWeights(text: string): Record<string, number> {
  const entries = text.split(',').map((part) => part.split('='));
  if (
    entries.some(
      ([name, value, ...rest]) => !name || !value || rest.length > 0 || Number.isNaN(Number(value)),
    )
  ) {
    throw new InvalidArgumentError('It must look like steps=1,years=0.5.');
  }
  return Object.fromEntries(entries.map(([name = '', value]) => [name.trim(), Number(value)]));
}
