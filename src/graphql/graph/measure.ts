import { mergedValue } from '../../domain/graph/merge.ts';
import type { MeasureTopic } from '../../domain/graph/vocabulary.ts';
import { figureMatch } from '../../domain/pay/pay-difference.ts';
import { builder, type Fields } from '../builder.ts';
import { numberOf, textOfFact } from '../fields/fact-fields.ts';
import { figureField } from '../fields/figure-field.ts';
import { byFactDown, byNode, oneOf } from '../fields/list-arguments.ts';
import { propertyIn } from '../fields/node-conditions.ts';
import { nodeListField } from '../fields/node-list-field.ts';
import { nodeObject } from '../fields/node-object.ts';
import { relationshipField } from '../fields/relationship-field.ts';
import type { FigureEdge } from '../fields/role-figures.ts';
import { nameOf, textOf } from '../node-fields.ts';
import type { Edge } from '../paging/connection.ts';
import { readsFact, readsNode } from '../reading/field-mapping.ts';
import { FigureMatchType } from './figure-match.ts';
import { OccupationCode } from './occupation-code.ts';
import { FigureOccupation } from './pay.ts';
import { Region, RegionRef } from './region.ts';
import { Role, roleFilters } from './role.ts';
import { Statement } from './statement.ts';

const MeasureTopicType = builder.enumType('MeasureTopic', {
  description: 'What a measure is about.',
  values: {
    OUTLOOK: { description: 'Published projections of employment.' },
    EXPOSURE: {
      description: 'Judgements on how far language models could help with tasks: no forecast of jobs.',
    },
    OTHER: { description: 'Anything else, such as tables of your own.' },
  } satisfies Record<MeasureTopic, object>,
});

/** What figures measure. */
export const Measure = nodeObject('Measure', 'Something that figures measure, beside pay.', (t) => ({
  name: nameOf(t, 'name', 'For people to read.'),
  topic: t.field({
    type: MeasureTopicType,
    nullable: true,
    description: 'Null when unknown.',
    extensions: readsNode('topic'),
    resolve: ({ properties }) => properties.topic as MeasureTopic | null,
  }),
  unit: textOf(t, 'unit', 'What its values count, such as "people"; null when they have no unit.'),
  about: textOf(t, 'about', 'What it measures and how to read it; null when that is not recorded.'),
}));

const amounts = <Shape extends Pick<Edge, 'facts'>>(t: Fields<Shape>) => ({
  value: numberOf(t, 'value', 'In the unit of the measure; null where it has a range or a text.'),
  low: numberOf(t, 'low', 'Lower end of a range; null when the source gives none.'),
  high: numberOf(t, 'high', 'Upper end of a range; null when the source gives none.'),
  text: textOfFact(t, 'text', 'What was measured where it is no number, such as an education; else null.'),
  place: t.field({
    type: Region,
    nullable: true,
    description: 'The place that it is about; null when the source names none.',
    extensions: readsFact('place'),
    resolve: ({ facts }, _args, { loaders }, info) => {
      const id = mergedValue(facts, 'place') as string | null;
      return id === null ? null : loaders.node(info, 'Region', id);
    },
  }),
  period: textOfFact(t, 'period', 'The years that it is about, such as "2022-32"; null when undated.'),
  method: textOfFact(t, 'method', 'How it was found, and who rated; null when that is not recorded.'),
});

const filters = { topics: oneOf('node', 'topic', MeasureTopicType, 'Of one of these topics') };
const numberIn = ({ facts }: FigureEdge) => mergedValue(facts, 'value') as number | null;
const nameOfMeasure = ({ node }: FigureEdge) => String(node.properties.name ?? node.id);

figureField(Role, 'figures', Measure, {
  relationship: 'HAS_FIGURE',
  placed: 'fact',
  placeRef: RegionRef,
  orders: {
    NAME: { description: 'By measure', descending: false, value: nameOfMeasure },
    VALUE: { description: 'By value, whatever the measure', descending: true, value: numberIn },
  },
  filters,
  arguments: {
    measures: {
      type: ['String'],
      description: 'Only these measures, by `ref`, such as "openings"; all when left out.',
      condition: (ids: readonly string[]) => ({ of: 'node', property: 'id', test: { in: ids } }),
    },
  },
  placing: [],
  description:
    'Figures beside pay: the role’s own, and those of the occupations behind its codes, the closest first. Without `place` those about whole countries and those that name no place. Published by others: nothing is converted, extrapolated or merged.',
  edge: 'One figure of one source.',
  fields: (t) => ({
    ...amounts(t),
    match: t.field({
      type: FigureMatchType,
      nullable: true,
      description: 'How close the figure is to the role; null when that is not known.',
      resolve: ({ about, match }) => figureMatch({ code: about, match }),
    }),
    isWider: t.boolean({
      description:
        'Whether it is about a place around the one that was asked for, which has no figure itself.',
      resolve: ({ isWider }) => isWider,
    }),
    appliesTo: t.field({
      type: FigureOccupation,
      nullable: true,
      description: 'The occupation that the figure covers; null when it is about the role itself.',
      resolve: ({ code, match }) => code && { node: code, match },
    }),
  }),
});

const figureOrders = {
  NAME: byNode('name', 'By measure'),
  VALUE: byFactDown('value', 'By value, whatever the measure'),
};

for (const [owner, what] of [
  [OccupationCode, 'the occupation'],
  [Statement, 'the task, such as how far language models could help with it'],
] as const) {
  relationshipField(owner, 'figures', Measure, {
    relationship: 'HAS_FIGURE',
    direction: 'out',
    orders: figureOrders,
    filters,
    description: `Figures about ${what}, by measure.`,
    edge: 'One figure of one source.',
    fields: amounts,
  });
}

const valued = { VALUE: byFactDown('value', 'By value') };
const inverse = {
  relationship: 'HAS_FIGURE',
  direction: 'in',
  edge: 'One figure of one source.',
  fields: amounts,
} as const;

relationshipField(Measure, 'roles', Role, {
  ...inverse,
  orders: { ...valued, TITLE: byNode('title', 'By title') },
  filters: roleFilters,
  description: 'Roles with a figure of their own, the greatest first; see `occupations` for official ones.',
});
relationshipField(Measure, 'occupations', OccupationCode, {
  ...inverse,
  orders: { ...valued, CODE: byNode('code', 'By code') },
  description: 'Occupations with a figure, the greatest first.',
});
relationshipField(Measure, 'statements', Statement, {
  ...inverse,
  orders: { ...valued, TEXT: byNode('text', 'By text') },
  description: 'Tasks with a figure, the greatest first.',
});

nodeListField('measures', Measure, {
  description: 'What figures beside pay measure, by name.',
  orders: { NAME: byNode('name', 'By name'), TOPIC: byNode('topic', 'By topic') },
  where: (t) => ({ topics: t.field({ type: [MeasureTopicType], description: 'Of one of these topics.' }) }),
  conditions: async (where) => propertyIn(where, 'topics', 'topic'),
});
