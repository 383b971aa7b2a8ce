import { numberOf } from './connection.ts';
import { nameOf, nodeObject, textOf } from './node-object.ts';
import { relationshipField } from './relationship-field.ts';
import { Role } from './role.ts';

const Industry = nodeObject('Industry', 'A branch of the economy that people work in.', (t) => ({
  name: nameOf(t, 'name', 'As editors or classifications write it.'),
  code: textOf(t, 'code', 'NAICS code; null when it has none.'),
}));

relationshipField(Role, 'industries', Industry, {
  relationship: 'WORKS_IN',
  direction: 'out',
  kind: 'Industry',
  order: { of: 'fact', property: 'share', descending: true },
  description: 'Industries that have this role, the largest share first, unknown shares last.',
  edge: 'An industry that has the role.',
  fields: (t) => ({
    share: numberOf(t, 'share', 'Share of the people in the role who work there, 0 to 1; null when unknown.'),
  }),
});
