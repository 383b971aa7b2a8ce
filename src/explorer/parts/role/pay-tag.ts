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
  const figure = figures.find((one) => isKnown(one) && !isBroader(one));
  if (!figure) return isKnownBroader(figures) ? texts.pay.onlyBroader : null;
  const { median, low, high, mean, currency, measure } = figure;
  const amount = median ?? mean;
  const [from, to] =
    median === null && low !== null && high !== null ? [low, high] : [amount ?? 0, amount ?? 0];
  const short = formatShortMoney(from, to, currency);
  return isPerHour(measure) ? texts.pay.anHour(short) : short;
}

/** Whether the pay of a broader occupation is known, and none of the role's own. */
export const isKnownBroader = (figures: readonly Amounts[]): boolean => {
  const knownFigures = figures.filter(isKnown);
  return knownFigures.length > 0 && knownFigures.every(isBroader);
};

const isKnown = ({ median, low, high, mean }: Amounts): boolean =>
  (median ?? mean) !== null || (low !== null && high !== null);
const isBroader = ({ appliesTo }: Amounts): boolean => appliesTo?.match === 'BROAD';

/** Whether a figure of pay is for an hour, by its measure. */
export const isPerHour = (measure: string | null | undefined): boolean => /hour/i.test(measure ?? '');
