import type { Fields } from '../builder.ts';
import { byProperty, byThing } from '../fields/facets.ts';
import { booleanOf } from '../fields/fact-fields.ts';
import { being, byNode, oneOf } from '../fields/list-arguments.ts';
import { measure } from '../fields/measure.ts';
import { joinedToAny, propertyIn, textCondition } from '../fields/node-conditions.ts';
import { nodeListField } from '../fields/node-list-field.ts';
import { nodeObject } from '../fields/node-object.ts';
import { bothOrProblems } from '../fields/problems.ts';
import { refQuery, refScalar } from '../fields/ref.ts';
import { relationshipField } from '../fields/relationship-field.ts';
import { resolveRefs } from '../fields/resolve-ref.ts';
import { nameOf, textOf } from '../node-fields.ts';
import type { Edge } from '../paging/connection.ts';
import { Role, roleFilters } from './role.ts';
import { Skill, SkillRef, skillFilters } from './skill.ts';

/** Products that people work with. */
export const Tool = nodeObject(
  'Tool',
  'A product that people work with, such as PyTorch; a skill is what one can do with it.',
  (t) => ({
    name: nameOf(t, 'name', 'As its makers write it.'),
    category: textOf(t, 'category', 'What sort of tool it is; null when unknown.'),
    url: textOf(t, 'url', 'Its website; null when unknown.'),
  }),
);

const importance = measure('importance', 'How much it matters in the role');

const used = (t: Fields<Edge>) => ({
  ...importance.fields(t),
  hot: booleanOf(t, 'hot', 'Whether O*NET finds it in many job postings; null when unknown.'),
  inDemand: booleanOf(
    t,
    'inDemand',
    'Whether O*NET finds it often in postings for this role; null when unknown.',
  ),
});

const usedFilters = {
  ...importance.filters,
  hot: being('fact', 'hot', 'Whether O*NET finds it in many job postings'),
  inDemand: being('fact', 'inDemand', 'Whether O*NET finds it often in postings for the role'),
};

/** Filters of lists that end in tools. */
export const toolFilters = { categories: oneOf('node', 'category', 'String', 'Of one of these categories') };

relationshipField(Role, 'tools', Tool, {
  relationship: 'USES',
  direction: 'out',
  orders: { ...importance.orders, NAME: byNode('name', 'By name') },
  filters: { ...usedFilters, ...toolFilters },
  description: 'Tools that the role uses, the most important first, unknown importance last.',
  edge: 'A tool that a role uses.',
  fields: used,
});

relationshipField(Tool, 'supports', Skill, {
  relationship: 'SUPPORTS',
  direction: 'out',
  orders: { NAME: byNode('name', 'By name') },
  filters: skillFilters,
  description: 'Skills that this tool supports.',
  edge: 'A skill that a tool supports.',
});

relationshipField(Tool, 'roles', Role, {
  relationship: 'USES',
  direction: 'in',
  orders: { ...importance.orders, TITLE: byNode('title', 'By title') },
  filters: { ...usedFilters, ...roleFilters },
  description: 'Roles that use the tool, those where it matters most first, unknown importance last.',
  edge: 'A role that uses the tool.',
  fields: used,
});

relationshipField(Skill, 'tools', Tool, {
  relationship: 'SUPPORTS',
  direction: 'in',
  orders: { NAME: byNode('name', 'By name') },
  filters: toolFilters,
  description: 'Tools that support the skill, by name.',
  edge: 'A tool that supports the skill.',
});

relationshipField(Tool, 'partOf', Tool, {
  relationship: 'PART_OF',
  direction: 'out',
  orders: { NAME: byNode('name', 'By name') },
  filters: toolFilters,
  description: 'Wider groups of tools that a taxonomy puts this one in, by name.',
  edge: 'A wider group that contains this tool.',
});

relationshipField(Tool, 'parts', Tool, {
  relationship: 'PART_OF',
  direction: 'in',
  orders: { NAME: byNode('name', 'By name') },
  filters: toolFilters,
  description: 'Tools that a taxonomy puts into this group, by name.',
  edge: 'A tool that belongs to this group.',
});

/** The scalar that names a tool. */
export const ToolRef = refScalar('Tool');

refQuery('Tool', Tool, ToolRef, 'PyTorch');

nodeListField('tools', Tool, {
  description: 'Tools, by name.',
  orders: { NAME: byNode('name', 'By name'), CATEGORY: byNode('category', 'By category') },
  facets: {
    categories: byProperty('category', 'String', 'By category'),
    supports: byThing('SUPPORTS', Skill, 'By skill that they support'),
    roles: byThing('USES', Role, 'By role that uses them', 'in'),
  },
  where: (t) => ({
    categories: t.stringList({ description: 'Of one of these categories.' }),
    supports: t.field({ type: [SkillRef], description: 'Tools that support one of these skills.' }),
    text: t.string({ description: 'Whose name matches this text, as in `search`.' }),
  }),
  conditions: async (where, context) => {
    const [ids, text] = await bothOrProblems(
      resolveRefs(context, { Skill: { where: { supports: where.supports as readonly string[] | null } } }),
      textCondition(where, context, 'Tool'),
    );
    const { supports } = ids.Skill.where;
    return [
      ...propertyIn(where, 'categories', 'category'),
      ...(supports?.length ? [joinedToAny({ kind: 'Skill', relationship: 'SUPPORTS' }, supports)] : []),
      ...text,
    ];
  },
});
