import type { PayFigureFragment } from '../../api/operations.ts';
import { formatShortMoney } from '../../format/format.ts';
import { texts } from '../../texts/texts.ts';

type Amounts = Pick<PayFigureFragment, 'median' | 'low' | 'high' | 'mean' | 'currency'> & {
  readonly measure?: string | null;
  readonly appliesTo: Pick<NonNullable<PayFigureFragment['appliesTo']>, 'match'> | null;
};

/**
 * The first figure of a role as short as can be, its median, range or mean: "$168K", and whether it is for an hour. The figure of a
 * broader occupation, of which the role is a small part, says nothing in so few words: that there is no other is said instead. Null
 * when none is known.
 */
export function payTag(figures: readonly Amounts[]): string | null {
  let hasBroader = false;
  for (const { median, low, high, mean, currency, measure, appliesTo } of figures) {
    const amount = median ?? mean;
    const range = median === null && low !== null && high !== null;
    if (!range && amount === null) continue;
    if (appliesTo?.match === 'BROAD') {
      hasBroader = true;
      continue;
    }
    const short = range
      ? formatShortMoney(low, high, currency)
      : formatShortMoney(amount ?? 0, amount ?? 0, currency);
    return isPerHour(measure) ? texts.pay.anHour(short) : short;
  }
  return hasBroader ? texts.pay.onlyBroader : null;
}

/** Whether a figure of pay is for an hour, by its measure. */
export const isPerHour = (measure: string | null | undefined): boolean => /hour/i.test(measure ?? '');
