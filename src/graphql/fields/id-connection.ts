import type { GraphQLResolveInfo } from 'graphql';
import type { NodeKind } from '../../domain/graph/model.ts';
import { type ArgumentBuilder, builder } from '../builder.ts';
import type { GraphQLContext } from '../context.ts';
import { pageArguments, pageOfArray } from '../paging/array-page.ts';
import { rankedList } from '../paging/ranked-list.ts';
import { digestOf, type PageArguments } from '../reading/cursor-page.ts';
import type { NodeObject } from './node-object.ts';

/** A connection over things that are at hand by id, in their order. */
export const idConnection = (type: NodeObject, name: string, description: string, edge: string) =>
  builder.connectionObject(
    { type, name: `${name}Connection`, description },
    { name: `${name}Edge`, description: edge },
  );

/** A page holds all of them unless asked otherwise. */
export const idPageArguments = (arg: ArgumentBuilder) =>
  pageArguments(arg, '100', 'as many as there are, up to that, when neither is given');

/**
 * The page that was asked for; things that are gone are left out.
 *
 * @param of what the list belongs to, as a cursor is good for that list only
 */
export async function idPage(
  kind: NodeKind,
  ids: readonly string[],
  of: readonly unknown[],
  args: PageArguments,
  { loaders, limits }: GraphQLContext,
  info: GraphQLResolveInfo,
) {
  const ranked = ids.map((id, rank) => [rank, id] as const);
  const list = rankedList(info.fieldName, digestOf(info.fieldName, ...of), ranked);
  const page = pageOfArray(ranked, args, list, { max: limits.page, default: limits.page });
  const rows = await loaders.expectedConnection(
    info,
    kind,
    page.edges.map(({ item: [, id] }) => id),
  );
  const cursors = new Map(page.edges.map(({ item: [, id], cursor }) => [id, cursor]));
  const edges = rows.map((node) => ({ node, cursor: cursors.get(node.id) ?? '' }));
  return { edges, pageInfo: page.pageInfo };
}
