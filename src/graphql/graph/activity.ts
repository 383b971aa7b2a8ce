import type { Fields } from '../builder.ts';
import { numberOf } from '../fields/fact-fields.ts';
import { atLeast, byFactDown, byNode } from '../fields/list-arguments.ts';
import { nodeObject } from '../fields/node-object.ts';
import { relationshipField } from '../fields/relationship-field.ts';
import { nameOf } from '../node-fields.ts';
import type { Edge } from '../paging/connection.ts';
import { Role, roleFilters } from './role.ts';

export const Activity = nodeObject(
  'Activity',
  'A piece of work, as surveys of occupations describe it.',
  (t) => ({
    name: nameOf(t, 'name', 'As the classification words it.'),
  }),
);

const performed = (t: Fields<Edge>) => ({
  importance: numberOf(t, 'importance', 'How much it matters in the role, 0 to 1; null when unknown.'),
});

relationshipField(Role, 'activities', Activity, {
  relationship: 'PERFORMS',
  direction: 'out',
  orders: { IMPORTANCE: byFactDown('importance', 'By importance'), NAME: byNode('name', 'By name') },
  filters: { importanceAtLeast: atLeast('fact', 'importance', 'Importance of at least this, 0 to 1') },
  description: 'What people in the role do, the most important first, unknown importance last.',
  edge: 'Something that people in the role do.',
  fields: performed,
});

relationshipField(Activity, 'roles', Role, {
  relationship: 'PERFORMS',
  direction: 'in',
  orders: { IMPORTANCE: byFactDown('importance', 'By importance'), TITLE: byNode('title', 'By title') },
  filters: {
    importanceAtLeast: atLeast('fact', 'importance', 'Importance of at least this, 0 to 1'),
    ...roleFilters,
  },
  description: 'Roles in which people do this, those it matters most to first, unknown importance last.',
  edge: 'A role in which people do this.',
  fields: performed,
});
