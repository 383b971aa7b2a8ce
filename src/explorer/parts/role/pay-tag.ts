import type { PayFigureFragment } from '../../api/operations.ts';
import { formatShortMoney } from '../../format/format.ts';
import { texts } from '../../texts/texts.ts';

type Amounts = Pick<PayFigureFragment, 'median' | 'low' | 'high' | 'mean' | 'currency'> & {
  readonly measure?: string | null;
  readonly appliesTo: Pick<NonNullable<PayFigureFragment['appliesTo']>, 'match'> | null;
};

/**
 * The first figure of a role as short as can be, its median, range or mean: "$168K", whether it is for an hour, and whether it is
 * that of a broader occupation; null when none is known.
 */
export function payTag(figures: readonly Amounts[]): string | null {
  for (const { median, low, high, mean, currency, measure, appliesTo } of figures) {
    const amount = median ?? mean;
    const range = median === null && low !== null && high !== null;
    if (!range && amount === null) continue;
    const short = range
      ? formatShortMoney(low, high, currency)
      : formatShortMoney(amount ?? 0, amount ?? 0, currency);
    const text = isPerHour(measure) ? texts.pay.anHour(short) : short;
    return appliesTo?.match === 'BROAD' ? texts.pay.broader(text) : text;
  }
  return null;
}

/** Whether a figure of pay is for an hour, by its measure. */
export const isPerHour = (measure: string | null | undefined): boolean => /hour/i.test(measure ?? '');
