import type { Fields } from './builder.ts';
import { booleanOf, type Edge, numberOf } from './connection.ts';
import { nameOf, textOf } from './node-fields.ts';
import { nodeObject } from './node-object.ts';
import { refQuery, refScalar } from './ref.ts';
import { relationshipField } from './relationship-field.ts';
import { Role } from './role.ts';
import { Skill } from './skill.ts';

export const Tool = nodeObject(
  'Tool',
  'A product that people work with, such as PyTorch; a skill is what one can do with it.',
  (t) => ({
    name: nameOf(t, 'name', 'As its makers write it.'),
    category: textOf(t, 'category', 'What sort of tool it is; null when nobody says.'),
    url: textOf(t, 'url', 'Its own page; null when none was seen.'),
  }),
);

const used = (t: Fields<Edge>) => ({
  importance: numberOf(t, 'importance', 'How much it matters in the role, 0 to 1; null when unknown.'),
  hot: booleanOf(t, 'hot', 'Whether O*NET finds it in many job postings; null when unknown.'),
  inDemand: booleanOf(
    t,
    'inDemand',
    'Whether O*NET finds it often in postings for this role; null when unknown.',
  ),
});

relationshipField(Role, 'tools', Tool, {
  relationship: 'USES',
  direction: 'out',
  kind: 'Tool',
  order: { of: 'fact', property: 'importance', descending: true },
  description: 'Tools that the role uses, the most important first, unknown importance last.',
  edge: 'A tool that a role uses.',
  fields: used,
});

relationshipField(Tool, 'supports', Skill, {
  relationship: 'SUPPORTS',
  direction: 'out',
  kind: 'Skill',
  order: { of: 'node', property: 'name', descending: false },
  description: 'Skills that one practises with this tool.',
  edge: 'A skill that a tool supports.',
});

relationshipField(Tool, 'roles', Role, {
  relationship: 'USES',
  direction: 'in',
  kind: 'Role',
  order: { of: 'fact', property: 'importance', descending: true },
  description: 'Roles that use the tool, those it matters most to first, unknown importance last.',
  edge: 'A role that uses the tool.',
  fields: used,
});

relationshipField(Skill, 'tools', Tool, {
  relationship: 'SUPPORTS',
  direction: 'in',
  kind: 'Tool',
  order: { of: 'node', property: 'name', descending: false },
  description: 'Tools with which one practises the skill, by name.',
  edge: 'A tool that supports the skill.',
});

refQuery('Tool', Tool, refScalar('Tool'), 'PyTorch');
