import type { GraphQLResolveInfo } from 'graphql';
import { mergedValue } from '../../domain/graph/merge.ts';
import type { EdgePage, EdgeRow, NodeEntry, NodePage, NodeRow, Position } from '../../store/read-plan.ts';
import type { Field, Fields } from '../builder.ts';
import type { GraphQLContext } from '../context.ts';
import { Evidence } from '../evidence.ts';
import { pageSizesOf } from '../limits.ts';
import { encodeCursor, type PageArguments, pageOf } from '../reading/cursor-page.ts';
import { type Arguments, mappingOf, readsEachFact, readsFact } from '../reading/field-mapping.ts';
import { followedList } from '../reading/selection.ts';
import type { SourcedClaim } from '../reading/sourced-claim.ts';

export interface Edge extends EdgeRow {
  readonly cursor: string;
}

export interface Connection<E = Edge> {
  readonly edges: E[];
  readonly pageInfo: PageInfo;
  readonly totalCount: number | null;
}

export interface PageInfo {
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
  readonly startCursor: string | null;
  readonly endCursor: string | null;
}

/** What a field mapped with `follows` shows: its part of the parent's row. */
export function connectionOf(
  parent: NodeRow,
  args: PageArguments,
  context: GraphQLContext,
  info: GraphQLResolveInfo,
): Connection {
  const { page, digest } = followedPage(parent, args, context, info);
  return connectionFrom(page, args, lazily(digest));
}

/**
 * What was read for such a field, and the digest of the list that it is a part of.
 *
 * @throws CareerGraphError BAD_USER_INPUT when its arguments cannot be planned, which is why nothing was read
 */
export function followedPage(
  parent: NodeRow,
  args: PageArguments,
  context: GraphQLContext,
  info: GraphQLResolveInfo,
): { readonly page: EdgePage; readonly digest: () => string } {
  const field = info.parentType.getFields()[info.fieldName];
  const mapping = field && mappingOf(field);
  if (!mapping || !('follow' in mapping)) throw new TypeError(`${info.fieldName} follows nothing`);
  const list = () => followedList(info.fieldName, mapping.follow, args as Arguments);
  const page: EdgePage | undefined = parent.follow[context.selections.key(info)];
  if (!page) {
    pageOf(args, list(), pageSizesOf(context.limits)); // says what is wrong
    throw new TypeError(`${info.fieldName} was not read`);
  }
  return { page, digest: () => list().digest };
}

/** What a field over the nodes of a kind shows. */
export const listConnection = (page: NodePage, args: PageArguments, digest: string) =>
  connectionFrom(page, args, () => digest);

function connectionFrom<Row extends NodeEntry>(
  page: { readonly edges: readonly Row[]; readonly hasMore: boolean; readonly count: number | null },
  args: PageArguments,
  digest: () => string,
): Connection<Row & { readonly cursor: string }> {
  const edges = page.edges.map((row) => new ConnectionEdge(row, digest)) as unknown as (Row & {
    readonly cursor: string;
  })[];
  const backward = args.last != null;
  return {
    edges,
    totalCount: page.count,
    pageInfo: {
      hasNextPage: backward ? args.before != null : page.hasMore,
      hasPreviousPage: backward ? page.hasMore : args.after != null,
      get startCursor() {
        return edges[0]?.cursor ?? null;
      },
      get endCursor() {
        return edges.at(-1)?.cursor ?? null;
      },
    },
  };
}

/** An edge with a cursor, which is made only when asked for. A class, as there are many and they are alike. */
class ConnectionEdge {
  readonly relationship: EdgeRow['relationship'] | undefined;
  readonly from: string | undefined;
  readonly to: string | undefined;
  readonly facts: EdgeRow['facts'] | undefined;
  readonly node: NodeRow;
  readonly position: Position;
  readonly #digest: () => string;

  constructor(row: NodeEntry & Partial<EdgeRow>, digest: () => string) {
    this.relationship = row.relationship;
    this.from = row.from;
    this.to = row.to;
    this.facts = row.facts;
    this.node = row.node;
    this.position = row.position;
    this.#digest = digest;
  }

  get cursor(): string {
    return encodeCursor(this.#digest(), this.position);
  }
}

function lazily<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** What a connection shows beside its edges. */
export const withTotalCount = {
  fields: (t: Fields<object>): { totalCount: Field<number> } => ({
    totalCount: t.int({
      description: 'How many there are on all pages; counted only when asked for.',
      resolve: (page) => Number((page as { readonly totalCount: number | null }).totalCount),
    }),
  }),
};

/** The facts behind an edge. */
export const evidenceOf = (t: Fields<Pick<Edge, 'facts' | 'relationship'>>): Field<readonly SourcedClaim[]> =>
  t.field({
    type: [Evidence],
    description: 'Who says so, the source believed first at the top.',
    extensions: readsEachFact(),
    resolve: ({ facts, relationship }): SourcedClaim[] =>
      facts.map((fact) => ({ about: relationship, fact })),
  });

type Facts = Pick<Edge, 'facts'>;

export const numberOf = (
  t: Fields<Facts>,
  property: string,
  description: string,
): Field<number | null | undefined> =>
  t.float({
    nullable: true,
    description,
    extensions: readsFact(property),
    resolve: ({ facts }) => mergedValue(facts, property) as number | null,
  });

export const booleanOf = (
  t: Fields<Facts>,
  property: string,
  description: string,
): Field<boolean | null | undefined> =>
  t.boolean({
    nullable: true,
    description,
    extensions: readsFact(property),
    resolve: ({ facts }) => mergedValue(facts, property) as boolean | null,
  });

export const textOfFact = (
  t: Fields<Facts>,
  property: string,
  description: string,
): Field<string | null | undefined> =>
  t.string({
    nullable: true,
    description,
    extensions: readsFact(property),
    resolve: ({ facts }) => mergedValue(facts, property) as string | null,
  });
