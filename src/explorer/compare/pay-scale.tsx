import type { PayFigureFragment } from '../api/operations.ts';
import { formatShortMoney } from '../format/format.ts';
import { Evidence } from '../parts/evidence/evidence.tsx';
import { texts } from '../texts/texts.ts';
import type { Comparison } from './comparison.ts';

interface Bar {
  readonly title: string;
  readonly figure: PayFigureFragment;
  readonly low: number;
  readonly high: number;
  readonly median: number | null;
}

/** The pay of all compared roles on one scale for each currency and measure; what is in another is never converted. */
export function PayScale({ comparison }: { readonly comparison: Comparison }) {
  const scales = scalesOf(comparison);
  if (scales.length === 0) return null;
  return (
    <section class="pay-scales">
      <h2>{texts.decide.payTitle}</h2>
      <p class="section-note">{texts.decide.payNote}</p>
      {scales.map(({ key, bars }) => {
        const end = Math.max(...bars.map(({ high }) => high));
        const share = (amount: number) => `${(amount / end) * 100}%`;
        return (
          <ul key={key} class="pay-scale">
            {bars.map(({ title, figure, low, high, median }) => {
              const covers = [figure.measure, figure.node.name, figure.year ?? texts.pay.undated]
                .filter((text) => text !== null)
                .join(', ');
              const amounts = texts.decide.amounts(
                formatShortMoney(low, high, figure.currency),
                median === null ? null : formatShortMoney(median, median, figure.currency),
              );
              return (
                <li key={`${title} ${JSON.stringify(figure)}`}>
                  <span class="pay-scale-role">{title}</span>
                  <span class="pay-scale-track" aria-hidden="true">
                    <span
                      class="pay-scale-bar"
                      style={{ left: share(low), width: share(Math.max(high - low, end / 200)) }}
                    />
                    {median !== null && <span class="pay-scale-median" style={{ left: share(median) }} />}
                  </span>
                  <span class="small">
                    {amounts} ({covers}
                    {figure.appliesTo?.match &&
                      figure.appliesTo.match !== 'EXACT' &&
                      `, ${texts.codeMatch[figure.appliesTo.match]}`}
                    ) <Evidence evidence={figure.evidence} fact={texts.fact.pays(title, amounts, covers)} />
                  </span>
                </li>
              );
            })}
          </ul>
        );
      })}
    </section>
  );
}

/** Bars by currency and measure, in the order of the roles; figures without any amount are left out. */
function scalesOf({ roles }: Comparison): { readonly key: string; readonly bars: readonly Bar[] }[] {
  const scales = new Map<string, Bar[]>();
  for (const { role } of roles) {
    for (const figure of role?.pay?.edges ?? []) {
      const { p10, p90, low, high, median, mean, currency, measure } = figure;
      const middle = median ?? mean;
      const [from, to] = [p10 ?? low ?? middle, p90 ?? high ?? middle];
      if (!role || from === null || to === null || currency === null) continue;
      const key = `${currency} ${/hour/i.test(measure ?? '') ? 'hour' : 'year'}`;
      const bar = { title: role.title, figure, low: from, high: to, median };
      scales.set(key, [...(scales.get(key) ?? []), bar]);
    }
  }
  return [...scales].map(([key, bars]) => ({ key, bars }));
}
