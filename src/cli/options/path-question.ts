import { type Command, InvalidArgumentError } from 'commander';
import { bases } from '../../domain/graph/source.ts';
import { moveKinds, seniorities } from '../../domain/graph/vocabulary.ts';
import { presets } from '../../domain/paths/ranking.ts';
import type { PathRanking, PathsWhere, PathWeights, Unknown } from '../api/operations.ts';
import { choiceOption, choicesOption } from './choice.ts';
import { type OwnSkillOptions, withOwnSkills } from './own-skills.ts';
import { repeated } from './repeated.ts';

/** The values of the options that `withPathQuestion` adds. */
export interface PathQuestionOptions extends OwnSkillOptions {
  readonly rankBy?: PathRanking;
  readonly weights?: PathWeights;
  readonly avoid?: string[];
  readonly kind?: PathsWhere['kinds'];
  readonly seniority?: PathsWhere['seniority'];
  readonly family?: string[];
  readonly industry?: string[];
  readonly payAtLeast?: PathsWhere['payNeverBelow'];
  readonly includePay?: 'BROADER';
  readonly unknownPay?: Unknown;
  readonly basis?: PathsWhere['bases'];
  readonly source?: string[];
  readonly place?: string;
}

/** Adds the options that rank paths and constrain them, and those of own skills. */
export const withPathQuestion = <C extends Command>(command: C): C =>
  withOwnSkills(
    command
      .addOption(choiceOption('--rank-by <ranking>', 'which paths come first', Object.keys(presets)))
      .option(
        '--weights <list>',
        'a ranking of your own, such as steps=1,years=0.5,newSkills=2',
        parseWeights,
      )
      .option('--avoid <role>', 'a role that no path may contain; may be repeated', repeated)
      .addOption(choicesOption('--kind <kind>', 'only moves of this kind', moveKinds))
      .addOption(choicesOption('--seniority <level>', 'only roles on this level', seniorities))
      .option('--family <family>', 'only roles of this line of work; may be repeated', repeated)
      .option('--industry <industry>', 'only roles in this industry; may be repeated', repeated)
      .option(
        '--pay-at-least <amount>',
        'only roles whose pay is not lower, such as 130000:USD:Seattle',
        parsePay,
      )
      .addOption(
        choiceOption('--include-pay <figures>', 'with --pay-at-least, figures that count besides', [
          'BROADER',
        ]),
      )
      .addOption(
        choiceOption('--unknown-pay <choice>', 'with --pay-at-least, for roles of unknown pay', [
          'KEEP',
          'EXCLUDE',
        ]),
      )
      .addOption(choicesOption('--basis <basis>', 'only facts with this basis', bases))
      .option('--source <name>', 'only facts of this source; may be repeated', repeated)
      .option(
        '--place <place>',
        'the place whose counted moves count, such as US; the one with most people when left out',
      ),
  );

/** The options as variables of the API. */
export function pathVariables({ rankBy, weights, skill, tool, place, ...constraints }: PathQuestionOptions) {
  const { avoid, kind, seniority, family, industry, payAtLeast, includePay, unknownPay, basis, source } =
    constraints;
  return {
    rankBy,
    weights,
    ownSkills: skill,
    ownTools: tool,
    place,
    where: {
      avoid,
      kinds: kind,
      seniority,
      families: family,
      industries: industry,
      payNeverBelow: payAtLeast && { ...payAtLeast, include: includePay },
      unknownPay,
      bases: basis,
      sources: source,
    },
  };
}

/** The ISO 3166 code of a country, or of a part of one. A country need not be known to the graph; other places must. */
const regionCode = /^[a-z]{2}(?:-[a-z0-9]{1,3})?$/i;

function parsePay(text: string): PathsWhere['payNeverBelow'] {
  const [amount = '', currency = 'USD', place = 'US', ...rest] = text.split(':').map((part) => part.trim());
  if (amount === '' || Number.isNaN(Number(amount)) || !currency || !place || rest.length > 0) {
    throw new InvalidArgumentError('It must look like 130000 or 130000:USD:Seattle.');
  }
  return { amount: Number(amount), currency, ...(regionCode.test(place) ? { region: place } : { place }) };
}

function parseWeights(text: string): PathWeights {
  const entries = text.split(',').map((part) => part.split('=').map((word) => word.trim()));
  const isWeight = ([name, value, ...rest]: string[]) =>
    name && value && rest.length === 0 && !Number.isNaN(Number(value));
  if (!entries.every(isWeight)) throw new InvalidArgumentError('It must look like steps=1,years=0.5.');
  return Object.fromEntries(entries.map(([name = '', value]) => [name, Number(value)]));
}
