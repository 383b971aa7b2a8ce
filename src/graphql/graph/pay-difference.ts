import type { PayComparison, PayUnknownReason } from '../../domain/pay/pay-difference.ts';
import { builder } from '../builder.ts';
import { Source } from '../evidence.ts';

const PayUnknownReasonType = builder.enumType('PayUnknownReason', {
  description: 'Why no difference in pay is told. No figure is made up.',
  values: {
    NO_FIGURE: { description: 'One of the roles has no published median; a bare range is none.' },
    BROAD_MATCH: {
      description:
        'One of the roles has only medians of occupations that are wider than it, or otherwise apart.',
    },
    DIFFERENT_SOURCES: {
      description: 'No source has medians of both that are alike in place, currency, year and measure.',
    },
    SAME_OCCUPATION: { description: 'Both medians are those of one official occupation.' },
  } satisfies Record<PayUnknownReason, object>,
});

const known = <T>(value: (difference: NonNullable<PayComparison['difference']>) => T) => ({
  resolve: ({ difference }: PayComparison): T | null => difference && value(difference),
});

/** What one role pays more or less than another, or why that is not known. */
export const PayDifference = builder.objectRef<PayComparison>('PayDifference').implement({
  description:
    'What the second role pays more than the first, by the medians of one source, for occupations that the roles match closely; or why that is not known.',
  fields: (t) => ({
    amount: t.float({
      nullable: true,
      description: 'Second minus first, in `currency`; negative when it pays less. Null with a `reason`.',
      ...known(({ from, to }) => to - from),
    }),
    from: t.float({ nullable: true, description: 'The first role’s median.', ...known(({ from }) => from) }),
    to: t.float({ nullable: true, description: 'The second role’s median.', ...known(({ to }) => to) }),
    currency: t.string({
      nullable: true,
      description: 'Three-letter ISO 4217 code; figures are not converted.',
      ...known(({ currency }) => currency),
    }),
    region: t.string({
      nullable: true,
      description: 'ISO 3166 code of the place that both figures are about.',
      ...known(({ region }) => region),
    }),
    year: t.int({
      nullable: true,
      description: 'The year they are about; null when undated.',
      ...known(({ year }) => year),
    }),
    measure: t.string({
      nullable: true,
      description: 'What is measured, per what.',
      ...known(({ measure }) => measure),
    }),
    source: t.field({
      type: Source,
      nullable: true,
      description: 'Who published both.',
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
