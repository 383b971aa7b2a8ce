import type { Fields } from '../builder.ts';
import type { Edge } from '../paging/connection.ts';
import { numberOf } from './fact-fields.ts';
import { atLeast, byFactDown } from './list-arguments.ts';

/**
 * A number from 0 to 1 that the facts of a relationship state, such as `importance`: a field of its edges, an order,
 * highest first, and a filter.
 *
 * @param description what it measures, without its range and null
 */
export const measure = (property: string, description: string) => ({
  fields: (t: Fields<Edge>) => ({
    [property]: numberOf(t, property, `${description}, 0 to 1; null when unknown.`),
  }),
  orders: { [property.toUpperCase()]: byFactDown(property, `By ${property}`) },
  filters: {
    [`${property}AtLeast`]: atLeast('fact', property, `A value of at least this, 0 to 1`),
  },
});
