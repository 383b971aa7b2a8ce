import type { PayFigureFragment } from '../../api/operations.ts';
import { formatShortMoney } from '../../format/format.ts';

type Amounts = Pick<PayFigureFragment, 'median' | 'low' | 'high' | 'mean' | 'currency'>;

/** The first figure of a role as short as can be, its median, range or mean: "$168K"; null when none is known. */
export function payTag(figures: readonly Amounts[]): string | null {
  for (const { median, low, high, mean, currency } of figures) {
    const amount = median ?? mean;
    if (median === null && low !== null && high !== null) return formatShortMoney(low, high, currency);
    if (amount !== null) return formatShortMoney(amount, amount, currency);
  }
  return null;
}
