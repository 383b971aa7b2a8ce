import { type PaySummary, summarisePay } from '../../domain/pay/pay-summary.ts';
import { builder, type Field, type Fields } from '../builder.ts';
import { computing } from '../computing.ts';
import type { Summarised } from '../fields/facets.ts';
import { summarises } from '../reading/field-mapping.ts';
import { Source } from '../source.ts';
import { IncludedType } from './figure-match.ts';
import { RegionRef } from './region.ts';

const PaySummaryType = builder.objectRef<PaySummary>('PaySummary').implement({
  description:
    'The medians of several roles that can be compared: of one source, year and measure, in one place and currency, per year.',
  fields: (t) => ({
    source: t.field({
      type: Source,
      nullable: true,
      description: 'The publisher of the figures; null when it was removed meanwhile.',
      resolve: ({ source }, _args, { loaders }, info) => loaders.node(info, 'Source', source),
    }),
    year: t.exposeInt('year', { nullable: true, description: 'The year they are about; null when undated.' }),
    measure: t.exposeString('measure', {
      nullable: true,
      description: 'What is measured, as the source says; null when it does not.',
    }),
    roles: t.exposeInt('roles', { description: 'How many roles have such a median.' }),
    min: t.exposeFloat('min', { description: 'The lowest median.' }),
    median: t.exposeFloat('median', {
      description: 'The median of the medians: the middle one, or the mean of the two in the middle.',
    }),
    max: t.exposeFloat('max', { description: 'The highest median.' }),
  }),
});

const RoleAggregate = builder.objectRef<Summarised>('RoleAggregate').implement({
  description: 'What is computed over the roles of all pages.',
  fields: (t) => ({
    pay: t.field({
      type: [PaySummaryType],
      nullable: true, // so that a refusal nulls nothing beside it
      description:
        'The spread of pay. Each role counts once, by its first median: its own, or of an occupation that it matches EXACT or CLOSE. Medians of different sources, years or measures are told apart; the group of most roles is first. Roles without a median are in none.',
      args: {
        place: t.arg({
          type: RegionRef,
          description:
            'The place, such as "Seattle"; left out, that of `payAtLeast`, else the one where most roles have a figure. Figures about wider places do not count.',
        }),
        currency: t.arg.string({
          description: 'ISO 4217 code; left out, as `place`. Nothing is converted.',
        }),
        include: t.arg({
          type: IncludedType,
          description: 'Figures that count besides; left out, as in `payAtLeast`.',
        }),
      },
      extensions: { ...summarises('pay'), ...computing(4_000) },
      resolve: (summarised, _args, { selections }, info) =>
        summarisePay(selections.answerOf(info, summarised.pay)),
    }),
  }),
});

/** The field `aggregate` of the list of roles. */
export const roleAggregate = (t: Fields<Summarised>): Field<Summarised> =>
  t.field({
    type: RoleAggregate,
    description: 'What is computed over all that are in the list, whatever the page.',
    resolve: (summarised) => summarised,
  });
