import { type Basis, sourceRef } from '../domain/graph/source.ts';
import type { NodeRow } from '../store/read-plan.ts';
import { builder } from './builder.ts';
import { nameOf, textOf } from './node-fields.ts';

/** How a fact came to be, as an enum of the schema. */
export const BasisType = builder.enumType('Basis', {
  description: 'How a fact came to be. Figures of different bases are never blended into one.',
  values: {
    CURATED: { description: 'Judged by editors or taken from a document, which the source names.' },
    OFFICIAL: { description: 'From an official classification or survey.' },
    OBSERVED: { description: 'Counted: who moved before, not who can succeed.' },
    RELATED: { description: 'An official list of related occupations; related is not a move.' },
    CALCULATED: { description: 'Calculated by this service from what other sources say; believed last.' },
    RATED: {
      description:
        'Judged by raters, people or a model, by a method that the fact names: no count and no forecast.',
    },
  } satisfies Record<Basis, object>,
});

/** Releases that facts come from. What a source describes is in graph/source-content.ts. */
export const Source = builder.node(builder.objectRef<NodeRow>('Source'), {
  description:
    'One release of something that facts come from: a document, an editorial team, a classification.',
  id: { resolve: ({ id }) => id },
  isTypeOf: (value) => (value as NodeRow).kind === 'Source',
  fields: (t) => ({
    ref: t.string({ description: 'Name and release, `name@version`.', resolve: ({ id }) => sourceRef(id) }),
    name: nameOf(t, 'name', 'The same for all releases; precedence goes by it.'),
    version: nameOf(t, 'version', 'The release, as its publisher names it.'),
    title: nameOf(t, 'title', 'For people to read.'),
    url: textOf(t, 'url', 'Where to find it; null when it is not on the web.'),
    licence: nameOf(t, 'licence', 'The licence of its data.'),
    attribution: nameOf(t, 'attribution', 'The sentence that must travel with its facts.'),
    retrieved: textOf(
      t,
      'retrieved',
      'The day on which it was imported, or obtained by editors; null when unknown, and for what is calculated.',
    ),
  }),
});
