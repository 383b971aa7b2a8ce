import type { RankedMeasure } from '../pay/role-figure.ts';
import type { CareerMap } from './career-map.ts';

/** Asks for the values of a measure by role. */
export interface RoleValuesQuestion {
  readonly measure: RankedMeasure;
}

/** The value of a measure per id of a role; see standingValue. Roles without one are left out. O(roles) */
export function roleValues(
  map: CareerMap,
  { measure }: RoleValuesQuestion,
): Readonly<Record<string, number>> {
  const values = map.figures[measure];
  return Object.fromEntries(
    map.roleIds.flatMap((id, role) => {
      const value = values[role] as number;
      return Number.isNaN(value) ? [] : [[id, value]];
    }),
  );
}
