import { byNode } from '../fields/list-arguments.ts';
import { namedKindFields } from '../fields/named-kind.ts';
import { nodeObject } from '../fields/node-object.ts';
import { relationshipField } from '../fields/relationship-field.ts';
import { nameOf } from '../node-fields.ts';
import { Role, roleFilters } from './role.ts';

/** What people in a role build. */
export const Product = nodeObject('Product', 'Something that people in a role build.', (t) => ({
  name: nameOf(t, 'name', 'For people to read.'),
}));

relationshipField(Role, 'builds', Product, {
  relationship: 'BUILDS',
  direction: 'out',
  orders: { NAME: byNode('name', 'By name') },
  description: 'What the role’s work results in, by name.',
  edge: 'Something that the role builds.',
});

relationshipField(Product, 'roles', Role, {
  relationship: 'BUILDS',
  direction: 'in',
  orders: { TITLE: byNode('title', 'By title') },
  filters: roleFilters,
  description: 'Roles whose work results in this, by title.',
  edge: 'A role that builds it.',
});

namedKindFields(Product, {
  list: 'products',
  example: 'Recommendation systems',
  description: 'What people in some roles build, by name.',
  orders: { NAME: byNode('name', 'By name') },
});
