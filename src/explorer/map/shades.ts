import type { CoversQuery, MapOutlookFragment, MapPayFragment } from '../api/operations.ts';
import { formatShortMoney } from '../format/format.ts';
import { isPerHour } from '../parts/role/pay-tag.ts';
import { texts } from '../texts/texts.ts';
import type { Shades } from './map-scene.ts';

/** What the roles of the map are coloured by. */
export const shadings = ['family', 'pay', 'outlook', 'skills'] as const;
/** One of them. */
export type Shading = (typeof shadings)[number];

/** Colours, and what the palest and the strongest mean in words; null where nothing is coloured. */
export interface Scale {
  readonly shades: Shades;
  readonly low: string;
  readonly high: string;
}

type Paid = MapPayFragment & { readonly ref: string };
type Projected = MapOutlookFragment & { readonly ref: string };

/**
 * Yearly pay from the lowest to the highest of the currency that most roles have, by its logarithm, so that few high figures
 * leave the others no paler; roles of another currency, or of no figure, have none.
 */
export function scaleOfPay(roles: readonly Paid[]): Scale | null {
  const figures = roles.flatMap(({ ref, pay }) => {
    const figure = (pay?.edges ?? []).find(({ measure }) => !isPerHour(measure));
    const amount = figure?.median ?? figure?.mean ?? figure?.low ?? null;
    return figure?.currency && amount !== null && amount > 0
      ? [{ ref, amount, currency: figure.currency }]
      : [];
  });
  const counts = new Map<string, number>();
  for (const { currency } of figures) counts.set(currency, (counts.get(currency) ?? 0) + 1);
  const [usual] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? [];
  if (usual === undefined) return null;
  const amounts = figures.filter(({ currency }) => currency === usual);
  const low = Math.min(...amounts.map(({ amount }) => amount));
  const high = Math.max(...amounts.map(({ amount }) => amount));
  return {
    shades: new Map(
      amounts.map(({ ref, amount }) => [ref, high > low ? Math.log(amount / low) / Math.log(high / low) : 1]),
    ),
    low: formatShortMoney(low, low, usual),
    high: formatShortMoney(high, high, usual),
  };
}

/** From this many percent on, a change in employment has the strongest colour. */
const strongChange = 20;

/** The projected change in employment: growth above 0, decline below; roles without a projection have none. */
export function scaleOfOutlook(roles: readonly Projected[]): Scale | null {
  const shades = new Map<string, number>();
  for (const { ref, outlook } of roles) {
    const change = outlook?.edges[0]?.value;
    if (change != null) shades.set(ref, Math.max(-1, Math.min(1, change / strongChange)));
  }
  if (shades.size === 0) return null;
  return { shades, low: texts.map.change(-strongChange), high: texts.map.change(strongChange) };
}

/** The share of each role's list that somebody holds; roles whose list they hold nothing of have none. */
export const scaleOfSkills = ({ fit }: CoversQuery): Scale => ({
  shades: new Map(
    (fit?.nodes ?? []).flatMap(({ role, totals }) =>
      role && totals.listed > 0 && totals.held > 0 ? [[role.ref, totals.held / totals.listed] as const] : [],
    ),
  ),
  low: texts.map.nothingHeld,
  high: texts.map.allHeld,
});
