import type { PayDifferenceFragment } from '../../api/operations.ts';
import { formatMoney } from '../../format/format.ts';
import { texts } from '../../texts/texts.ts';
import { Evidence } from '../evidence/evidence.tsx';

/** How much more or less the second of two roles pays, by the figures of one source; or why that is unknown. */
export function PayDifference({ difference }: { readonly difference: PayDifferenceFragment }) {
  const { amount, currency, from, to, compared, measure, place, year, source, reason } = difference;
  const amounts = compared === 'LOWER_END' ? texts.pay.lowerEnds : texts.pay.medians;
  if (amount === null) {
    return <p class="small">{texts.pay.differenceUnknown(reason && texts.pay.unknownReasons[reason])}</p>;
  }
  const sentence = texts.pay.difference(amount, formatMoney(Math.abs(amount), currency));
  const covers = [measure, place?.name ?? null, year ?? texts.pay.undated]
    .filter((text) => text !== null)
    .join(', ');
  const evidence = source
    ? [{ basis: 'OFFICIAL' as const, quote: null, line: null, reviewed: null, observedAt: null, source }]
    : [];
  return (
    <p class="small">
      {sentence} ({covers}
      {from !== null && to !== null && `; ${amounts(formatMoney(from, currency), formatMoney(to, currency))}`}
      ) <Evidence evidence={evidence} fact={texts.fact.states(sentence, covers)} />
    </p>
  );
}
