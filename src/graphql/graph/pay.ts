import { mergedValue } from '../../domain/graph/merge.ts';
import type { CodeMatch, CodeScheme } from '../../domain/graph/vocabulary.ts';
import { figureMatch } from '../../domain/pay/pay-difference.ts';
import type { NodePlan, NodeRow } from '../../store/read-plan.ts';
import { builder, type Fields } from '../builder.ts';
import { booleanOf, numberOf, textOfFact } from '../fields/fact-fields.ts';
import { figureField } from '../fields/figure-field.ts';
import { atLeast, byFactDown, byNode, oneOf } from '../fields/list-arguments.ts';
import { relationshipField } from '../fields/relationship-field.ts';
import type { FigureEdge } from '../fields/role-figures.ts';
import type { Edge } from '../paging/connection.ts';
import { readsFact } from '../reading/field-mapping.ts';
import { FigureMatchType } from './figure-match.ts';
import { CodeMatchType, CodeSchemeType, OccupationCode } from './occupation-code.ts';
import { Region, RegionRef } from './region.ts';
import { Role, roleFilters } from './role.ts';

interface FigureCode {
  readonly node: NodeRow;
  readonly match: CodeMatch | null;
}

/** The official occupation that a figure is about. */
export const FigureOccupation = builder.objectRef<FigureCode>('FigureOccupation').implement({
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

const amounts = <Shape extends Pick<Edge, 'facts'>>(t: Fields<Shape>) => ({
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
});

/** The occupation that a figure names by itself, for edges that are not read with the codes of the role. */
const figure = (t: Fields<Edge>) => ({
  ...amounts(t),
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

const valueIn = (property: string) => (edge: FigureEdge) =>
  mergedValue(edge.facts, property) as number | null;

figureField(Role, 'pay', Region, {
  relationship: 'PAYS',
  placed: 'end',
  placeRef: RegionRef,
  orders: {
    YEAR: { description: 'By the year it is about', descending: true, value: valueIn('year') },
    MEDIAN: {
      description: 'By median, whatever the currency',
      descending: true,
      value: valueIn('median'),
    },
    REGION: {
      description: 'By place',
      descending: false,
      value: ({ node }) => String(node.properties.name ?? node.id),
    },
  },
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
  placing: ['region'],
  description:
    'Published pay, one edge per figure: the role’s own, and that of the occupations behind its codes, the closest first. Figures of several sources are never merged. Not converted, not forecast.',
  edge: 'One figure of one source about one place.',
  fields: (t) => ({
    ...amounts(t),
    match: t.field({
      type: FigureMatchType,
      nullable: true,
      description: 'How close the figure is to the role; null when that is not known.',
      resolve: (edge) => figureMatch({ code: edge.about, match: edge.match }),
    }),
    isWider: t.boolean({
      description: 'Whether it is about a place around `place`, which has no figure itself.',
      resolve: ({ isWider }) => isWider,
    }),
    appliesTo: t.field({
      type: FigureOccupation,
      nullable: true,
      description:
        'The occupation that the figure covers, which may be more than this role; null when it is about the role itself, or names no known one.',
      resolve: async ({ code, match, about }, _args, { loaders }) => {
        const node = code ?? (about === null ? null : await loaders.planned(occupationPlan, about));
        return node && { node, match };
      },
    }),
  }),
});

relationshipField(OccupationCode, 'pay', Region, {
  relationship: 'PAYS',
  direction: 'out',
  orders: {
    REGION: byNode('name', 'By place'),
    KIND: byNode('kind', 'By kind of place, the widest first'),
    ...orders,
  },
  filters,
  description: 'Pay published for the occupation, by place, one edge per figure.',
  edge: 'One figure of one source about one place.',
  fields: figure,
});

relationshipField(Region, 'occupations', OccupationCode, {
  relationship: 'PAYS',
  direction: 'in',
  orders: { CODE: byNode('code', 'By code'), ...orders },
  filters,
  description: 'Occupations with pay published for this place, by code, one edge per figure.',
  edge: 'One figure of one source about one occupation.',
  fields: figure,
});

relationshipField(Region, 'roles', Role, {
  relationship: 'PAYS',
  direction: 'in',
  orders: { TITLE: byNode('title', 'By title'), ...orders },
  filters: { ...filters, ...roleFilters },
  description:
    'Roles with pay of their own published for this place, by title, one edge per figure; see `occupations` for official ones.',
  edge: 'One figure of one source about one role.',
  fields: figure,
});
