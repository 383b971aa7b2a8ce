import type { GraphQLResolveInfo } from 'graphql';
import { compareText } from '../../domain/collections/text.ts';
import { CareerGraphError } from '../../domain/errors.ts';
import type { NodeRow } from '../../store/read-plan.ts';
import type { GraphQLContext } from '../context.ts';
import { pageSizesOf } from '../limits.ts';
import { pageOfArray } from '../paging/array-page.ts';
import { type Connection, followedPage } from '../paging/connection.ts';
import { rankedList } from '../paging/ranked-list.ts';
import { digestOf, type PageArguments } from '../reading/cursor-page.ts';
import type { ComputedOrder } from './list-arguments.ts';

/**
 * A relationship's edges by a value that is computed here: unknown last, ties by id. All of them are at hand, and this
 * takes the page.
 *
 * @throws CareerGraphError BAD_USER_INPUT when there are too many to order so
 */
export async function orderedConnection(
  parent: NodeRow,
  args: PageArguments & { readonly orderBy?: { readonly field: string } | null },
  context: GraphQLContext,
  info: GraphQLResolveInfo,
  { value, descending }: ComputedOrder,
): Promise<Connection> {
  const { page, digest } = followedPage(parent, args, context, info);
  const field = info.fieldName;
  if (page.hasMore) {
    const many = `${field}: there are too many to order by ${args.orderBy?.field}; narrow them down with \`where\`.`;
    throw new CareerGraphError('BAD_USER_INPUT', many, { argument: 'orderBy' });
  }
  const valued = await Promise.all(
    page.edges.map(async (edge) => ({ edge, by: await value(edge, context) })),
  );
  valued.sort(({ edge: a, by: x }, { edge: b, by: y }) => {
    if (x === null || y === null)
      return Number(x === null) - Number(y === null) || compareText(a.node.id, b.node.id);
    return (descending ? y - x : x - y) || compareText(a.node.id, b.node.id);
  });
  const ranked = valued.map(({ edge }, rank) => [rank, edge.node.id] as const);
  const list = rankedList(field, digestOf(digest(), args.orderBy, parent.id), ranked);
  const { edges, pageInfo } = pageOfArray(ranked, args, list, pageSizesOf(context.limits));
  return {
    edges: edges.map(({ item: [rank], cursor }) => ({
      ...(valued[rank] as (typeof valued)[number]).edge,
      cursor,
    })),
    pageInfo,
    totalCount: page.count,
  };
}
