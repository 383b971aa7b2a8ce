import type { statementKinds } from '../domain/graph-model.ts';
import { builder } from './builder.ts';
import { connectionOf, evidenceOf, withTotalCount } from './connection.ts';
import { follows, readsNode } from './field-mapping.ts';
import { nameOf } from './node-fields.ts';
import { nodeObject } from './node-object.ts';
import { Role } from './role.ts';

const StatementKind = builder.enumType('StatementKind', {
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
  } satisfies Record<(typeof statementKinds)[number], object>,
});

const Statement = nodeObject('Statement', 'A sentence that a source says about something.', (t) => ({
  text: nameOf(t, 'text', 'In the source’s own words.'),
  kind: t.field({
    type: StatementKind,
    description: 'What it is about.',
    extensions: readsNode('kind'),
    resolve: ({ properties }) => properties.kind as (typeof statementKinds)[number],
  }),
}));

builder.objectField(Role, 'statements', (t) =>
  t.connection(
    {
      type: Statement,
      description: 'Sentences about the role, by kind and then in the source’s order.',
      args: {
        kinds: t.arg({
          type: [StatementKind],
          description: 'Only these kinds; all when left out.',
        }),
      },
      extensions: follows({
        relationship: 'STATES',
        direction: 'out',
        kind: 'Statement',
        order: { of: 'node', property: 'order', descending: false },
        where: ({ kinds }) => (kinds ? [{ property: 'kind', in: kinds as string[] }] : []),
      }),
      resolve: connectionOf,
    },
    {
      name: 'RoleStatementsConnection',
      description: 'One page of `Role.statements`; `totalCount` is over all pages.',
      ...withTotalCount,
    },
    {
      name: 'RoleStatementsEdge',
      description: 'A sentence about the role.',
      fields: (edge) => ({ evidence: evidenceOf(edge) }),
    },
  ),
);
