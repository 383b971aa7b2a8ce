import type { CareerGraphError } from '../../domain/errors.ts';
import { type Measure, maxWeight, type Preset, presets, type Weights } from '../../domain/paths/ranking.ts';
import { builder } from '../builder.ts';

/** A measure of paths by name. */
export const PathRanking = builder.enumType('PathRanking', {
  description: 'What makes a path better; `weights` takes a measure of your own.',
  values: {
    TYPICAL: { description: 'Most common moves: COMMON costs 1, OCCASIONAL 2, RARE 4.' },
    FEWEST_STEPS: { description: 'Fewest steps: each costs 1.' },
    LEAST_NEW_SKILLS: { description: 'Least to learn: a move costs 1 minus its coverage.' },
    FASTEST: { description: 'Fewest years: a move costs the midpoint of the years before it.' },
    MOST_TRAVELLED: {
      description:
        'Most often recorded: a move costs −ln of the share of people who were recorded to make it.',
    },
    LIKELY: {
      description:
        'Most likely: a move costs −ln of (c + 5·e) / (n + 5), where c of n people were recorded to make it and e is expected, by how many people arrive in its role and how much of it the role before covers; counts below 10 left out. So few people say less than many, as with MOST_TRAVELLED they do not, and where nobody was recorded the expectation alone ranks.',
    },
  } satisfies Record<Preset, object>,
});

const measureFields: Readonly<Record<Measure, string>> = {
  STEPS: 'steps',
  COMMONNESS: 'commonness',
  NEW_SKILLS: 'newSkills',
  YEARS: 'years',
  OBSERVED: 'observed',
  LIKELY: 'likely',
  PAY_DROP: 'payDrop',
  EXPOSURE: 'exposure',
};

/** A measure of paths by weights. */
export const PathWeights = builder.inputType('PathWeights', {
  description: `How much each measure counts, 0 to ${maxWeight}, not all of them 0; what is left out counts 0. The units are those of \`PathRanking\`.`,
  fields: (t) => ({
    steps: t.float({ description: 'Weight of each step.' }),
    commonness: t.float({ description: 'Weight of how uncommon editors judge the moves to be.' }),
    newSkills: t.float({
      description: 'Weight of the share of the next role’s skills that the role before it does not cover.',
    }),
    years: t.float({ description: 'Weight of the years usually spent before the moves.' }),
    observed: t.float({ description: 'Weight of how few people were recorded to make the moves.' }),
    likely: t.float({ description: 'Weight of how unlikely the moves are; see `LIKELY`.' }),
    payDrop: t.float({ description: 'Weight of the share by which pay falls; see `PayDifference`.' }),
    exposure: t.float({
      description:
        'Weight of the share of the next role’s tasks that language models could help with, as people rated them (measure `exposure-half-tools-people`): a judgement about tasks, no forecast. No other ranking counts it.',
    }),
  }),
});

/** What paths can be weighed up by. */
export const TradeOffMeasure = builder.enumType('TradeOffMeasure', {
  description: 'What paths are weighed up by: the sum over the steps of a path, lower being better.',
  values: {
    YEARS: { value: 'YEARS', description: 'The midpoint of the years usually spent before a move.' },
    NEW_SKILLS: {
      value: 'NEW_SKILLS',
      description: 'The share of the next role’s skills that is new: 1 minus coverage.',
    },
    PAY: { value: 'PAY_DROP', description: 'The share by which pay falls; 0 when it rises.' },
    STEPS: { value: 'STEPS', description: 'Each step counts 1.' },
    COMMONNESS: { value: 'COMMONNESS', description: 'COMMON 1, OCCASIONAL 2, RARE 4.' },
    OBSERVED: {
      value: 'OBSERVED',
      description: '−ln of the share of people who were recorded to make a move.',
    },
    LIKELY: { value: 'LIKELY', description: '−ln of the share of people who are likely to make a move.' },
    EXPOSURE: {
      value: 'EXPOSURE',
      description: 'The share of the next role’s tasks that language models could help with; see `weights`.',
    },
  } satisfies Record<Exclude<Measure, 'PAY_DROP'> | 'PAY', { value: Measure; description: string }>,
});

/**
 * The measures that an argument `tradeOff` names; null when it is left out.
 *
 * @param refused makes the error about an argument
 * @throws CareerGraphError BAD_USER_INPUT when it is empty or names one twice, or another ranking is given beside it
 */
export function tradeOffOf(
  { tradeOff, rankBy, weights, onePerNextRole }: TradeOffArguments,
  refused: (argument: string, problem: string) => CareerGraphError,
): readonly Measure[] | null {
  if (!tradeOff) return null;
  if (rankBy || weights) throw refused('tradeOff', 'give one of tradeOff, rankBy and weights');
  if (onePerNextRole) throw refused('tradeOff', 'onePerNextRole does not go with tradeOff');
  if (tradeOff.length === 0) throw refused('tradeOff', 'tradeOff must name at least one measure');
  if (new Set(tradeOff).size < tradeOff.length) throw refused('tradeOff', 'tradeOff names a measure twice');
  return tradeOff;
}

interface TradeOffArguments extends RankingArguments {
  readonly tradeOff?: readonly Measure[] | null | undefined;
  readonly onePerNextRole?: boolean | null | undefined;
}

type WeightsInput = typeof PathWeights.$inferInput;

/** The arguments that say by what paths are ranked. */
export interface RankingArguments {
  readonly rankBy?: Preset | null | undefined;
  readonly weights?: WeightsInput | null | undefined;
}

/**
 * The weights that the arguments ask for.
 *
 * @param usual when they ask for none
 * @param refused makes the error about an argument
 * @throws CareerGraphError BAD_USER_INPUT naming the argument
 */
export function weightsOf(
  { rankBy, weights }: RankingArguments,
  usual: Preset,
  refused: (argument: string, problem: string) => CareerGraphError,
): Weights {
  if (!weights) return presets[rankBy ?? usual];
  if (rankBy) throw refused('weights', 'give either rankBy or weights, not both');
  const entries = Object.entries(measureFields).map(([measure, field]) => {
    const weight = weights[field as keyof WeightsInput] ?? 0;
    if (!(weight >= 0 && weight <= maxWeight)) {
      throw refused(`weights.${field}`, `weights.${field} must be from 0 to ${maxWeight}, not ${weight}`);
    }
    return [measure, weight] as const;
  });
  if (entries.every(([, weight]) => weight === 0))
    throw refused('weights', 'give at least one weight above 0');
  return Object.fromEntries(entries) as Weights;
}
