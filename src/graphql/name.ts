import { booleanOf } from './connection.ts';
import { nameOf, nodeObject } from './node-object.ts';
import { relationshipField } from './relationship-field.ts';
import { Role } from './role.ts';

const Name = nodeObject('Name', 'A title or alias. One name may belong to several things.', (t) => ({
  text: nameOf(t, 'text', 'As the source writes it.'),
  language: nameOf(t, 'language', 'BCP 47 tag, such as "en".'),
}));

relationshipField(Role, 'names', Name, {
  relationship: 'CALLED',
  direction: 'out',
  kind: 'Name',
  order: { of: 'fact', property: 'preferred', descending: true },
  description: 'What the role is called: preferred titles first, then aliases.',
  edge: 'What some source calls the role.',
  fields: (t) => ({
    preferred: booleanOf(t, 'preferred', 'Whether a source prefers it as the title.'),
  }),
});
