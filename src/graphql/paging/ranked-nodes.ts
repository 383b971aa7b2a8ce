import type { GraphQLResolveInfo } from 'graphql';
import type { PageOfRanked } from '../../domain/collections/ranked-page.ts';
import type { NodeKind } from '../../domain/graph/model.ts';
import type { NodeRow } from '../../store/read-plan.ts';
import type { GraphQLContext } from '../context.ts';
import type { PageInfo } from './page-info.ts';
import { cursorOf, type RequestedPage, rankedPageInfo } from './ranked-page.ts';

interface RankedEdge {
  readonly node: NodeRow;
  readonly cursor: string;
  /** From 0, in the whole list. */
  readonly rank: number;
}

/** A connection over nodes that a computed answer ranks by id. @typeParam Extra what an edge carries besides */
export interface RankedNodes<Extra = object> {
  readonly edges: (RankedEdge & Extra)[];
  readonly pageInfo: PageInfo;
  readonly totalCount: number;
}

/**
 * Reads the nodes of an answered page. Nodes removed since are left out.
 *
 * @param extras what each edge carries besides, in the order of the page's items
 * @throws CareerGraphError BAD_USER_INPUT naming a cursor whose item is no longer in the list
 */
export async function rankedNodes<Extra extends object = object>(
  kind: NodeKind,
  requested: RequestedPage,
  answer: PageOfRanked,
  extras: readonly Extra[],
  { loaders }: GraphQLContext,
  info: GraphQLResolveInfo,
): Promise<RankedNodes<Extra>> {
  const pageInfo = rankedPageInfo(requested, answer);
  const ids = answer.items.map(({ id }) => id);
  const rows = await loaders.expectedConnection(info, kind, ids);
  const rowOf = new Map(rows.map((row) => [row.id, row]));
  const edges = answer.items.flatMap((item, i) => {
    const node = rowOf.get(item.id);
    return node
      ? [{ ...(extras[i] as Extra), node, cursor: cursorOf(requested, item), rank: item.rank }]
      : [];
  });
  return { edges, pageInfo, totalCount: answer.total };
}
