import { mergedValue } from '../../domain/graph/merge.ts';
import type { CodeMatch, CodeScheme } from '../../domain/graph/vocabulary.ts';
import type { NodePlan, NodeRow } from '../../store/read-plan.ts';
import { builder, type Fields } from '../builder.ts';
import { booleanOf, numberOf, textOfFact } from '../fields/fact-fields.ts';
import { atLeast, byFactDown, byNode, oneOf } from '../fields/list-arguments.ts';
import { namedKindFields } from '../fields/named-kind.ts';
import { nodeObject } from '../fields/node-object.ts';
import { relationshipField } from '../fields/relationship-field.ts';
import { nameOf, textOf } from '../node-fields.ts';
import type { Edge } from '../paging/connection.ts';
import { readsFact } from '../reading/field-mapping.ts';
import { CodeMatchType, CodeSchemeType } from './occupation-code.ts';
import { Role, roleFilters } from './role.ts';

/** Places that figures are about. */
export const Region = nodeObject('Region', 'A place that figures are about.', (t) => ({
  name: nameOf(t, 'name', 'For people to read.'),
  code: textOf(t, 'code', 'ISO 3166 code; null when it has none.'),
}));

interface FigureCode {
  readonly node: NodeRow;
  readonly match: CodeMatch | null;
}

const FigureOccupation = builder.objectRef<FigureCode>('FigureOccupation').implement({
  description: 'The official occupation that a figure was published for, and how near the role comes to it.',
  fields: (t) => ({
    scheme: t.field({
      type: CodeSchemeType,
      nullable: true,
      description: 'Whose occupation it is.',
      resolve: ({ node }) => node.properties.scheme as CodeScheme | null,
    }),
    code: t.string({
      description: 'A text, as leading zeros count.',
      resolve: ({ node }) => String(node.properties.code ?? node.id),
    }),
    title: t.string({
      nullable: true,
      description: 'The occupation’s official title; null when not recorded.',
      resolve: ({ node }) => (node.properties.title as string | undefined) ?? null,
    }),
    match: t.field({
      type: CodeMatchType,
      nullable: true,
      description: 'How the role relates to it; null when not judged.',
      resolve: ({ match }) => match,
    }),
  }),
});

const occupationPlan = {
  kind: 'OccupationCode',
  properties: ['code', 'scheme', 'title'],
  descriptions: false,
  follow: [],
} as const satisfies NodePlan;

const figure = (t: Fields<Edge>) => ({
  low: numberOf(t, 'low', 'Lower end of a range; null when the source gives none.'),
  high: numberOf(t, 'high', 'Upper end of a range; null when the source gives none.'),
  mean: numberOf(t, 'mean', 'Arithmetic mean; null when not given.'),
  p10: numberOf(t, 'p10', 'A tenth earns less; null when not given.'),
  p25: numberOf(t, 'p25', 'A quarter earns less; null when not given.'),
  median: numberOf(t, 'median', 'Half earn less; null when not given.'),
  p75: numberOf(t, 'p75', 'Three quarters earn less; null when not given.'),
  p90: numberOf(t, 'p90', 'Nine tenths earn less; null when not given.'),
  currency: textOfFact(t, 'currency', 'Three-letter ISO 4217 code; figures are not converted.'),
  year: numberOf(t, 'year', 'The year it is about; null when the source is undated.'),
  measure: textOfFact(t, 'measure', 'What is measured, and per what.'),
  topCoded: booleanOf(
    t,
    'topCoded',
    'Whether the true figure is above what the source can state; null when unknown.',
  ),
  employment: numberOf(t, 'employment', 'How many people the figure is about; null when not given.'),
  appliesTo: t.field({
    type: FigureOccupation,
    nullable: true,
    description:
      'The occupation that the figure covers, which may be more than this role; null when the source names none.',
    extensions: readsFact('code'),
    resolve: async ({ facts, from }, _args, { loaders }) => {
      const code = mergedValue(facts, 'code') as string | null;
      if (code === null) return null;
      const [node, coded] = await Promise.all([
        loaders.planned(occupationPlan, code),
        loaders.pair('CODED', ['match'], from, code),
      ]);
      return node && { node, match: coded && (mergedValue(coded.facts, 'match') as FigureCode['match']) };
    },
  }),
});

const orders = {
  YEAR: byFactDown('year', 'By the year it is about'),
  MEDIAN: byFactDown('median', 'By median, whatever the currency'),
};

const filters = {
  currencies: oneOf('fact', 'currency', 'String', 'In one of these currencies'),
  medianAtLeast: atLeast('fact', 'median', 'A median of at least this, in the figure’s own currency'),
};

relationshipField(Role, 'pay', Region, {
  relationship: 'PAYS',
  direction: 'out',
  orders: { REGION: byNode('name', 'By place'), ...orders },
  filters,
  arguments: {
    region: {
      type: 'String',
      description: 'Only figures about the region with this ISO 3166 code, such as "US", in any case.',
      condition: (region: string) => ({
        of: 'node',
        property: 'code',
        test: { in: [region.toUpperCase()] },
      }),
    },
  },
  description:
    'Published pay, one edge per figure: figures of several sources are never merged. Not converted, not forecast.',
  edge: 'One figure of one source about one place.',
  fields: figure,
});

relationshipField(Region, 'roles', Role, {
  relationship: 'PAYS',
  direction: 'in',
  orders: { TITLE: byNode('title', 'By title'), ...orders },
  filters: { ...filters, ...roleFilters },
  description: 'Roles with pay published for this place, by title, one edge per figure.',
  edge: 'One figure of one source about one role.',
  fields: figure,
});

namedKindFields(Region, {
  list: 'regions',
  example: 'United States',
  description: 'Places that figures are about, by name.',
  orders: { NAME: byNode('name', 'By name'), CODE: byNode('code', 'By code') },
  where: { codes: { property: 'code', description: 'With one of these ISO 3166 codes.' } },
});
