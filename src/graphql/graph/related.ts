import type { Fields } from '../builder.ts';
import { numberOf, textOfFact } from '../fields/fact-fields.ts';
import { byFact, byNode } from '../fields/list-arguments.ts';
import { relationshipField } from '../fields/relationship-field.ts';
import type { Edge } from '../paging/connection.ts';
import { Role, roleFilters } from './role.ts';

const byTitle = { TITLE: byNode('title', 'By title') };

relationshipField(Role, 'worksWith', Role, {
  relationship: 'WORKS_WITH',
  direction: 'out',
  orders: byTitle,
  filters: roleFilters,
  description: 'Roles that people in this role collaborate with, by title.',
  edge: 'A role that people collaborate with.',
});

relationshipField(Role, 'workedWithBy', Role, {
  relationship: 'WORKS_WITH',
  direction: 'in',
  orders: byTitle,
  filters: roleFilters,
  description: 'Roles whose people collaborate with people in this one, by title.',
  edge: 'A role whose people collaborate with this one.',
});

const ranked = { INDEX: byFact('index', 'By the source’s own rank'), ...byTitle };

const rank = (t: Fields<Edge>) => ({
  tier: textOfFact(t, 'tier', 'The source’s word for how near; null when it has none.'),
  index: numberOf(t, 'index', 'The source’s own rank, 1 for the nearest; null when it ranks none.'),
});

relationshipField(Role, 'related', Role, {
  relationship: 'RELATED_TO',
  direction: 'out',
  orders: ranked,
  filters: roleFilters,
  description: 'Roles that an official source lists as related, nearest first. Related is not a move.',
  edge: 'A role that an official source calls related.',
  fields: rank,
});

relationshipField(Role, 'relatedFrom', Role, {
  relationship: 'RELATED_TO',
  direction: 'in',
  orders: ranked,
  filters: roleFilters,
  description: 'Roles for which an official source lists this one as related, nearest first.',
  edge: 'A role to which an official source relates this one.',
  fields: rank,
});

relationshipField(Role, 'partOf', Role, {
  relationship: 'PART_OF',
  direction: 'out',
  orders: byTitle,
  filters: roleFilters,
  description: 'Wider groups of roles that a taxonomy puts this one in, by title.',
  edge: 'A wider group that contains this role.',
});

relationshipField(Role, 'parts', Role, {
  relationship: 'PART_OF',
  direction: 'in',
  orders: byTitle,
  filters: roleFilters,
  description: 'Roles that a taxonomy puts into this group, by title.',
  edge: 'A role that belongs to this group.',
});
