import type { GraphQLResolveInfo } from 'graphql';
import { CareerGraphError } from '../../domain/errors.ts';
import { builder } from '../builder.ts';
import type { GraphQLContext } from '../context.ts';
import { decodeGlobalId } from '../global-id.ts';
import { moveEnds } from './move.ts';

/** The thing with this global id; null when the id is malformed or nothing has it. */
export async function findNode(globalId: string, { loaders }: GraphQLContext, info: GraphQLResolveInfo) {
  const decoded = decodeGlobalId(globalId);
  if (!decoded) return null;
  if (decoded.typename !== 'Move') return loaders.node(info, decoded.typename, decoded.id);
  const ends = moveEnds(decoded.id);
  return ends ? loaders.move(info, ...ends) : null;
}

builder.queryFields((t) => ({
  node: t.field({
    type: builder.nodeInterfaceRef(),
    nullable: true,
    description: 'The thing with this global id; null when there is none, also for a malformed id.',
    args: { id: t.arg.id({ required: true, description: 'An `id` that this service gave.' }) },
    resolve: (_root, { id }, context, info) => findNode(id, context, info),
  }),
  nodes: t.field({
    type: [builder.nodeInterfaceRef()],
    nullable: { list: true, items: true }, // so that a refusal nulls nothing beside it
    description:
      'The things with these global ids, in their order; null in the place of an id that nothing has.',
    args: {
      ids: t.arg.idList({
        required: true,
        description: 'At most 100 global ids, unless this service sets another limit.',
      }),
    },
    resolve: (_root, { ids }, context, info) => {
      const { ids: maxIds } = context.limits;
      if (ids.length > maxIds) {
        throw new CareerGraphError(
          'BAD_USER_INPUT',
          `nodes: ids holds at most ${maxIds} ids, not ${ids.length}.`,
          {
            argument: 'ids',
          },
        );
      }
      return Promise.all(ids.map((id) => findNode(id, context, info)));
    },
  }),
}));
