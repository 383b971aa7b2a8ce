import type { Fields } from '../builder.ts';
import { numberOf } from '../fields/fact-fields.ts';
import { atLeast, byFactDown, byNode } from '../fields/list-arguments.ts';
import { propertyIn, textCondition } from '../fields/node-conditions.ts';
import { nodeListField } from '../fields/node-list-field.ts';
import { nodeObject } from '../fields/node-object.ts';
import { refQuery, refScalar } from '../fields/ref.ts';
import { relationshipField } from '../fields/relationship-field.ts';
import { nameOf, textOf } from '../node-fields.ts';
import type { Edge } from '../paging/connection.ts';
import { Role, roleFilters } from './role.ts';

export const Industry = nodeObject('Industry', 'A branch of the economy that people work in.', (t) => ({
  name: nameOf(t, 'name', 'As editors or classifications write it.'),
  code: textOf(t, 'code', 'NAICS code; null when it has none.'),
}));

const shared = (t: Fields<Edge>) => ({
  share: numberOf(t, 'share', 'Share of the people in the role who work there, 0 to 1; null when unknown.'),
});

relationshipField(Role, 'industries', Industry, {
  relationship: 'WORKS_IN',
  direction: 'out',
  orders: { SHARE: byFactDown('share', 'By share'), NAME: byNode('name', 'By name') },
  filters: { shareAtLeast: atLeast('fact', 'share', 'A share of at least this, 0 to 1') },
  description: 'Industries that have this role, the largest share first, unknown shares last.',
  edge: 'An industry that has the role.',
  fields: shared,
});

relationshipField(Industry, 'roles', Role, {
  relationship: 'WORKS_IN',
  direction: 'in',
  orders: { SHARE: byFactDown('share', 'By share'), TITLE: byNode('title', 'By title') },
  filters: { shareAtLeast: atLeast('fact', 'share', 'A share of at least this, 0 to 1'), ...roleFilters },
  description: 'Roles found in the industry, those with the largest share of their people there first.',
  edge: 'A role found in the industry.',
  fields: shared,
});

export const IndustryRef = refScalar('Industry');

refQuery('Industry', Industry, IndustryRef, 'Finance');

nodeListField('industries', Industry, {
  description: 'Industries, by name.',
  orders: { NAME: byNode('name', 'By name'), CODE: byNode('code', 'By code') },
  where: (t) => ({
    codes: t.stringList({ description: 'With one of these NAICS codes.' }),
    text: t.string({ description: 'Found by `search` for this.' }),
  }),
  conditions: async (where, context) => [
    ...propertyIn(where, 'codes', 'code'),
    ...(await textCondition(where, context, 'Industry')),
  ],
});
