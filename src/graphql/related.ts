import { numberOf, textOfFact } from './connection.ts';
import { relationshipField } from './relationship-field.ts';
import { Role } from './role.ts';

relationshipField(Role, 'worksWith', Role, {
  relationship: 'WORKS_WITH',
  direction: 'out',
  kind: 'Role',
  order: { of: 'node', property: 'title', descending: false },
  description: 'Roles that people in this role collaborate with, by title.',
  edge: 'A role that people collaborate with.',
});

relationshipField(Role, 'related', Role, {
  relationship: 'RELATED_TO',
  direction: 'out',
  kind: 'Role',
  order: { of: 'fact', property: 'index', descending: false },
  description: 'What an official source calls related, nearest first. Related is not a move.',
  edge: 'A role that an official source calls related.',
  fields: (t) => ({
    tier: textOfFact(t, 'tier', 'The source’s word for how near; null when it has none.'),
    index: numberOf(t, 'index', 'The source’s own rank, 1 for the nearest; null when it ranks none.'),
  }),
});
