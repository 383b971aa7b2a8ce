import type { Fields } from './builder.ts';
import { type Edge, numberOf } from './connection.ts';
import { nameOf } from './node-fields.ts';
import { nodeObject } from './node-object.ts';
import { relationshipField } from './relationship-field.ts';
import { Role } from './role.ts';

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
  kind: 'Activity',
  order: { of: 'fact', property: 'importance', descending: true },
  description: 'What people in the role do, the most important first, unknown importance last.',
  edge: 'Something that people in the role do.',
  fields: performed,
});

relationshipField(Activity, 'roles', Role, {
  relationship: 'PERFORMS',
  direction: 'in',
  kind: 'Role',
  order: { of: 'fact', property: 'importance', descending: true },
  description: 'Roles in which people do this, those it matters most to first, unknown importance last.',
  edge: 'A role in which people do this.',
  fields: performed,
});
