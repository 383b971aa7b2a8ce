import type { PayFigureFragment } from '../../api/operations.ts';
import { formatShortMoney } from '../../format/format.ts';
import { texts } from '../../texts/texts.ts';
import { Evidence } from '../evidence/evidence.tsx';
import { PlacePicker } from './place-picker.tsx';
import { type PaidRole, usePayInPlace } from './use-pay-in-place.ts';
import { usePlace } from './use-place.ts';

interface Bar {
  readonly title: string;
  readonly figure: PayFigureFragment;
  readonly low: number;
  readonly high: number;
  readonly median: number | null;
}

/**
 * The pay of some roles in their order, on one scale for each currency and unit of time, in the place that the browser
 * remembers, which the figures that are given are about, too. Of each role the closest figure, the latest of several; what is in another currency is never converted.
 */
export function PayScale({ roles }: { readonly roles: readonly PaidRole[] }) {
  const [place] = usePlace();
  const { paidRoles, problems } = usePayInPlace(roles, place);
  const scales = scalesOf(paidRoles);
  const drawnTitles = scales.flatMap(({ bars }) => bars.map(({ title }) => title));
  const unpaid = paidRoles.filter(({ title, figures }) => figures && !drawnTitles.includes(title));
  return (
    <>
      <p class="section-note">{texts.payScale.note}</p>
      <PlacePicker />
      <div role="status">
        {problems.map((message) => (
          <p key={message}>{message}</p>
        ))}
      </div>
      {scales.map(({ key, bars }) => {
        const end = Math.max(...bars.map(({ high }) => high));
        const share = (amount: number) => `${(amount / end) * 100}%`;
        return (
          <ul key={key} class="pay-scale">
            {bars.map(({ title, figure, low, high, median }) => (
              <li key={title}>
                <span class="pay-scale-role">{title}</span>
                <span class="pay-scale-track" aria-hidden="true">
                  <span
                    class="pay-scale-bar"
                    style={{ left: share(low), width: share(Math.max(high - low, end / 200)) }}
                  />
                  {median !== null && <span class="pay-scale-median" style={{ left: share(median) }} />}
                </span>
                <BarCaption title={title} figure={figure} low={low} high={high} median={median} />
              </li>
            ))}
          </ul>
        );
      })}
      {unpaid.length > 0 && <p class="small">{texts.payScale.none(unpaid.map(({ title }) => title))}</p>}
    </>
  );
}

/** The amounts of a bar, what they cover, how close they are to the role, and who says so. */
function BarCaption({ title, figure, low, high, median }: Bar) {
  const { currency, measure, node, year, isWider, match, evidence } = figure;
  const covers = [measure, node.name, year ?? texts.pay.undated].filter((text) => text !== null).join(', ');
  const amounts = texts.payScale.amounts(
    formatShortMoney(low, high, currency),
    median === null ? null : formatShortMoney(median, median, currency),
  );
  const says = [
    covers,
    ...(isWider ? [texts.payScale.wider] : []),
    ...(match ? [texts.figureMatch[match]] : []),
  ];
  const sources = evidence.flatMap(({ source }) => source?.title ?? []);
  return (
    <span class="small">
      {amounts} ({says.join(' · ')}
      {sources.length > 0 && <span class="pay-source"> · {sources.join(' · ')}</span>}){' '}
      <Evidence evidence={evidence} fact={texts.fact.pays(title, amounts, covers)} />
    </span>
  );
}

/** Bars by currency and unit of time, in the order of the roles; figures without any amount are left out. */
function scalesOf(roles: readonly PaidRole[]): { readonly key: string; readonly bars: readonly Bar[] }[] {
  const scales = new Map<string, Bar[]>();
  for (const { title, figures = [] } of roles) {
    const keys = new Set<string>();
    for (const figure of figures) {
      const { p10, p90, low, high, median, mean, currency, measure } = figure;
      const middle = median ?? mean;
      const [from, to] = [p10 ?? low ?? middle, p90 ?? high ?? middle];
      const key = `${currency} ${/hour/i.test(measure ?? '') ? 'hour' : 'year'}`;
      if (from === null || to === null || currency === null || keys.has(key)) continue;
      keys.add(key);
      scales.set(key, [...(scales.get(key) ?? []), { title, figure, low: from, high: to, median }]);
    }
  }
  return [...scales].map(([key, bars]) => ({ key, bars }));
}
