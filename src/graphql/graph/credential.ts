import { mergedValue } from '../../domain/graph/merge.ts';
import {
  type CredentialLevel,
  type CredentialNeed,
  credentialLevels,
} from '../../domain/graph/vocabulary.ts';
import { builder, type Fields } from '../builder.ts';
import { byProperty } from '../fields/facets.ts';
import { numberOf } from '../fields/fact-fields.ts';
import { byFact, byNode, oneOf } from '../fields/list-arguments.ts';
import { namedKindFields } from '../fields/named-kind.ts';
import { nodeObject } from '../fields/node-object.ts';
import { relationshipField } from '../fields/relationship-field.ts';
import { nameOf } from '../node-fields.ts';
import type { Edge } from '../paging/connection.ts';
import { readsFact, readsNode } from '../reading/field-mapping.ts';
import { Role, roleFilters } from './role.ts';

/** Levels of education, in the order of the ladder. */
export const CredentialLevelType = builder.enumType('CredentialLevel', {
  description: 'Levels of education in ascending order; CERTIFICATION is not part of the order.',
  values: credentialLevels,
});

const CredentialNeedType = builder.enumType('CredentialNeed', {
  description: 'How much a role asks for a credential.',
  values: {
    USUALLY_REQUIRED: { description: 'Most employers ask for it.' },
    PREFERRED_BY_SOME: { description: 'Some employers prefer it.' },
    ALTERNATIVE: { description: 'Accepted in place of another.' },
  } satisfies Record<CredentialNeed, object>,
});

/** Degrees and certifications. */
export const Credential = nodeObject('Credential', 'A degree or certification.', (t) => ({
  name: nameOf(t, 'name', 'For people to read.'),
  level: t.field({
    type: CredentialLevelType,
    nullable: true,
    description: 'Null when unknown.',
    extensions: readsNode('level'),
    resolve: ({ properties }) => properties.level as CredentialLevel | null,
  }),
  fieldsOfStudy: t.stringList({
    description: 'Fields it is usually in; empty when any will do or unknown.',
    extensions: readsNode('fieldsOfStudy'),
    resolve: ({ properties }) => (properties.fieldsOfStudy ?? []) as string[],
  }),
}));

const demandFields = (t: Fields<Edge>) => ({
  need: t.field({
    type: CredentialNeedType,
    nullable: true,
    description: 'Null when only shares are known.',
    extensions: readsFact('need'),
    resolve: ({ facts }) => mergedValue(facts, 'need') as CredentialNeed | null,
  }),
  share: numberOf(t, 'share', 'Share of people in the role who hold it, 0 to 1; null when unknown.'),
  unpublishedShare: numberOf(
    t,
    'unpublishedShare',
    'Share of the answers of the same survey that its publisher withholds as imprecise, 0 to 1; null when it withholds none.',
  ),
});

relationshipField(Role, 'credentials', Credential, {
  relationship: 'ASKS_FOR',
  direction: 'out',
  orders: {
    NEED: byFact('need', 'By how much it is asked for'),
    LEVEL: byNode('level', 'By level'),
    NAME: byNode('name', 'By name'),
  },
  filters: {
    needs: oneOf('fact', 'need', CredentialNeedType, 'Asked for in one of these ways'),
    levels: oneOf('node', 'level', CredentialLevelType, 'Of one of these levels'),
  },
  description: 'Education that the role asks for: first what is usually required, then what some prefer.',
  edge: 'A credential, and how much the role asks for it.',
  fields: demandFields,
});

relationshipField(Credential, 'roles', Role, {
  relationship: 'ASKS_FOR',
  direction: 'in',
  orders: { TITLE: byNode('title', 'By title'), NEED: byFact('need', 'By how much they ask for it') },
  filters: {
    needs: oneOf('fact', 'need', CredentialNeedType, 'Asking for it in one of these ways'),
    ...roleFilters,
  },
  description: 'Roles that ask for the credential, by title.',
  edge: 'A role that asks for the credential, and how much.',
  fields: demandFields,
});

/** The scalar that names a credential. */
export const CredentialRef = namedKindFields(Credential, {
  list: 'credentials',
  example: 'Bachelor’s degree',
  description: 'Degrees and certifications, from the lowest level to the highest.',
  orders: { LEVEL: byNode('level', 'By level'), NAME: byNode('name', 'By name') },
  facets: { levels: byProperty('level', CredentialLevelType, 'By level') },
  where: { levels: { property: 'level', type: CredentialLevelType, description: 'Of one of these levels.' } },
});
