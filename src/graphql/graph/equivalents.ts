import { mergedValue } from '../../domain/graph/merge.ts';
import type { EquivalenceMatch } from '../../domain/graph/vocabulary.ts';
import { builder, type Fields } from '../builder.ts';
import { byFact, byNode, type Filters, oneOf } from '../fields/list-arguments.ts';
import type { NodeObject } from '../fields/node-object.ts';
import { relationshipField } from '../fields/relationship-field.ts';
import type { Edge } from '../paging/connection.ts';
import { readsFact } from '../reading/field-mapping.ts';
import { Skill, skillFilters } from './skill.ts';
import { Tool, toolFilters } from './tool.ts';

const EquivalenceMatchType = builder.enumType('EquivalenceMatch', {
  description: 'How near two things of different vocabularies are, in the words of SKOS.',
  values: {
    EXACT: { description: 'The same thing.' },
    CLOSE: { description: 'Near enough that whoever has one is taken to have the other.' },
  } satisfies Record<EquivalenceMatch, object>,
});

const matched = (t: Fields<Edge>) => ({
  match: t.field({
    type: EquivalenceMatchType,
    nullable: true,
    description: 'Null when not judged.',
    extensions: readsFact('match'),
    resolve: ({ facts }) => mergedValue(facts, 'match') as EquivalenceMatch | null,
  }),
});

/** Adds the things of other vocabularies that this one equals or comes near to. */
function equivalentsField(type: NodeObject, plural: string, filters: Filters): void {
  relationshipField(type, 'equivalents', type, {
    relationship: 'EQUIVALENT_TO',
    direction: 'out', // each fact is stated from both ends
    orders: { MATCH: byFact('match', 'By how near it is'), NAME: byNode('name', 'By name') },
    filters: {
      matches: oneOf('fact', 'match', EquivalenceMatchType, 'Matching in one of these ways'),
      ...filters,
    },
    description: `${plural} of other vocabularies that this one equals or comes near to, exact matches first. Empty while no such vocabulary is imported.`,
    edge: 'A thing of another vocabulary, and how near it is.',
    fields: matched,
  });
}

equivalentsField(Skill, 'Skills', skillFilters);
equivalentsField(Tool, 'Tools', toolFilters);
