import { type Basis, basisOf, sourceRef } from '../domain/graph/source.ts';
import type { NodeRow } from '../store/read-plan.ts';
import { builder } from './builder.ts';
import { nameOf, textOf } from './node-fields.ts';
import { readsAllFacts, readsFact } from './reading/field-mapping.ts';
import type { SourcedClaim } from './reading/sourced-claim.ts';

export const BasisType = builder.enumType('Basis', {
  description: 'How a fact came to be. Figures of different bases are never blended into one.',
  values: {
    CURATED: { description: 'Judged by editors or taken from a document, which the source names.' },
    OFFICIAL: { description: 'From an official classification or survey.' },
    OBSERVED: { description: 'Counted: who moved before, not who can succeed.' },
    RELATED: { description: 'An official list of related occupations; related is not a move.' },
  } satisfies Record<Basis, object>,
});

/** Told as fields of their own. */
const dates = new Set(['reviewed', 'observedAt']);

const Claim = builder.objectRef<{ property: string; value: unknown }>('Claim').implement({
  description: 'One value that one source gives.',
  fields: (t) => ({
    property: t.exposeString('property', {
      description: 'What is claimed, by the name it has in the graph.',
    }),
    value: t.string({
      description: 'As the source gives it, before any merge; lists as JSON.',
      resolve: ({ value }) => (typeof value === 'string' ? value : JSON.stringify(value)),
    }),
  }),
});

export const Source = builder.node(builder.objectRef<NodeRow>('Source'), {
  description:
    'One release of something that facts come from: a document, an editorial team, a classification.',
  id: { resolve: ({ id }) => id },
  isTypeOf: (value) => (value as NodeRow).kind === 'Source',
  fields: (t) => ({
    ref: t.string({ description: 'Name and release, `name@version`.', resolve: ({ id }) => sourceRef(id) }),
    name: nameOf(t, 'name', 'Stays over releases; who is believed first goes by it.'),
    version: nameOf(t, 'version', 'Which release it is, in its publisher’s words.'),
    title: nameOf(t, 'title', 'For people to read.'),
    url: textOf(t, 'url', 'Where to find it; null when it is not on the web.'),
    licence: nameOf(t, 'licence', 'What allows its use here.'),
    attribution: nameOf(t, 'attribution', 'The sentence that must travel with its facts.'),
    retrieved: textOf(t, 'retrieved', 'The day on which it was obtained; null when unknown.'),
  }),
});

export const Evidence = builder.objectRef<SourcedClaim>('Evidence').implement({
  description:
    'One fact: who says it, on what basis. What is shown merges such facts; these are the originals.',
  fields: (t) => ({
    basis: t.field({
      type: BasisType,
      description: 'Whether an editor judged it, an authority published it, or people were counted.',
      extensions: readsFact('count'),
      resolve: ({ about, fact }) => basisOf(about, fact),
    }),
    source: t.field({
      type: Source,
      description: 'Who says it.',
      nullable: true,
      resolve: ({ fact }, _args, { loaders }, info) => loaders.node(info, 'Source', fact.source),
    }),
    reviewed: t.string({
      nullable: true,
      description: 'When an editor last looked at it; null when not recorded.',
      extensions: readsFact('reviewed'),
      resolve: ({ fact }) => (fact.properties.reviewed as string | undefined) ?? null,
    }),
    observedAt: t.string({
      nullable: true,
      description: 'When it was measured; null when not recorded.',
      extensions: readsFact('observedAt'),
      resolve: ({ fact }) => (fact.properties.observedAt as string | undefined) ?? null,
    }),
    claims: t.field({
      type: [Claim],
      description: 'The values this source gives; empty when it only says that the relationship is there.',
      extensions: readsAllFacts,
      resolve: ({ fact }) =>
        Object.entries(fact.properties)
          .filter(([property, value]) => value !== null && !dates.has(property))
          .map(([property, value]) => ({ property, value })),
    }),
  }),
});
