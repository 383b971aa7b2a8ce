import type { CoversQuery } from '../api/operations.ts';
import type { Shades } from './atlas-drawing.ts';
import type { MapRole } from './atlas-of-roles.ts';

/** What the roles of the map are coloured by. */
export const shadings = ['family', 'pay', 'skills'] as const;
/** One of them. */
export type Shading = (typeof shadings)[number];

/** Pay from the lowest to the highest of the currency that most roles have; roles of another or of no figure have none. */
export function shadesOfPay(roles: readonly MapRole[]): Shades {
  const figures = roles.flatMap(({ ref, pay }) => {
    const [figure] = pay?.edges ?? [];
    const amount = figure?.median ?? figure?.mean ?? figure?.low ?? null;
    return figure?.currency && amount !== null ? [{ ref, amount, currency: figure.currency }] : [];
  });
  const counts = new Map<string, number>();
  for (const { currency } of figures) counts.set(currency, (counts.get(currency) ?? 0) + 1);
  const [usual] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? [];
  const amounts = figures.filter(({ currency }) => currency === usual);
  const [low, high] = [
    Math.min(...amounts.map(({ amount }) => amount)),
    Math.max(...amounts.map(({ amount }) => amount)),
  ];
  return new Map(amounts.map(({ ref, amount }) => [ref, high > low ? (amount - low) / (high - low) : 1]));
}

/** The share of each role's list that somebody holds; roles whose list they hold nothing of have none. */
export const shadesOfSkills = ({ fit }: CoversQuery): Shades =>
  new Map(
    (fit?.nodes ?? []).flatMap(({ role, totals }) =>
      role && totals.listed > 0 && totals.held > 0 ? [[role.ref, totals.held / totals.listed] as const] : [],
    ),
  );
