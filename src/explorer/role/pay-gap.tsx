import type { PayGapFragment } from '../api/operations.ts';
import { formatMoney } from '../format/format.ts';
import { Proof } from '../parts/proof.tsx';
import { texts } from '../texts.ts';

/** What the second of two roles pays more, by one source; or why that is not known. */
export function PayGap({ gap }: { readonly gap: PayGapFragment }) {
  const { amount, currency, from, to, measure, region, year, source, reason } = gap;
  if (amount === null) {
    return (
      <p class="small">
        {texts.pay.gapUnknown}
        {reason && `: ${texts.pay.gapReasons[reason]}`}
      </p>
    );
  }
  const size = formatMoney(Math.abs(amount), currency);
  const said = amount < 0 ? texts.pay.less(size) : amount > 0 ? texts.pay.more(size) : texts.pay.same;
  const covers = [measure, region, year ?? texts.role.payUndated].filter((text) => text !== null).join(', ');
  const evidence = source ? [{ basis: 'OFFICIAL' as const, reviewed: null, observedAt: null, source }] : [];
  return (
    <p class="small">
      {said} ({covers}
      {from !== null &&
        to !== null &&
        `; ${texts.pay.medians(formatMoney(from, currency), formatMoney(to, currency))}`}
      ) <Proof evidence={evidence} fact={texts.fact.says(said, covers)} />
    </p>
  );
}
