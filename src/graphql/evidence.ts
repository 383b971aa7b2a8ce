import { factKey } from '../domain/graph/fact-key.ts';
import { basisOf, sourceRef } from '../domain/graph/source.ts';
import { builder } from './builder.ts';
import type { EvidenceFact } from './reading/evidence-fact.ts';
import { readsAllFacts, readsFact } from './reading/field-mapping.ts';
import { BasisType, Source } from './source.ts';

/** Properties that `Evidence` shows as fields of their own. */
const ownFields = new Set(['reviewed', 'observedAt', 'quote', 'line']);

const Claim = builder.objectRef<{ property: string; value: unknown }>('Claim').implement({
  description: 'One value that one source gives.',
  fields: (t) => ({
    property: t.exposeString('property', {
      description: 'The name of the property in the graph.',
    }),
    value: t.string({
      description: 'As the source gives it, before any merge; lists as JSON.',
      resolve: ({ value }) => (typeof value === 'string' ? value : JSON.stringify(value)),
    }),
  }),
});

/** One fact of one source, not merged with others. */
export const Evidence = builder.objectRef<EvidenceFact>('Evidence').implement({
  description:
    'One fact of one source, and its basis. Other fields merge such facts; these are the originals.',
  fields: (t) => ({
    key: t.string({
      description:
        'The key of this fact: source, type, ends and context. Stable, and `facts(keys:)` finds the fact again.',
      resolve: ({ about, from, to, fact }) =>
        factKey({ source: sourceRef(fact.source), type: about, from, to, context: fact.context }),
    }),
    basis: t.field({
      type: BasisType,
      description:
        'Whether an editor or raters judged it, an authority published it, or people were counted.',
      extensions: readsFact('count', 'method'),
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
    quote: t.string({
      nullable: true,
      description: 'The words of the document that say it, verbatim; null when not recorded.',
      extensions: readsFact('quote'),
      resolve: ({ fact }) => (fact.properties.quote as string | undefined) ?? null,
    }),
    line: t.int({
      nullable: true,
      description: 'The line of that document in which the quote stands, from 1; null without a quote.',
      extensions: readsFact('line'),
      resolve: ({ fact }) => (fact.properties.line as number | undefined) ?? null,
    }),
    claims: t.field({
      type: [Claim],
      description: 'The values this source gives; empty when it only says that the relationship is there.',
      extensions: readsAllFacts,
      resolve: ({ fact }) =>
        Object.entries(fact.properties)
          .filter(([property, value]) => value !== null && !ownFields.has(property))
          .map(([property, value]) => ({ property, value })),
    }),
  }),
});
