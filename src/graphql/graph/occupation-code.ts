import { mergedValue } from '../../domain/graph/merge.ts';
import { type CodeMatch, type CodeScheme, codeSchemes } from '../../domain/graph/vocabulary.ts';
import { builder, type Fields } from '../builder.ts';
import { byProperty } from '../fields/facets.ts';
import { byFact, byNode, oneOf } from '../fields/list-arguments.ts';
import { namedKindFields } from '../fields/named-kind.ts';
import { nodeObject } from '../fields/node-object.ts';
import { relationshipField } from '../fields/relationship-field.ts';
import { nameOf, textOf } from '../node-fields.ts';
import type { Edge } from '../paging/connection.ts';
import { readsFact, readsNode } from '../reading/field-mapping.ts';
import { Role, roleFilters } from './role.ts';

/** Classifications of occupations. Values are the names of the graph, such as `O*NET-SOC`. */
export const CodeSchemeType = builder.enumType('CodeScheme', {
  description: 'An official classification of occupations.',
  values: Object.fromEntries(
    codeSchemes.map((scheme) => [
      scheme.replace(/\W/g, '').replace('ONETSOC', 'ONET_SOC'),
      { value: scheme },
    ]),
  ) as Record<'ONET_SOC' | 'SOC' | 'ISCO' | 'ESCO', { value: CodeScheme }>,
});

/** How a role relates to an official occupation, best match first. */
export const CodeMatchType = builder.enumType('CodeMatch', {
  description: 'How a role relates to an official occupation, in the words of SKOS.',
  values: {
    EXACT: { description: 'The same thing.' },
    CLOSE: { description: 'Near enough to share figures.' },
    BROAD: { description: 'The occupation is wider; its figures are not the role’s.' },
    NARROW: { description: 'The occupation is narrower.' },
  } satisfies Record<CodeMatch, object>,
});

/** Codes of official classifications. */
export const OccupationCode = nodeObject('OccupationCode', 'A code of an official classification.', (t) => ({
  scheme: t.field({
    type: CodeSchemeType,
    nullable: true,
    description: 'Which classification it belongs to.',
    extensions: readsNode('scheme'),
    resolve: ({ properties }) => properties.scheme as CodeScheme | null,
  }),
  code: nameOf(t, 'code', 'A text, as leading zeros count.'),
  title: textOf(t, 'title', 'The occupation’s official title; null when not recorded.'),
  uri: textOf(t, 'uri', 'Where the scheme defines it; null when it has no address.'),
}));

const matched = (t: Fields<Edge>) => ({
  match: t.field({
    type: CodeMatchType,
    nullable: true,
    description: 'Null when not judged.',
    extensions: readsFact('match'),
    resolve: ({ facts }) => mergedValue(facts, 'match') as CodeMatch | null,
  }),
});

relationshipField(Role, 'codes', OccupationCode, {
  relationship: 'CODED',
  direction: 'out',
  orders: { MATCH: byFact('match', 'By how well it matches'), CODE: byNode('code', 'By code') },
  filters: {
    matches: oneOf('fact', 'match', CodeMatchType, 'Matching in one of these ways'),
    schemes: oneOf('node', 'scheme', CodeSchemeType, 'Of one of these classifications'),
  },
  description: 'Official codes that stand for this role or come near it, exact matches first.',
  edge: 'An official code, and how well it matches.',
  fields: matched,
});

relationshipField(OccupationCode, 'roles', Role, {
  relationship: 'CODED',
  direction: 'in',
  orders: { MATCH: byFact('match', 'By how well it matches'), TITLE: byNode('title', 'By title') },
  filters: {
    matches: oneOf('fact', 'match', CodeMatchType, 'Matching in one of these ways'),
    ...roleFilters,
  },
  description: 'Roles that the code stands for or comes near to, exact matches first.',
  edge: 'A role, and how well the code matches it.',
  fields: matched,
});

namedKindFields(OccupationCode, {
  list: 'occupationCodes',
  example: '15-2051.00',
  description: 'Codes of official classifications, by code.',
  orders: {
    CODE: byNode('code', 'By code'),
    SCHEME: byNode('scheme', 'By classification'),
    TITLE: byNode('title', 'By title'),
  },
  facets: { schemes: byProperty('scheme', CodeSchemeType, 'By classification') },
  where: {
    schemes: { property: 'scheme', type: CodeSchemeType, description: 'Of one of these classifications.' },
    codes: { property: 'code', description: 'With one of these codes.' },
  },
});
