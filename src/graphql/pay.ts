import { builder } from './builder.ts';
import { booleanOf, connectionOf, evidenceOf, numberOf, textOfFact, withTotalCount } from './connection.ts';
import { follows } from './field-mapping.ts';
import { nameOf, textOf } from './node-fields.ts';
import { nodeObject } from './node-object.ts';
import { Role } from './role.ts';

export const Region = nodeObject('Region', 'A place that figures are about.', (t) => ({
  name: nameOf(t, 'name', 'For people to read.'),
  code: textOf(t, 'code', 'ISO 3166 code; null when it has none.'),
}));

builder.objectField(Role, 'pay', (t) =>
  t.connection(
    {
      type: Region,
      description:
        'Published pay, one edge per figure: figures of several sources are never made into one. Not converted, not forecast.',
      args: {
        region: t.arg.string({
          description: 'Only figures about the region with this ISO 3166 code, such as "US", in any case.',
        }),
      },
      extensions: follows({
        relationship: 'PAYS',
        direction: 'out',
        kind: 'Region',
        where: ({ region }) =>
          region == null ? [] : [{ property: 'code', in: [String(region).toUpperCase()] }],
      }),
      resolve: connectionOf,
    },
    {
      name: 'RolePayConnection',
      description: 'One page of `Role.pay`; `totalCount` is over all pages.',
      ...withTotalCount,
    },
    {
      name: 'RolePayEdge',
      description: 'One figure of one source about one place.',
      fields: (edge) => ({
        low: numberOf(edge, 'low', 'Lower end of a range; null when the source gives none.'),
        high: numberOf(edge, 'high', 'Upper end of a range; null when the source gives none.'),
        mean: numberOf(edge, 'mean', 'Arithmetic mean; null when not given.'),
        p10: numberOf(edge, 'p10', 'A tenth earns less; null when not given.'),
        p25: numberOf(edge, 'p25', 'A quarter earns less; null when not given.'),
        median: numberOf(edge, 'median', 'Half earn less; null when not given.'),
        p75: numberOf(edge, 'p75', 'Three quarters earn less; null when not given.'),
        p90: numberOf(edge, 'p90', 'Nine tenths earn less; null when not given.'),
        currency: textOfFact(edge, 'currency', 'Three-letter ISO 4217 code; figures are not converted.'),
        year: numberOf(edge, 'year', 'The year it is about; null when the source is undated.'),
        measure: textOfFact(edge, 'measure', 'What is measured, per what.'),
        topCoded: booleanOf(
          edge,
          'topCoded',
          'Whether the true figure is above what the source can state; null when unknown.',
        ),
        employment: numberOf(edge, 'employment', 'How many people the figure is about; null when not given.'),
        evidence: evidenceOf(edge),
      }),
    },
  ),
);
