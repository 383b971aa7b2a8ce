import type { Source as SourceRecord } from '../domain/source.ts';
import type { GraphCounts } from '../store/career-store.ts';
import type { NodeRow } from '../store/read-plan.ts';
import { builder } from './builder.ts';
import { Source } from './evidence.ts';

const Counts = builder.objectRef<GraphCounts>('GraphCounts').implement({
  description: 'How much the graph holds for readers.',
  fields: (t) => ({
    roles: t.int({ description: 'Roles of every source.', resolve: ({ nodes }) => nodes.Role }),
    skills: t.int({ description: 'Skills of every source.', resolve: ({ nodes }) => nodes.Skill }),
    tools: t.int({ description: 'Tools of every source.', resolve: ({ nodes }) => nodes.Tool }),
    industries: t.int({ description: 'Industries of every source.', resolve: ({ nodes }) => nodes.Industry }),
    moves: t.exposeInt('moves', {
      description: 'Pairs of roles that one leads to the other, merged over sources.',
    }),
    facts: t.exposeInt('facts', {
      description: 'Everything that a source says: each relationship, and each description of a thing.',
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
    sources: t.field({
      type: [Source],
      nullable: true,
      description: 'Where facts come from, by name, with licence and attribution.',
      resolve: async (_graph, _args, { reader }) =>
        (await reader.sources()).filter(({ state }) => state === 'ACTIVE').map(sourceRow),
    }),
  }),
});

function sourceRow({ id, ...properties }: SourceRecord): NodeRow {
  return { kind: 'Source', id, properties, described: [], follow: {} };
}

builder.queryField('graph', (t) =>
  t.field({ type: Graph, description: 'What this service holds, and from whom.', resolve: () => ({}) }),
);
