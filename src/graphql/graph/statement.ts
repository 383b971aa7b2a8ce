import type { StatementKind } from '../../domain/graph/vocabulary.ts';
import { builder } from '../builder.ts';
import { byNode, oneOf } from '../fields/list-arguments.ts';
import { joinedToAny, propertyIn } from '../fields/node-conditions.ts';
import { nodeListField } from '../fields/node-list-field.ts';
import { nodeObject } from '../fields/node-object.ts';
import { relationshipField } from '../fields/relationship-field.ts';
import { resolveRefs } from '../fields/resolve-ref.ts';
import { nameOf } from '../node-fields.ts';
import { readsNode } from '../reading/field-mapping.ts';
import { Industry } from './industry.ts';
import { Role, RoleRef, roleFilters } from './role.ts';
import { Skill, skillFilters } from './skill.ts';
import { Tool, toolFilters } from './tool.ts';

const StatementKindType = builder.enumType('StatementKind', {
  description: 'What a sentence is about.',
  values: {
    SUMMARY: { description: 'What it is, in one sentence.' },
    DESCRIPTION: { description: 'More about it.' },
    RESPONSIBILITY: { description: 'What one does in the role.' },
    VALUE: { description: 'What others gain from it.' },
    PRO: { description: 'What people like about it.' },
    CON: { description: 'What people find hard.' },
    PAY_FACTOR: { description: 'What pay depends on.' },
    GROWTH: { description: 'Where it can lead, beyond named roles.' },
  } satisfies Record<StatementKind, object>,
});

/** Sentences. */
export const Statement = nodeObject('Statement', 'A sentence that a source says about something.', (t) => ({
  text: nameOf(t, 'text', 'In the source’s own words.'),
  kind: t.field({
    type: StatementKindType,
    description: 'What it is about.',
    extensions: readsNode('kind'),
    resolve: ({ properties }) => properties.kind as StatementKind,
  }),
}));

const speakers = [
  ['roles', Role, 'title', roleFilters],
  ['skills', Skill, 'name', skillFilters],
  ['tools', Tool, 'name', toolFilters],
  ['industries', Industry, 'name', {}],
] as const;

for (const [field, owner, display, filters] of speakers) {
  relationshipField(owner, 'statements', Statement, {
    relationship: 'STATES',
    direction: 'out',
    orders: { ORDER: byNode('order', 'As the source orders them'), KIND: byNode('kind', 'By kind') },
    filters: { kinds: oneOf('node', 'kind', StatementKindType, 'Of one of these kinds') },
    arguments: { kinds: oneOf('node', 'kind', StatementKindType, 'Only these kinds; all when left out') },
    description: 'Sentences about it, in the source’s order.',
    edge: 'A sentence about it.',
  });
  relationshipField(Statement, field, owner, {
    relationship: 'STATES',
    direction: 'in',
    orders: { [display.toUpperCase()]: byNode(display, `By ${display}`) },
    filters,
    description: `The ${field} it is about, by ${display}.`,
    edge: 'What the sentence is about.',
  });
}

nodeListField('statements', Statement, {
  description: 'Sentences that sources say about roles, skills, tools and industries, by kind.',
  orders: { KIND: byNode('kind', 'By kind'), TEXT: byNode('text', 'By their words') },
  where: (t) => ({
    kinds: t.field({ type: [StatementKindType], description: 'Of one of these kinds.' }),
    roles: t.field({ type: [RoleRef], description: 'About one of these roles.' }),
  }),
  conditions: async (where, context) => {
    const refs = where.roles as readonly string[] | null | undefined;
    const { Role: ids } = await resolveRefs(context, { Role: { where: { roles: refs } } });
    const { roles } = ids.where;
    return [
      ...propertyIn(where, 'kinds', 'kind'),
      ...(roles?.length
        ? [joinedToAny({ kind: 'Role', relationship: 'STATES', direction: 'in' }, roles)]
        : []),
    ];
  },
});
