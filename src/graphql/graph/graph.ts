import type { CountedPayScale, PathChoices } from '../../domain/paths/path-choices.ts';
import type { GraphCounts } from '../../store/career-store.ts';
import { builder } from '../builder.ts';
import { BasisType, Source } from '../source.ts';
import { CountedPlaceType } from './counted-place.ts';

const Counts = builder.objectRef<GraphCounts>('GraphCounts').implement({
  description: 'How much the graph holds for readers.',
  fields: (t) => ({
    roles: t.int({ description: 'Roles of every source.', resolve: ({ nodes }) => nodes.Role }),
    skills: t.int({ description: 'Skills of every source.', resolve: ({ nodes }) => nodes.Skill }),
    tools: t.int({ description: 'Tools of every source.', resolve: ({ nodes }) => nodes.Tool }),
    industries: t.int({ description: 'Industries of every source.', resolve: ({ nodes }) => nodes.Industry }),
    moves: t.exposeInt('moves', {
      description: 'Pairs of roles with a move between them, merged over sources.',
    }),
    facts: t.exposeInt('facts', {
      description: 'Everything that a source says: each relationship, and each description of a thing.',
    }),
  }),
});

const PayScale = builder.objectRef<CountedPayScale>('PayScale').implement({
  description: 'A place and currency in which the graph knows pay, as `payNeverBelow` takes them.',
  fields: (t) => ({
    region: t.exposeString('region', { description: 'ISO 3166 code.' }),
    currency: t.exposeString('currency', { description: 'ISO 4217 code.' }),
    roles: t.exposeInt('roles', {
      description:
        'Number of roles whose pay per year is known there: by their own figure, or that of an occupation that they match closely.',
    }),
  }),
});

const PathChoicesType = builder.objectRef<PathChoices>('PathChoices').implement({
  description: 'Values that the graph has for narrowing down paths. Any other value finds no path.',
  fields: (t) => ({
    sources: t.field({
      type: [Source],
      description: 'Sources of moves and of related roles, in order of precedence.',
      resolve: ({ sources }, _args, { loaders }, info) => loaders.expectedNodes(info, 'Source', sources),
    }),
    families: t.stringList({
      description: 'Lines of work of roles, in code point order.',
      resolve: ({ families }) => [...families],
    }),
    bases: t.field({
      type: [BasisType],
      description: 'The bases of those facts.',
      resolve: ({ bases }) => [...bases],
    }),
    payScales: t.field({
      type: [PayScale],
      description: 'Where pay can be compared with a floor, most roles first.',
      resolve: ({ payScales }) => [...payScales],
    }),
    places: t.field({
      type: [CountedPlaceType],
      description: 'Where moves were counted, most people first: the first is the default of `place`.',
      resolve: ({ places }) => [...places],
    }),
  }),
});

/** Its fields ask the store one by one, so each may fail alone. */
const Graph = builder.objectRef<object>('Graph').implement({
  description: 'The career graph as a whole.',
  fields: (t) => ({
    version: t.string({
      nullable: true,
      description: 'Changes whenever anything in the graph does; opaque.',
      resolve: (_graph, _args, { reader }) => reader.version(),
    }),
    counts: t.field({
      type: Counts,
      nullable: true,
      description: 'Counted now.',
      resolve: (_graph, _args, { reader }) => reader.counts(),
    }),
    pathChoices: t.field({
      type: PathChoicesType,
      nullable: true,
      description: 'The values by which paths can be narrowed down here.',
      resolve: (_graph, _args, { ask }) => ask('pathChoices', null),
    }),
    sources: t.field({
      type: [Source],
      nullable: true,
      description: 'Where facts come from, by name, with licence and attribution.',
      resolve: async (_graph, _args, { reader, loaders }, info) => {
        const active = (await reader.sources()).filter(({ state }) => state === 'ACTIVE');
        return loaders.expectedNodes(
          info,
          'Source',
          active.map(({ id }) => id),
        );
      },
    }),
  }),
});

builder.queryField('graph', (t) =>
  t.field({ type: Graph, description: 'What this service holds, and from whom.', resolve: () => ({}) }),
);
