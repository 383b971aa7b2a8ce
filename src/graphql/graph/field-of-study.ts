import { byNode } from '../fields/list-arguments.ts';
import { measure } from '../fields/measure.ts';
import { namedKindFields } from '../fields/named-kind.ts';
import { nodeObject } from '../fields/node-object.ts';
import { relationshipField } from '../fields/relationship-field.ts';
import { nameOf } from '../node-fields.ts';
import { Role, roleFilters } from './role.ts';

/** Subjects that people study. */
export const FieldOfStudy = nodeObject(
  'FieldOfStudy',
  'A subject that people study, such as computer science.',
  (t) => ({
    name: nameOf(t, 'name', 'For people to read.'),
  }),
);

const share = measure('share', 'Share of the people in the role who studied it');

relationshipField(Role, 'fieldsOfStudy', FieldOfStudy, {
  relationship: 'BACKGROUND_IN',
  direction: 'out',
  orders: { ...share.orders, NAME: byNode('name', 'By name') },
  filters: share.filters,
  description:
    'What people in the role have mostly studied, the largest share first, unknown shares last; typical, not a condition.',
  edge: 'A subject that many people in the role have studied.',
  fields: share.fields,
});

relationshipField(FieldOfStudy, 'roles', Role, {
  relationship: 'BACKGROUND_IN',
  direction: 'in',
  orders: { ...share.orders, TITLE: byNode('title', 'By title') },
  filters: { ...share.filters, ...roleFilters },
  description: 'Roles whose people have mostly studied it, those with the largest share first.',
  edge: 'A role whose people have mostly studied it.',
  fields: share.fields,
});

namedKindFields(FieldOfStudy, {
  list: 'fieldsOfStudy',
  example: 'Computer science',
  description: 'Subjects that people study, by name.',
  orders: { NAME: byNode('name', 'By name') },
});
