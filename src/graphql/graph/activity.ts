import { byNode } from '../fields/list-arguments.ts';
import { measure } from '../fields/measure.ts';
import { namedKindFields } from '../fields/named-kind.ts';
import { nodeObject } from '../fields/node-object.ts';
import { relationshipField } from '../fields/relationship-field.ts';
import { nameOf } from '../node-fields.ts';
import { Role, roleFilters } from './role.ts';

/** Pieces of work. */
export const Activity = nodeObject(
  'Activity',
  'A piece of work, as surveys of occupations describe it.',
  (t) => ({
    name: nameOf(t, 'name', 'As the classification words it.'),
  }),
);

const importance = measure('importance', 'How much it matters in the role');

relationshipField(Role, 'activities', Activity, {
  relationship: 'PERFORMS',
  direction: 'out',
  orders: { ...importance.orders, NAME: byNode('name', 'By name') },
  filters: importance.filters,
  description: 'What people in the role do, the most important first, unknown importance last.',
  edge: 'Something that people in the role do.',
  fields: importance.fields,
});

relationshipField(Activity, 'roles', Role, {
  relationship: 'PERFORMS',
  direction: 'in',
  orders: { ...importance.orders, TITLE: byNode('title', 'By title') },
  filters: { ...importance.filters, ...roleFilters },
  description: 'Roles in which people do this, those where it matters most first, unknown importance last.',
  edge: 'A role in which people do this.',
  fields: importance.fields,
});

namedKindFields(Activity, {
  list: 'activities',
  example: 'Analyze data to identify trends.',
  description: 'Pieces of work, by name.',
  orders: { NAME: byNode('name', 'By name') },
});
