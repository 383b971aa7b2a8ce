import type { GraphQLResolveInfo } from 'graphql';
import { pageOfRanked } from '../../domain/collections/ranked-page.ts';
import { compareText } from '../../domain/collections/text.ts';
import { CareerGraphError } from '../../domain/errors.ts';
import type { NodeRow } from '../../store/read-plan.ts';
import type { GraphQLContext } from '../context.ts';
import { pageSizesOf } from '../limits.ts';
import { type Connection, followedPage } from '../paging/connection.ts';
import { cursorOf, rankedPageInfo, requestedPage } from '../paging/ranked-page.ts';
import { digestOf, type PageArguments } from '../reading/cursor-page.ts';
import type { Carried, ComputedOrder } from './list-arguments.ts';

/**
 * A relationship's edges, ordered by a value that is computed here: unknown last, ties by id. The page was read with all
 * edges; this takes the part that the arguments ask for.
 *
 * @throws CareerGraphError BAD_USER_INPUT naming the argument, also when there are too many edges to order so
 */
export async function orderedConnection(
  parent: NodeRow,
  args: PageArguments & { readonly orderBy?: { readonly field: string } | null },
  context: GraphQLContext,
  info: GraphQLResolveInfo,
  { value, descending }: ComputedOrder,
  carried: Carried,
): Promise<Connection> {
  const { page, digest } = followedPage(parent, args, context, info);
  const field = info.fieldName;
  if (page.hasMore) {
    const message = `${field}: there are too many to order by ${args.orderBy?.field}; narrow them down with \`where\`.`;
    throw new CareerGraphError('BAD_USER_INPUT', message, { argument: 'orderBy' });
  }
  const listDigest = digestOf(digest(), args.orderBy, parent.id, carried);
  const requested = requestedPage(field, listDigest, args, pageSizesOf(context.limits));
  const valued = await Promise.all(
    page.edges.map(async (row) => {
      const edge = { ...row, ...carried };
      return { edge, by: await value(edge, context) };
    }),
  );
  valued.sort(({ edge: a, by: x }, { edge: b, by: y }) => {
    if (x === null || y === null)
      return Number(x === null) - Number(y === null) || compareText(a.node.id, b.node.id);
    return (descending ? y - x : x - y) || compareText(a.node.id, b.node.id);
  });
  const part = pageOfRanked(
    valued.map(({ edge }) => edge.node.id),
    requested.page,
  );
  const edges = part.items.map((item) => ({
    ...(valued[item.rank] as (typeof valued)[number]).edge,
    cursor: cursorOf(requested, item),
  }));
  return { edges, pageInfo: rankedPageInfo(requested, part), totalCount: page.count };
}
