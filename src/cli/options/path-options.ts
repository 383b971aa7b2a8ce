import { type Command, InvalidArgumentError, Option } from 'commander';
import { bases } from '../../domain/graph/source.ts';
import { moveKinds, seniorities } from '../../domain/graph/vocabulary.ts';
import { presets } from '../../domain/paths/ranking.ts';
import { ownLevels } from '../../domain/skills/own-skills.ts';

/** What options say of a measure and of constraints. */
export interface PathOptions {
  readonly rankBy?: string;
  readonly weights?: Readonly<Record<string, number>>;
  readonly avoid?: readonly string[];
  readonly kind?: readonly string[];
  readonly seniority?: readonly string[];
  readonly industry?: readonly string[];
  readonly payAtLeast?: { readonly amount: number; readonly currency: string; readonly region: string };
  readonly unknownPay?: string;
  readonly basis?: readonly string[];
  readonly source?: readonly string[];
  readonly skill?: readonly OwnSkill[];
  readonly tool?: readonly string[];
}

interface OwnSkill {
  readonly ref: string;
  readonly level?: string;
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
export const withPathOptions = <C extends Command>(command: C): C =>
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
    .option('--industry <industry>', 'only roles in this industry', collect)
    .option('--pay-at-least <amount>', 'only roles that pay so much, such as 130000:USD:US', parsePay)
    .addOption(
      new Option('--unknown-pay <what>', 'with it: what becomes of roles whose pay is unknown').choices([
        'keep',
        'exclude',
      ]),
    )
    .addOption(oneOf('--basis <basis>', 'only what is said on this basis', bases))
    .option('--source <name>', 'only what this source says', collect)
    .option(
      '--skill <skill>',
      `a skill that you have, such as SQL or SQL=advanced: ${levels.join(', ')}`,
      (value: string, before: readonly OwnSkill[] = []) => [...before, parseSkill(value)],
    )
    .option('--tool <tool>', 'a tool that you use', collect);

const levels = Object.keys(ownLevels).map((level) => level.toLowerCase());

function parseSkill(text: string): OwnSkill {
  const [, ref = text, level] = /^(.+)=([^=]*)$/.exec(text) ?? [];
  if (level === undefined) return { ref };
  if (!levels.includes(level))
    throw new InvalidArgumentError(`The level must be one of ${levels.join(', ')}.`);
  return { ref, level: level.toUpperCase() };
}

function parsePay(text: string): NonNullable<PathOptions['payAtLeast']> {
  const [amount = '', currency = 'USD', region = 'US', ...rest] = text.split(':');
  if (amount === '' || Number.isNaN(Number(amount)) || !currency || !region || rest.length > 0) {
    throw new InvalidArgumentError('It must look like 130000 or 130000:USD:US.');
  }
  return { amount: Number(amount), currency, region };
}

/** The same as variables of the API. */
export function pathVariables({ rankBy, weights, skill, tool, ...constraints }: PathOptions) {
  const { avoid, kind, seniority, industry, payAtLeast, unknownPay, basis, source } = constraints;
  const upper = (values?: readonly string[]) => values?.map((value) => value.toUpperCase());
  return {
    rankBy: rankBy?.toUpperCase().replaceAll('-', '_'),
    weights,
    ownSkills: skill,
    ownTools: tool,
    where: {
      avoid,
      kinds: upper(kind),
      seniority: upper(seniority),
      industries: industry,
      payNeverBelow: payAtLeast,
      unknownPay: unknownPay?.toUpperCase(),
      bases: upper(basis),
      sources: source,
    },
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
