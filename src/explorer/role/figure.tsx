import type { FigureFragment } from '../api/operations.ts';
import { formatMoney, formatMoneyRange } from '../format/format.ts';
import { Proof } from '../parts/proof.tsx';
import { texts } from '../texts.ts';

interface FigureProps {
  readonly figure: FigureFragment;
  readonly title: string;
}

/** A figure of pay by one source, always with what it covers, its place, and its year or that there is none. */
export function FigureOf({ figure, title }: FigureProps) {
  const amount = amountOf(figure);
  const covers = [figure.measure, figure.node.name, figure.year ?? texts.role.payUndated].filter(
    (text) => text !== null,
  );
  return (
    <div class="figure">
      <p class="amount">
        {amount} <Proof evidence={figure.evidence} fact={texts.fact.pays(title, amount, covers.join(', '))} />
      </p>
      {figure.p10 !== null && figure.p90 !== null && (
        <p class="small">{texts.role.payMiddle(formatMoneyRange(figure.p10, figure.p90, figure.currency))}</p>
      )}
      <p class="small">{covers.join(' · ')}</p>
      {figure.appliesTo && <p class="small">{occupationOf(figure.appliesTo)}</p>}
    </div>
  );
}

/** The official occupation that a figure is for, and how near the role comes to it. */
function occupationOf({ scheme, code, title, match }: NonNullable<FigureFragment['appliesTo']>): string {
  const name = [scheme && texts.role.schemes[scheme], code, title].filter(Boolean).join(' ');
  return texts.role.payFor(name, match && texts.role.match[match]);
}

function amountOf({ low, high, median, mean, currency }: FigureFragment): string {
  if (median !== null) return `${formatMoney(median, currency)} ${texts.role.payMedian}`;
  if (low !== null && high !== null) return formatMoneyRange(low, high, currency);
  if (mean !== null) return `${formatMoney(mean, currency)} ${texts.role.payMean}`;
  return texts.role.nothing;
}
