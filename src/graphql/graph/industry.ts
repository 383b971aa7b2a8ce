import { byThing } from '../fields/facets.ts';
import { byNode } from '../fields/list-arguments.ts';
import { measure } from '../fields/measure.ts';
import { namedKindFields } from '../fields/named-kind.ts';
import { nodeObject } from '../fields/node-object.ts';
import { relationshipField } from '../fields/relationship-field.ts';
import { nameOf, textOf } from '../node-fields.ts';
import { Role, roleFilters } from './role.ts';

/** Branches of the economy. */
export const Industry = nodeObject('Industry', 'A branch of the economy that people work in.', (t) => ({
  name: nameOf(t, 'name', 'As editors or classifications write it.'),
  code: textOf(t, 'code', 'NAICS code; null when it has none.'),
}));

const share = measure('share', 'Share of the people in the role who work there');

relationshipField(Role, 'industries', Industry, {
  relationship: 'WORKS_IN',
  direction: 'out',
  orders: { ...share.orders, NAME: byNode('name', 'By name') },
  filters: share.filters,
  description: 'Industries that have this role, the largest share first, unknown shares last.',
  edge: 'An industry that has the role.',
  fields: share.fields,
});

relationshipField(Industry, 'roles', Role, {
  relationship: 'WORKS_IN',
  direction: 'in',
  orders: { ...share.orders, TITLE: byNode('title', 'By title') },
  filters: { ...share.filters, ...roleFilters },
  description: 'Roles found in the industry, those with the largest share of their people there first.',
  edge: 'A role found in the industry.',
  fields: share.fields,
});

relationshipField(Industry, 'partOf', Industry, {
  relationship: 'PART_OF',
  direction: 'out',
  orders: { NAME: byNode('name', 'By name') },
  filters: {},
  description: 'Wider industries that a taxonomy puts this one in, by name.',
  edge: 'A wider industry that contains this one.',
});

relationshipField(Industry, 'parts', Industry, {
  relationship: 'PART_OF',
  direction: 'in',
  orders: { NAME: byNode('name', 'By name') },
  filters: {},
  description: 'Narrower industries that a taxonomy puts into this one, by name.',
  edge: 'A narrower industry that belongs to this one.',
});

/** The scalar that names an industry. */
export const IndustryRef = namedKindFields(Industry, {
  list: 'industries',
  example: 'Finance',
  description: 'Industries, by name.',
  orders: { NAME: byNode('name', 'By name'), CODE: byNode('code', 'By code') },
  facets: { roles: byThing('WORKS_IN', Role, 'By role that is found there', 'in') },
  where: { codes: { property: 'code', description: 'With one of these NAICS codes.' } },
});
