import type { ComparedAmount, PayComparison, PayUnknownReason } from '../../domain/pay/pay-difference.ts';
import { builder } from '../builder.ts';
import { placeOf } from '../fields/place.ts';
import { Source } from '../source.ts';
import { FigureMatchType } from './figure-match.ts';
import { Region } from './region.ts';

const PayUnknownReasonType = builder.enumType('PayUnknownReason', {
  description: 'Why the difference in pay is unknown. No figure is ever estimated.',
  values: {
    NO_FIGURE: {
      description: 'One of the roles has neither a published median nor a range.',
    },
    BROAD_MATCH: {
      description:
        'One of the roles has only figures of occupations that it matches neither EXACT nor CLOSE.',
    },
    DIFFERENT_SOURCES: {
      description:
        'No source has medians of both, or ranges of both, with the same place, currency, year and measure.',
    },
    SAME_OCCUPATION: { description: 'Both figures are of the same official occupation.' },
  } satisfies Record<PayUnknownReason, object>,
});

const ComparedAmountType = builder.enumType('ComparedAmount', {
  description: 'What of two figures is compared.',
  values: {
    MEDIAN: { description: 'Their medians.' },
    LOWER_END: { description: 'The lower ends of two ranges that come without a median.' },
  } satisfies Record<ComparedAmount, object>,
});

const ifKnown = <T>(value: (difference: NonNullable<PayComparison['difference']>) => T) => ({
  resolve: ({ difference }: PayComparison): T | null => difference && value(difference),
});

/** How much more or less one role pays than another, or why that is unknown. */
export const PayDifference = builder.objectRef<PayComparison>('PayDifference').implement({
  description:
    'How much more the second role pays than the first, by medians of one source for occupations that the roles match closely (`payIn` may include wider ones), or by the lower ends of ranges where it has no medians; or why that is unknown.',
  fields: (t) => ({
    amount: t.float({
      nullable: true,
      description: 'Second minus first, in `currency`; negative when it pays less. Null with a `reason`.',
      ...ifKnown(({ from, to }) => to - from),
    }),
    from: t.float({
      nullable: true,
      description: 'The first role’s median, or lower end; see `compared`.',
      ...ifKnown(({ from }) => from),
    }),
    to: t.float({
      nullable: true,
      description: 'The second role’s median, or lower end; see `compared`.',
      ...ifKnown(({ to }) => to),
    }),
    compared: t.field({
      type: ComparedAmountType,
      nullable: true,
      description: 'What `from` and `to` are. Null with a `reason`.',
      ...ifKnown(({ compared }) => compared),
    }),
    currency: t.string({
      nullable: true,
      description: 'Three-letter ISO 4217 code; figures are not converted.',
      ...ifKnown(({ currency }) => currency),
    }),
    region: t.string({
      nullable: true,
      description:
        'The place that both figures are about: its ISO 3166 code, or our own id when it has none.',
      ...ifKnown(({ region }) => region),
    }),
    place: t.field({
      type: Region,
      nullable: true,
      description: 'The place of `region`, with its name.',
      resolve: async ({ difference }, _args, context, info) =>
        difference &&
        context.loaders.node(info, 'Region', (await placeOf(context, difference.region, 'region')).id),
    }),
    year: t.int({
      nullable: true,
      description: 'The year they are about; null when undated.',
      ...ifKnown(({ year }) => year),
    }),
    measure: t.string({
      nullable: true,
      description: 'What is measured, and per what.',
      ...ifKnown(({ measure }) => measure),
    }),
    fromMatch: t.field({
      type: FigureMatchType,
      nullable: true,
      description: 'How close the first figure is to the first role. Null with a `reason`.',
      ...ifKnown(({ fromMatch }) => fromMatch),
    }),
    toMatch: t.field({
      type: FigureMatchType,
      nullable: true,
      description: 'How close the second figure is to the second role. Null with a `reason`.',
      ...ifKnown(({ toMatch }) => toMatch),
    }),
    source: t.field({
      type: Source,
      nullable: true,
      description: 'The publisher of both figures.',
      resolve: ({ difference }, _args, { loaders }, info) =>
        difference && loaders.node(info, 'Source', difference.source),
    }),
    reason: t.field({
      type: PayUnknownReasonType,
      nullable: true,
      description: 'Null when `amount` is known.',
      resolve: ({ reason }) => reason,
    }),
  }),
});
