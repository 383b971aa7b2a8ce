import type { TraitKind } from '../../domain/graph/vocabulary.ts';
import { builder } from '../builder.ts';
import { byNode, oneOf } from '../fields/list-arguments.ts';
import { measure } from '../fields/measure.ts';
import { namedKindFields } from '../fields/named-kind.ts';
import { nodeObject } from '../fields/node-object.ts';
import { relationshipField } from '../fields/relationship-field.ts';
import { nameOf } from '../node-fields.ts';
import { readsNode } from '../reading/field-mapping.ts';
import { Role, roleFilters } from './role.ts';

const TraitKindType = builder.enumType('TraitKind', {
  description: 'Whether people enjoy it or are interested in it.',
  values: {
    ENJOYS: { description: 'People in the role often enjoy this.' },
    INTERESTED_IN: { description: 'People in the role are often interested in this.' },
  } satisfies Record<TraitKind, object>,
});

/** What people in a role often enjoy or care about. */
export const Trait = nodeObject(
  'Trait',
  'Something that people in a role often enjoy or care about, or that the work calls for.',
  (t) => ({
    name: nameOf(t, 'name', 'For people to read.'),
    kind: t.field({
      type: TraitKindType,
      nullable: true,
      description: 'Null when unknown, as for the work styles of O*NET: the work often calls for them.',
      extensions: readsNode('kind'),
      resolve: ({ properties }) => properties.kind as TraitKind | null,
    }),
  }),
);

const importance = measure('importance', 'How typical it is of the role');

relationshipField(Role, 'traits', Trait, {
  relationship: 'SUITS',
  direction: 'out',
  orders: { KIND: byNode('kind', 'By kind'), NAME: byNode('name', 'By name'), ...importance.orders },
  filters: {
    kinds: oneOf('node', 'kind', TraitKindType, 'Of one of these kinds'),
    ...importance.filters,
  },
  description: 'What people in this role often enjoy, then what interests them; a hint, not a condition.',
  edge: 'Something that people in the role often enjoy or care about.',
  fields: importance.fields,
});

relationshipField(Trait, 'roles', Role, {
  relationship: 'SUITS',
  direction: 'in',
  orders: { TITLE: byNode('title', 'By title'), ...importance.orders },
  filters: { ...importance.filters, ...roleFilters },
  description: 'Roles in which people often enjoy or care about this, by title.',
  edge: 'A role in which people often enjoy or care about it.',
  fields: importance.fields,
});

namedKindFields(Trait, {
  list: 'traits',
  example: 'Solving problems',
  description: 'What people in some roles often enjoy or care about, by name.',
  orders: { NAME: byNode('name', 'By name'), KIND: byNode('kind', 'By kind') },
  where: { kinds: { property: 'kind', type: TraitKindType, description: 'Of one of these kinds.' } },
});
