import type { PayFigureFragment } from '../../api/operations.ts';
import { formatMoney, formatMoneyRange } from '../../format/format.ts';
import { texts } from '../../texts/texts.ts';
import { Evidence } from '../evidence/evidence.tsx';

interface PayFigureProps {
  readonly figure: PayFigureFragment;
  /** Of the role, for a report. */
  readonly title: string;
}

/** A pay figure of one source with its measure, its place, and its year or that it is undated. */
export function PayFigure({ figure, title }: PayFigureProps) {
  const amount = amountOf(figure);
  const meanings = [
    ...(figure.median === null ? [] : [texts.pay.median]),
    ...(figure.p10 !== null && figure.p90 !== null
      ? [texts.pay.middle(formatMoneyRange(figure.p10, figure.p90, figure.currency))]
      : []),
  ];
  const covers = [figure.measure, figure.node.name, figure.year ?? texts.pay.undated].filter(
    (text) => text !== null,
  );
  return (
    <div>
      <p class="amount">
        {amount}{' '}
        <Evidence evidence={figure.evidence} fact={texts.fact.pays(title, amount, covers.join(', '))} />
      </p>
      {meanings.length > 0 && <p class="small">{meanings.join('; ')}</p>}
      <p class="small">{covers.join(' · ')}</p>
      {figure.appliesTo && <p class="small">{occupationOf(figure.appliesTo)}</p>}
    </div>
  );
}

/** The official occupation that a figure is for, and how it relates to the role. */
function occupationOf({ scheme, code, title, match }: NonNullable<PayFigureFragment['appliesTo']>): string {
  const name = [scheme && texts.codeSchemes[scheme], code, title].filter(Boolean).join(' ');
  return texts.pay.figureFor(name, match && texts.codeMatch[match]);
}

/** The median, else the range, else the mean: a source gives one of them. */
function amountOf({ low, high, median, mean, currency }: PayFigureFragment): string {
  if (median !== null) return formatMoney(median, currency);
  if (low !== null && high !== null) return formatMoneyRange(low, high, currency);
  if (mean !== null) return texts.pay.mean(formatMoney(mean, currency));
  return texts.pay.noAmount;
}
