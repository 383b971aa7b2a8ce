import type { Fields } from './builder.ts';
import { type Edge, numberOf } from './connection.ts';
import { nameOf, textOf } from './node-fields.ts';
import { nodeObject } from './node-object.ts';
import { refQuery, refScalar } from './ref.ts';
import { relationshipField } from './relationship-field.ts';
import { Role } from './role.ts';

export const Industry = nodeObject('Industry', 'A branch of the economy that people work in.', (t) => ({
  name: nameOf(t, 'name', 'As editors or classifications write it.'),
  code: textOf(t, 'code', 'NAICS code; null when it has none.'),
}));

const shared = (t: Fields<Edge>) => ({
  share: numberOf(t, 'share', 'Share of the people in the role who work there, 0 to 1; null when unknown.'),
});

relationshipField(Role, 'industries', Industry, {
  relationship: 'WORKS_IN',
  direction: 'out',
  kind: 'Industry',
  order: { of: 'fact', property: 'share', descending: true },
  description: 'Industries that have this role, the largest share first, unknown shares last.',
  edge: 'An industry that has the role.',
  fields: shared,
});

relationshipField(Industry, 'roles', Role, {
  relationship: 'WORKS_IN',
  direction: 'in',
  kind: 'Role',
  order: { of: 'fact', property: 'share', descending: true },
  description: 'Roles found in the industry, those with the largest share of their people there first.',
  edge: 'A role found in the industry.',
  fields: shared,
});

refQuery('Industry', Industry, refScalar('Industry'), 'Finance');
