import { type PayComparison, payDifference } from '../pay/pay-difference.ts';
import type { PayFigure } from '../pay/pay-figure.ts';
import type { CareerMap } from './career-map.ts';
import type { AboutPay } from './pay-in.ts';

/** Asks for the pay of pairs of roles, by id. */
export interface PayQuestion extends AboutPay {
  readonly pairs: readonly (readonly [from: string, to: string])[];
}

/** Compares the pay of each pair of roles. A role that the map lacks has no figures. */
export function comparePay(map: CareerMap, { pairs }: PayQuestion): PayComparison[] {
  const payOf = (id: string): readonly PayFigure[] => map.pay[map.indexOf.get(id) ?? -1] ?? [];
  return pairs.map(([from, to]) => payDifference(payOf(from), payOf(to), map.include));
}
