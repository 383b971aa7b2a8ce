import { booleanOf } from '../fields/fact-fields.ts';
import { being, byFactDown, byNode, type Filters, oneOf } from '../fields/list-arguments.ts';
import { type NodeObject, nodeObject } from '../fields/node-object.ts';
import { relationshipField } from '../fields/relationship-field.ts';
import { nameOf } from '../node-fields.ts';
import { Activity } from './activity.ts';
import { Credential } from './credential.ts';
import { FieldOfStudy } from './field-of-study.ts';
import { Industry } from './industry.ts';
import { OccupationCode } from './occupation-code.ts';
import { Product } from './product.ts';
import { Region } from './region.ts';
import { Role, roleFilters } from './role.ts';
import { Skill, skillFilters } from './skill.ts';
import { Tool, toolFilters } from './tool.ts';
import { Trait } from './trait.ts';

const Name = nodeObject('Name', 'A title or alias. One name may belong to several things.', (t) => ({
  text: nameOf(t, 'text', 'As the source writes it.'),
  language: nameOf(t, 'language', 'BCP 47 tag, such as "en".'),
}));

const preferred = {
  fields: (t: Parameters<typeof booleanOf>[0]) => ({
    preferred: booleanOf(t, 'preferred', 'Whether a source prefers it as the title.'),
  }),
  filters: { preferred: being('fact', 'preferred', 'Whether a source prefers it as the title') },
};

const owners = [
  ['roles', Role, 'title', roleFilters],
  ['skills', Skill, 'name', skillFilters],
  ['tools', Tool, 'name', toolFilters],
  ['industries', Industry, 'name'],
  ['regions', Region, 'name'],
  ['products', Product, 'name'],
  ['activities', Activity, 'name'],
  ['credentials', Credential, 'name'],
  ['fieldsOfStudy', FieldOfStudy, 'name'],
  ['traits', Trait, 'name'],
  ['occupationCodes', OccupationCode, 'code'],
] as const satisfies readonly (readonly [string, NodeObject, string, Filters?])[];

for (const [field, owner, display, filters = {}] of owners) {
  relationshipField(owner, 'names', Name, {
    relationship: 'CALLED',
    direction: 'out',
    orders: { PREFERRED: byFactDown('preferred', 'Titles before aliases'), TEXT: byNode('text', 'By text') },
    filters: {
      ...preferred.filters,
      languages: oneOf('node', 'language', 'String', 'In one of these languages'),
    },
    description: 'Its names: preferred titles first, then aliases.',
    edge: 'A name that some source gives it.',
    fields: preferred.fields,
  });
  relationshipField(Name, field, owner, {
    relationship: 'CALLED',
    direction: 'in',
    orders: {
      PREFERRED: byFactDown('preferred', 'Titles before aliases'),
      [display.toUpperCase()]: byNode(display, `By ${display}`),
    },
    filters: { ...preferred.filters, ...filters },
    description: `The ${field} with this name: those that have it as a title first.`,
    edge: 'Something with this name.',
    fields: preferred.fields,
  });
}
