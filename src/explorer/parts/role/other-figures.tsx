import type { OtherFigureFragment } from '../../api/operations.ts';
import { formatNumber } from '../../format/format.ts';
import { texts } from '../../texts/texts.ts';
import { Evidence } from '../evidence/evidence.tsx';

interface OtherFiguresProps {
  readonly figures: readonly OtherFigureFragment[];
  /** Of the role, for a report. */
  readonly title: string;
}

/** Figures that are neither pay, outlook nor exposure, such as tables of one's own, each with place, period and source. */
export const OtherFigures = ({ figures, title }: OtherFiguresProps) => (
  <ul class="statements">
    {figures.map((figure) => {
      const { node, place, period, isWider, evidence } = figure;
      const says = `${node.name}: ${amountOf(figure)}`;
      const covers = [place?.name, period].filter(Boolean).join(', ');
      const sources = evidence.flatMap(({ source }) => source?.title ?? []);
      const about = [covers, ...(isWider ? [texts.payScale.wider] : []), ...sources].filter(Boolean);
      return (
        <li key={JSON.stringify(figure)}>
          {says} <Evidence evidence={evidence} fact={texts.fact.states(title, `${says} (${covers})`)} />{' '}
          <span class="small">{about.join(' · ')}</span>
        </li>
      );
    })}
  </ul>
);

function amountOf({ value, low, high, text, node: { unit } }: OtherFigureFragment): string {
  const number = (amount: number | null) => (amount === null ? '' : formatNumber(amount));
  const range = low !== null || high !== null ? texts.otherFigures.range(number(low), number(high)) : '';
  const amount = text ?? (value === null ? range : number(value));
  const between = value !== null && range !== '' ? ` (${range})` : '';
  return `${amount}${unit === null ? '' : ` ${unit}`}${between}`;
}
