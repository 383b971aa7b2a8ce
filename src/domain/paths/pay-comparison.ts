import { type PayComparison, payDifference } from '../pay/pay-difference.ts';
import type { PayFigure } from '../pay/pay-figure.ts';
import type { CareerMap } from './career-map.ts';

/** Compares the pay of each pair of roles, by id. A role that the map lacks has no figures. */
export function comparePay(
  map: CareerMap,
  { pairs }: { readonly pairs: readonly (readonly [from: string, to: string])[] },
): PayComparison[] {
  const payOf = (id: string): readonly PayFigure[] => map.pay[map.indexOf.get(id) ?? -1] ?? [];
  return pairs.map(([from, to]) => payDifference(payOf(from), payOf(to)));
}
