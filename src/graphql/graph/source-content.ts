import { byNode } from '../fields/list-arguments.ts';
import { nodeListField } from '../fields/node-list-field.ts';
import { relationshipField } from '../fields/relationship-field.ts';
import { Source } from '../source.ts';
import { Industry } from './industry.ts';
import { Role, roleFilters } from './role.ts';
import { Skill, skillFilters } from './skill.ts';
import { Tool, toolFilters } from './tool.ts';

const described = [
  ['roles', Role, 'title', roleFilters],
  ['skills', Skill, 'name', skillFilters],
  ['tools', Tool, 'name', toolFilters],
  ['industries', Industry, 'name', {}],
] as const;

for (const [field, type, display, filters] of described) {
  relationshipField(Source, field, type, {
    relationship: 'DESCRIBES',
    direction: 'out',
    orders: { [display.toUpperCase()]: byNode(display, `By ${display}`) },
    filters,
    description: `The ${field} that this source describes, by ${display}; it may state facts about others too.`,
    edge: 'Something that the source describes.',
    evidenced: false,
  });
}

nodeListField('sources', Source, {
  description: 'Where facts come from, with licence and attribution; by name.',
  orders: {
    NAME: byNode('name', 'By name'),
    RETRIEVED: byNode('retrieved', 'By the day on which it was obtained'),
  },
  where: (t) => ({ names: t.stringList({ description: 'With one of these names.' }) }),
  conditions: async ({ names }) =>
    names == null ? [] : [{ property: 'name', test: { in: names as readonly string[] } }],
});
