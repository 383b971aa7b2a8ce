import { type PayComparison, type PayFigure, payDifference } from '../pay/pay.ts';
import type { CareerMap } from './career-map.ts';

/** What the second role of each pair pays more than the first, or why that is unknown, by role ids. */
export function comparePay(
  map: CareerMap,
  { pairs }: { readonly pairs: readonly (readonly [from: string, to: string])[] },
): PayComparison[] {
  const payOf = (id: string): readonly PayFigure[] => map.pay[map.indexOf.get(id) ?? -1] ?? [];
  return pairs.map(([from, to]) => payDifference(payOf(from), payOf(to)));
}
