import { basisOf, isSource } from '../../domain/graph/source.ts';
import { byNode } from '../fields/list-arguments.ts';
import { propertyIn } from '../fields/node-conditions.ts';
import { nodeListField } from '../fields/node-list-field.ts';
import { relationshipField } from '../fields/relationship-field.ts';
import { checkSources } from '../fields/where-names.ts';
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
    cost: 30,
  });
}

nodeListField('sources', Source, {
  description: 'Where facts come from, with licence and attribution; by name.',
  orders: {
    NAME: byNode('name', 'By name'),
    RETRIEVED: byNode('retrieved', 'By the day on which it was obtained'),
  },
  where: (t) => ({ names: t.stringList({ description: 'With one of these names.' }) }),
  conditions: async (where, context) => {
    await checkSources(context, (where.names as readonly string[] | null) ?? [], 'where.names');
    return propertyIn(where, 'names', 'name');
  },
  // no source describes another: the list is narrowed to these sources themselves
  saidBy: async ({ sources, bases }, { reader }) => {
    const ids = (await reader.sources()).flatMap(({ id }) => {
      const basis = basisOf('DESCRIBES', { source: id, context: '', properties: {} });
      const isNamed = !sources || sources.some((text) => isSource(id, text));
      return isNamed && (!bases || bases.includes(basis)) ? [id] : [];
    });
    return { property: 'id', test: { in: ids } };
  },
});
