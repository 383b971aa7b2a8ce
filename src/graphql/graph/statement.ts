import type { StatementKind } from '../../domain/graph/vocabulary.ts';
import { builder } from '../builder.ts';
import { byNode, oneOf } from '../fields/list-arguments.ts';
import { nodeObject } from '../fields/node-object.ts';
import { relationshipField } from '../fields/relationship-field.ts';
import { nameOf } from '../node-fields.ts';
import { readsNode } from '../reading/field-mapping.ts';
import { Industry } from './industry.ts';
import { Role } from './role.ts';
import { Skill } from './skill.ts';
import { Tool } from './tool.ts';

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

const Statement = nodeObject('Statement', 'A sentence that a source says about something.', (t) => ({
  text: nameOf(t, 'text', 'In the source’s own words.'),
  kind: t.field({
    type: StatementKindType,
    description: 'What it is about.',
    extensions: readsNode('kind'),
    resolve: ({ properties }) => properties.kind as StatementKind,
  }),
}));

const speakers = [
  ['roles', Role, 'title'],
  ['skills', Skill, 'name'],
  ['tools', Tool, 'name'],
  ['industries', Industry, 'name'],
] as const;

for (const [field, owner, display] of speakers) {
  relationshipField(owner, 'statements', Statement, {
    relationship: 'STATES',
    direction: 'out',
    orders: { ORDER: byNode('order', 'As the source orders them'), KIND: byNode('kind', 'By kind') },
    arguments: { kinds: oneOf('node', 'kind', StatementKindType, 'Only these kinds; all when left out') },
    description: 'Sentences about it, in the source’s order.',
    edge: 'A sentence about it.',
  });
  relationshipField(Statement, field, owner, {
    relationship: 'STATES',
    direction: 'in',
    orders: { [display.toUpperCase()]: byNode(display, `By ${display}`) },
    description: `The ${field} it is about, by ${display}.`,
    edge: 'What the sentence is about.',
  });
}
