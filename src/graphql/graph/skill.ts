import type { SkillKind } from '../../domain/graph/vocabulary.ts';
import { builder, type Fields } from '../builder.ts';
import { byProperty, byThing } from '../fields/facets.ts';
import { booleanOf, numberOf } from '../fields/fact-fields.ts';
import { atLeast, being, byFactDown, byNode, oneOf } from '../fields/list-arguments.ts';
import { measure } from '../fields/measure.ts';
import { namedKindFields } from '../fields/named-kind.ts';
import { nodeObject } from '../fields/node-object.ts';
import { relationshipField } from '../fields/relationship-field.ts';
import { nameOf } from '../node-fields.ts';
import type { Edge } from '../paging/connection.ts';
import { readsNode } from '../reading/field-mapping.ts';
import { Role, roleFilters } from './role.ts';

const SkillKindType = builder.enumType('SkillKind', {
  description: 'What sort of thing a skill is.',
  values: {
    TECHNICAL: { description: 'Doing: something one practises.' },
    KNOWLEDGE: { description: 'Knowing: a field one understands.' },
    TRANSVERSAL: { description: 'Useful in any occupation, such as mentoring.' },
  } satisfies Record<SkillKind, object>,
});

const HoursRange = builder
  .objectRef<{ readonly low: number; readonly high: number }>('HoursRange')
  .implement({
    description: 'Hours of study and practice.',
    fields: (t) => ({
      low: t.exposeFloat('low', { description: 'Lower end, in hours.' }),
      high: t.exposeFloat('high', { description: 'Upper end, in hours; not below `low`.' }),
    }),
  });

/** What roles ask for and people learn. */
export const Skill = nodeObject('Skill', 'Something that roles ask for and people learn.', (t) => ({
  name: nameOf(t, 'name', 'As editors or classifications write it.'),
  kind: t.field({
    type: SkillKindType,
    nullable: true,
    description: 'Null when unknown.',
    extensions: readsNode('kind'),
    resolve: ({ properties }) => properties.kind as SkillKind | null,
  }),
  learningHours: t.field({
    type: HoursRange,
    nullable: true,
    description:
      'Hours to a working level (0.5) for somebody who has what the skill builds on, as editors judge; nobody measured them, and people differ. Null when unknown, as of most skills.',
    extensions: readsNode('learningHours'),
    resolve: ({ properties }) => {
      const [low, high] = (properties.learningHours ?? []) as number[];
      return low === undefined || high === undefined ? null : { low, high };
    },
  }),
}));

const importance = measure('importance', 'How much it matters in the role');

const required = (t: Fields<Edge>) => ({
  ...importance.fields(t),
  level: numberOf(
    t,
    'level',
    '0.25 beginner, 0.5 working, 0.75 advanced, 1 expert; null when unknown, which is not 0.',
  ),
  essential: booleanOf(t, 'essential', 'Whether the role cannot do without it; null when unknown.'),
});

const requiredOrders = {
  IMPORTANCE: byFactDown(
    'importance',
    'By importance; where it is unknown, essential skills before optional ones',
    'essential',
  ),
  LEVEL: byFactDown('level', 'By the level asked for'),
};

const requiredFilters = {
  ...importance.filters,
  levelAtLeast: atLeast('fact', 'level', 'A level of at least this, 0 to 1'),
  essential: being('fact', 'essential', 'Whether it is essential'),
};

/** Filters of lists that end in skills. */
export const skillFilters = { kinds: oneOf('node', 'kind', SkillKindType, 'Of one of these kinds') };

relationshipField(Role, 'skills', Skill, {
  relationship: 'REQUIRES',
  direction: 'out',
  orders: { ...requiredOrders, NAME: byNode('name', 'By name'), KIND: byNode('kind', 'By kind') },
  filters: { ...requiredFilters, ...skillFilters },
  description:
    'Skills that the role lists, the most important first; then those of unknown importance, essential ones before optional ones.',
  edge: 'A skill that a role lists, and how much of it.',
  fields: required,
});

relationshipField(Skill, 'roles', Role, {
  relationship: 'REQUIRES',
  direction: 'in',
  orders: { ...requiredOrders, TITLE: byNode('title', 'By title') },
  filters: { ...requiredFilters, ...roleFilters },
  description:
    'Roles that list the skill, those where it matters most first; then those of unknown importance, where it is essential before where it is optional.',
  edge: 'A role that lists the skill, and how much of it.',
  fields: required,
});

relationshipField(Skill, 'buildsOn', Skill, {
  relationship: 'BUILDS_ON',
  direction: 'out',
  orders: { NAME: byNode('name', 'By name') },
  filters: skillFilters,
  description: 'Skills that are best learned before this one, by name.',
  edge: 'A skill to learn first.',
});

relationshipField(Skill, 'partOf', Skill, {
  relationship: 'PART_OF',
  direction: 'out',
  orders: { NAME: byNode('name', 'By name') },
  filters: skillFilters,
  description: 'Wider skills that this one is a part of, by name.',
  edge: 'A wider skill that contains this one.',
});

relationshipField(Skill, 'requiredFor', Skill, {
  relationship: 'BUILDS_ON',
  direction: 'in',
  orders: { NAME: byNode('name', 'By name') },
  filters: skillFilters,
  description: 'Skills that are best learned after this one, by name.',
  edge: 'A skill to learn after this one.',
});

relationshipField(Skill, 'parts', Skill, {
  relationship: 'PART_OF',
  direction: 'in',
  orders: { NAME: byNode('name', 'By name') },
  filters: skillFilters,
  description: 'Narrower skills that this one is made of, by name.',
  edge: 'A narrower skill that belongs to this one.',
});

/** The scalar that names a skill. */
export const SkillRef = namedKindFields(Skill, {
  list: 'skills',
  example: 'Machine learning',
  description: 'Skills, by name.',
  orders: { NAME: byNode('name', 'By name'), KIND: byNode('kind', 'By kind') },
  facets: {
    kinds: byProperty('kind', SkillKindType, 'By kind'),
    roles: byThing('REQUIRES', Role, 'By role that lists them', 'in'),
  },
  where: { kinds: { property: 'kind', type: SkillKindType, description: 'Of one of these kinds.' } },
});
