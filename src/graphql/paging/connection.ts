import type { GraphQLResolveInfo } from 'graphql';
import type { EdgePage, EdgeRow, NodeEntry, NodePage, NodeRow, Position } from '../../store/read-plan.ts';
import type { Field, Fields } from '../builder.ts';
import type { GraphQLContext } from '../context.ts';
import { encodeCursor, type PageArguments } from '../reading/cursor-page.ts';
import { type Arguments, mappingOf } from '../reading/field-mapping.ts';
import { followedList } from '../reading/plan-node.ts';
import { type PageInfo, pageInfoOf } from './page-info.ts';

/** An edge of a connection over a relationship. */
export interface Edge extends EdgeRow {
  readonly cursor: string;
}

/** A page of a connection. */
export interface Connection<E = Edge> {
  readonly edges: E[];
  readonly pageInfo: PageInfo;
  /** Null unless selected. */
  readonly totalCount: number | null;
}

/**
 * What a relationship field shows: the page that was read with its parent (see selection.ts).
 *
 * @param carried what each edge holds besides
 */
export function connectionOf(
  parent: NodeRow,
  args: PageArguments,
  context: GraphQLContext,
  info: GraphQLResolveInfo,
  carried: object = {},
): Connection {
  const { page, digest } = followedPage(parent, args, context, info);
  return connectionFrom(page, args, (row) => Object.assign(new ConnectionEdge(row, digest), carried));
}

/**
 * The page that was read for a relationship field, and the digest of the list that it is a part of.
 *
 * @throws CareerGraphError BAD_USER_INPUT when the field's arguments were refused
 */
export function followedPage(
  parent: NodeRow,
  args: PageArguments,
  { selections }: GraphQLContext,
  info: GraphQLResolveInfo,
): { readonly page: EdgePage; readonly digest: () => string } {
  const page = selections.followed(info, parent);
  const field = info.parentType.getFields()[info.fieldName];
  const mapping = field && mappingOf(field);
  if (!mapping || !('follow' in mapping)) throw new TypeError(`${info.fieldName} follows nothing`);
  return {
    page,
    digest: lazily(() => followedList(info.fieldName, mapping.follow, args as Arguments).digest),
  };
}

/** What a list of the nodes of a kind shows. */
export const listConnection = (
  page: NodePage,
  args: PageArguments,
  digest: string,
): Connection<NodeEntry & { readonly cursor: string }> & Pick<NodePage, 'facets' | 'pay'> => ({
  ...connectionFrom(page, args, ({ node, position }) => ({
    node,
    position,
    get cursor() {
      return encodeCursor(digest, position);
    },
  })),
  facets: page.facets,
  pay: page.pay,
});

function connectionFrom<Row, E extends { readonly cursor: string }>(
  page: { readonly edges: readonly Row[]; readonly hasMore: boolean; readonly count: number | null },
  { last, after, before }: PageArguments,
  edgeOf: (row: Row) => E,
): Connection<E> {
  const edges = page.edges.map(edgeOf);
  const window = {
    from: last == null ? 'start' : 'end',
    after: after ?? null,
    before: before ?? null,
  } as const;
  return { edges, totalCount: page.count, pageInfo: pageInfoOf(window, page.hasMore, edges) };
}

/** Makes its cursor only when that is selected. A class, as there are many and engines like objects of one shape. */
class ConnectionEdge implements Edge {
  readonly relationship: EdgeRow['relationship'];
  readonly from: string;
  readonly to: string;
  readonly facts: EdgeRow['facts'];
  readonly node: NodeRow;
  readonly position: Position;
  readonly #digest: () => string;

  constructor({ relationship, from, to, facts, node, position }: EdgeRow, digest: () => string) {
    this.relationship = relationship;
    this.from = from;
    this.to = to;
    this.facts = facts;
    this.node = node;
    this.position = position;
    this.#digest = digest;
  }

  get cursor(): string {
    return encodeCursor(this.#digest(), this.position);
  }
}

function lazily<T>(compute: () => T): () => T {
  let computed: { readonly value: T } | undefined;
  return () => {
    computed ??= { value: compute() };
    return computed.value;
  };
}

/** The `totalCount` of a connection, beside its edges. */
export const totalCountOf = (t: Fields<{ readonly totalCount: number | null }>): Field<number> =>
  t.int({
    description: 'How many there are on all pages; counted only when selected.',
    resolve: ({ totalCount }) => Number(totalCount),
  });
