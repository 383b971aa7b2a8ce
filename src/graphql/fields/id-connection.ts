import type { GraphQLResolveInfo } from 'graphql';
import { pageOfRanked } from '../../domain/collections/ranked-page.ts';
import type { NodeKind } from '../../domain/graph/model.ts';
import { type ArgumentBuilder, builder } from '../builder.ts';
import type { GraphQLContext } from '../context.ts';
import { type RankedNodes, rankedNodes } from '../paging/ranked-nodes.ts';
import { pageArguments, requestedPage } from '../paging/ranked-page.ts';
import { digestOf, type PageArguments } from '../reading/cursor-page.ts';
import type { NodeObject } from './node-object.ts';

/** The type of a connection over nodes that a computed answer lists by id. @param name without `Connection` */
export const idConnection = (type: NodeObject, name: string, description: string, edge: string) =>
  builder.connectionObject(
    { type, name: `${name}Connection`, description },
    { name: `${name}Edge`, description: edge },
  );

/** The page arguments of such a connection: without `first` and `last` it shows all, up to 100. */
export const idPageArguments = (arg: ArgumentBuilder) =>
  pageArguments(arg, '100', 'as many as there are, up to that, when neither is given');

/**
 * A page of such a connection. Nodes removed since are left out.
 *
 * @param of what tells the list apart from others of the same field, as a cursor holds for one list
 * @throws CareerGraphError BAD_USER_INPUT naming the page argument
 */
export function idPage(
  kind: NodeKind,
  ids: readonly string[],
  of: readonly unknown[],
  args: PageArguments,
  context: GraphQLContext,
  info: GraphQLResolveInfo,
): Promise<RankedNodes> {
  const field = info.fieldName;
  const { page: max } = context.limits;
  const requested = requestedPage(field, digestOf(field, ...of), args, { max, default: max });
  return rankedNodes(kind, requested, pageOfRanked(ids, requested.page), [], context, info);
}
