import { numberOf } from './connection.ts';
import { nameOf, nodeObject } from './node-object.ts';
import { relationshipField } from './relationship-field.ts';
import { Role } from './role.ts';

const Activity = nodeObject('Activity', 'A piece of work, as surveys of occupations describe it.', (t) => ({
  name: nameOf(t, 'name', 'As the classification words it.'),
}));

relationshipField(Role, 'activities', Activity, {
  relationship: 'PERFORMS',
  direction: 'out',
  kind: 'Activity',
  order: { of: 'fact', property: 'importance', descending: true },
  description: 'What people in the role do, the most important first, unknown importance last.',
  edge: 'Something that people in the role do.',
  fields: (t) => ({
    importance: numberOf(t, 'importance', 'How much it matters in the role, 0 to 1; null when unknown.'),
  }),
});
