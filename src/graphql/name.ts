import { Activity } from './activity.ts';
import { booleanOf } from './connection.ts';
import { Credential } from './credential.ts';
import { Industry } from './industry.ts';
import { nameOf } from './node-fields.ts';
import { nodeObject } from './node-object.ts';
import { Region } from './pay.ts';
import { Product } from './product.ts';
import { relationshipField } from './relationship-field.ts';
import { Role } from './role.ts';
import { Skill } from './skill.ts';
import { Tool } from './tool.ts';

const Name = nodeObject('Name', 'A title or alias. One name may belong to several things.', (t) => ({
  text: nameOf(t, 'text', 'As the source writes it.'),
  language: nameOf(t, 'language', 'BCP 47 tag, such as "en".'),
}));

for (const owner of [Role, Skill, Tool, Industry, Region, Product, Activity, Credential]) {
  relationshipField(owner, 'names', Name, {
    relationship: 'CALLED',
    direction: 'out',
    kind: 'Name',
    order: { of: 'fact', property: 'preferred', descending: true },
    description: 'What it is called: preferred titles first, then aliases.',
    edge: 'What some source calls it.',
    fields: (t) => ({
      preferred: booleanOf(t, 'preferred', 'Whether a source prefers it as the title.'),
    }),
  });
}
