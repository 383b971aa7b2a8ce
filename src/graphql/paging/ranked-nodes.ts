import type { GraphQLResolveInfo } from 'graphql';
import type { PageOfRanked } from '../../domain/collections/ranked-page.ts';
import type { NodeKind } from '../../domain/graph/model.ts';
import type { NodeRow } from '../../store/read-plan.ts';
import type { ArgumentBuilder } from '../builder.ts';
import type { GraphQLContext } from '../context.ts';
import { pageSize } from '../reading/cursor-page.ts';
import type { PageInfo } from './connection.ts';
import { type AskedPage, cursorOf, pageInfoOf } from './ranked-page.ts';

interface RankedEdge {
  readonly node: NodeRow;
  readonly cursor: string;
  /** From 0, in the whole list. */
  readonly rank: number;
}

/** What is computed of each item of a page, beside the node itself. */
interface RankedNodes<Told> {
  readonly edges: (RankedEdge & Told)[];
  readonly pageInfo: PageInfo;
  readonly totalCount: number;
}

/**
 * A page of nodes that are at hand by id, in their order; those that are gone are left out.
 *
 * @param told what is known of each item of the page, in its order
 */
export async function rankedNodes<Told extends object>(
  kind: NodeKind,
  asked: AskedPage,
  found: PageOfRanked,
  told: readonly Told[],
  { loaders }: GraphQLContext,
  info: GraphQLResolveInfo,
): Promise<RankedNodes<Told>> {
  const pageInfo = pageInfoOf(asked, found);
  const rows = await loaders.expectedConnection(
    info,
    kind,
    found.items.map(({ id }) => id),
  );
  const byId = new Map(rows.map((row) => [row.id, row]));
  const edges = found.items.flatMap((item, i) => {
    const node = byId.get(item.id);
    return node ? [{ ...(told[i] as Told), node, cursor: cursorOf(asked, item), rank: item.rank }] : [];
  });
  return { edges, pageInfo, totalCount: found.total };
}

/** The argument of a list without cursors: how many of its beginning. */
export const firstArgument = (arg: ArgumentBuilder, usual: number) => ({
  first: arg.int({ defaultValue: usual, description: 'At most so many from the start, 0 to 100.' }),
});

/** @throws CareerGraphError BAD_USER_INPUT */
export function firstOf<T>(
  items: readonly T[],
  field: string,
  { first }: { first?: number | null | undefined },
  usual: number,
  { limits }: GraphQLContext,
): T[] {
  return items.slice(0, pageSize({ first: first ?? null }, field, { max: limits.page, default: usual }));
}

/** The nodes that a field lists, in order; those that are gone are left out. */
export function listedNodes(
  kind: NodeKind,
  ids: readonly string[],
  { loaders }: GraphQLContext,
  info: GraphQLResolveInfo,
): Promise<NodeRow[]> {
  return loaders.expectedNodes(info, kind, ids);
}
