import { BoundedCache } from '../collections/bounded-cache.ts';
import { comparePayFigures, type Included, type PayFigure } from '../pay/pay-figure.ts';
import type { CareerMap } from './career-map.ts';
import { maxFilteredSignals, payDrops } from './career-map-builder.ts';

/** Which pay a question is about. Absent: that of countries, by figures of the roles and of occupations that match closely. */
export interface PayIn {
  /** Id of a place that is part of a wider one; null for the places that the map holds. */
  readonly place: string | null;
  readonly include?: Included;
}

/** A question about pay. */
export interface AboutPay {
  readonly payIn?: PayIn | undefined;
}

/** All figures of roles in one place, as parallel columns in any order. */
export interface PlacePay {
  /** Ids of roles. */
  readonly role: readonly string[];
  readonly figure: readonly PayFigure[];
}

/**
 * The map with other pay. Only what depends on pay is made anew. O(figures · log + moves)
 *
 * @param pay of the place; null for that of the map
 */
export function mapWithPay(map: CareerMap, pay: PlacePay | null, include: Included | undefined): CareerMap {
  const figures = pay ? figuresByRole(map, pay) : map.pay;
  const payDrop = payDrops(figures, map.offsets, map.targets, include);
  return {
    ...map,
    pay: figures,
    include,
    signals: { ...map.signals, payDrop },
    filteredSignals: new BoundedCache(maxFilteredSignals),
  };
}

function figuresByRole({ roleIds, indexOf }: CareerMap, { role, figure }: PlacePay): PayFigure[][] {
  const figures: PayFigure[][] = roleIds.map(() => []);
  for (const [i, id] of role.entries()) figures[indexOf.get(id) ?? -1]?.push(figure[i] as PayFigure);
  for (const list of figures) list.sort(comparePayFigures);
  return figures;
}
