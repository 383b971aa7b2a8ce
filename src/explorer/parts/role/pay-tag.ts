import type { PayFigureFragment } from '../../api/operations.ts';
import { formatShortMoney } from '../../format/format.ts';
import { texts } from '../../texts/texts.ts';

type Amounts = Pick<PayFigureFragment, 'median' | 'low' | 'high' | 'mean' | 'currency'> & {
  readonly appliesTo: Pick<NonNullable<PayFigureFragment['appliesTo']>, 'match'> | null;
};

/**
 * The first figure of a role as short as can be, its median, range or mean: "$168K", and whether it is that of a broader
 * occupation; null when none is known.
 */
export function payTag(figures: readonly Amounts[]): string | null {
  for (const { median, low, high, mean, currency, appliesTo } of figures) {
    const amount = median ?? mean;
    const range = median === null && low !== null && high !== null;
    if (!range && amount === null) continue;
    const text = range
      ? formatShortMoney(low, high, currency)
      : formatShortMoney(amount ?? 0, amount ?? 0, currency);
    return appliesTo?.match === 'BROAD' ? texts.pay.broader(text) : text;
  }
  return null;
}
