import { sortTexts } from '../../domain/collections/text.ts';
import type { RegionKind } from '../../domain/graph/vocabulary.ts';
import { nameKey } from '../../domain/search/name.ts';
import type { NodePlan } from '../../store/read-plan.ts';
import { builder } from '../builder.ts';
import { byProperty } from '../fields/facets.ts';
import { byNode, oneOf } from '../fields/list-arguments.ts';
import { namedKindFields } from '../fields/named-kind.ts';
import { nodeObject } from '../fields/node-object.ts';
import { relationshipField } from '../fields/relationship-field.ts';
import { nameOf, textOf } from '../node-fields.ts';
import { readsNode } from '../reading/field-mapping.ts';

const RegionKindType = builder.enumType('RegionKind', {
  description: 'Kinds of places, the widest first.',
  values: {
    COUNTRY: { description: 'A whole country.' },
    STATE: { description: 'A state, province or territory of a country.' },
    METROPOLITAN_AREA: { description: 'A city with what belongs to its labour market.' },
    NONMETROPOLITAN_AREA: { description: 'A part of a state outside metropolitan areas.' },
  } satisfies Record<RegionKind, object>,
});

/** Places that figures are about. */
export const Region = nodeObject('Region', 'A place that figures are about.', (t) => ({
  name: nameOf(t, 'name', 'For people to read.'),
  code: textOf(t, 'code', 'ISO 3166 code, such as "US" or "US-WA"; null when it has none.'),
  kind: t.field({
    type: RegionKindType,
    nullable: true,
    description: 'What kind of place it is; null when unknown.',
    extensions: readsNode('kind'),
    resolve: ({ properties }) => properties.kind as RegionKind | null,
  }),
  fips: textOf(t, 'fips', 'FIPS code of a state of the US, such as "53"; null when it has none.'),
  cbsa: textOf(t, 'cbsa', 'Code of a metropolitan area of the US, such as "42660"; null when it has none.'),
}));

const places = {
  orders: { NAME: byNode('name', 'By name'), KIND: byNode('kind', 'By kind of place, the widest first') },
  filters: { kinds: oneOf('node', 'kind', RegionKindType, 'Of one of these kinds') },
};

relationshipField(Region, 'partOf', Region, {
  relationship: 'PART_OF',
  direction: 'out',
  ...places,
  description:
    'The places that this one is part of: of a metropolitan area its state, of a state its country.',
  edge: 'A place that this one is part of.',
});

relationshipField(Region, 'parts', Region, {
  relationship: 'PART_OF',
  direction: 'in',
  ...places,
  description: 'The places that are part of this one, without parts of parts, by name.',
  edge: 'A place that is part of this one.',
});

const whole = {
  properties: [],
  eachFact: false,
  facts: { sources: null, bases: null },
  where: [],
  order: null,
  page: { size: 50, from: 'start', after: null, before: null },
  count: false,
} as const;
const namesakesPlan: NodePlan = {
  kind: 'Region',
  properties: ['name'],
  descriptions: false,
  follow: [
    {
      ...whole,
      key: 'names',
      relationship: 'CALLED',
      direction: 'out',
      node: {
        kind: 'Name',
        properties: ['key'],
        descriptions: false,
        follow: [
          {
            ...whole,
            key: 'places',
            relationship: 'CALLED',
            direction: 'in',
            node: { kind: 'Region', properties: [], descriptions: false, follow: [] },
          },
        ],
      },
    },
  ],
};

builder.objectField(Region, 'namesakes', (t) =>
  t.field({
    type: [Region],
    description:
      'Other places that are also called by the name of this one, by id: of the state of New York the metropolitan area. A text that is the name of a place means that place, never one that is only also called so.',
    resolve: async ({ id }, _args, { loaders }, info) => {
      const row = await loaders.planned(namesakesPlan, id);
      const key = nameKey(String(row?.properties.name ?? id));
      const ids = (row?.follow.names?.edges ?? [])
        .filter(({ node }) => node.properties.key === key)
        .flatMap(({ node }) => (node.follow.places?.edges ?? []).map((edge) => edge.node.id));
      const others = sortTexts([...new Set(ids)].filter((other) => other !== id));
      const nodes = await Promise.all(others.map((other) => loaders.node(info, 'Region', other)));
      return nodes.filter((node) => node !== null);
    },
  }),
);

/** The scalar that names a place. */
export const RegionRef = namedKindFields(Region, {
  list: 'regions',
  example: 'Seattle',
  description: 'Places that figures are about, by name.',
  orders: {
    NAME: byNode('name', 'By name'),
    CODE: byNode('code', 'By code'),
    KIND: byNode('kind', 'By kind of place, the widest first'),
  },
  facets: { kinds: byProperty('kind', RegionKindType, 'By kind of place') },
  where: {
    codes: { property: 'code', description: 'With one of these ISO 3166 codes.' },
    kinds: { property: 'kind', type: RegionKindType, description: 'Of one of these kinds.' },
  },
});
