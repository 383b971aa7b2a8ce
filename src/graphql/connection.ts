import type { GraphQLResolveInfo } from 'graphql';
import { mergedValue } from '../domain/fact.ts';
import type { EdgePage, EdgeRow, NodeRow } from '../store/read-plan.ts';
import type { Fields } from './builder.ts';
import type { GraphQLContext } from './context.ts';
import { Evidence, type SourcedClaim } from './evidence.ts';
import { mappingOf, readsFact } from './field-mapping.ts';
import { encodeCursor, type PageArguments } from './page.ts';
import { listOf } from './selection.ts';

export interface Edge extends EdgeRow {
  readonly cursor: string;
}

export interface Connection {
  readonly edges: Edge[];
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
  readonly totalCount: number | null;
}

/** What a field mapped with `follows` shows: its part of the parent's row. */
export function connectionOf(
  parent: NodeRow,
  args: PageArguments,
  context: GraphQLContext,
  info: GraphQLResolveInfo,
): Connection {
  const field = info.parentType.getFields()[info.fieldName];
  const mapping = field && mappingOf(field);
  const page: EdgePage | undefined = parent.follow[context.selections.key(info)];
  if (!page || !mapping || !('follow' in mapping)) throw new TypeError(`${info.fieldName} was not read`);
  const list = listOf(mapping.follow, args as Readonly<Record<string, unknown>>);
  const edges = page.edges.map((edge) => new ConnectionEdge(edge, list));
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

/** Cursors are made only when asked for. */
class ConnectionEdge implements Edge {
  readonly relationship: Edge['relationship'];
  readonly from: string;
  readonly to: string;
  readonly facts: Edge['facts'];
  readonly node: NodeRow;
  readonly position: Edge['position'];
  readonly #list: string;

  constructor(row: EdgeRow, list: string) {
    this.relationship = row.relationship;
    this.from = row.from;
    this.to = row.to;
    this.facts = row.facts;
    this.node = row.node;
    this.position = row.position;
    this.#list = list;
  }

  get cursor(): string {
    return encodeCursor(this.#list, this.position);
  }
}

/** What a connection shows beside its edges. */
export const withTotalCount = {
  fields: (t: Fields<{ totalCount?: unknown }>) => ({
    totalCount: t.int({
      description: 'How many there are on all pages; counted only when asked for.',
      resolve: ({ totalCount }) => Number(totalCount),
    }),
  }),
};

/** The facts behind an edge. */
export const evidenceOf = (t: Fields<Pick<Edge, 'facts' | 'relationship'>>) =>
  t.field({
    type: [Evidence],
    description: 'Who says so, the source believed first at the top.',
    extensions: readsFact(),
    resolve: ({ facts, relationship }): SourcedClaim[] =>
      facts.map((fact) => ({ about: relationship, fact })),
  });

type Facts = Pick<Edge, 'facts'>;

export const numberOf = (t: Fields<Facts>, property: string, description: string) =>
  t.float({
    nullable: true,
    description,
    extensions: readsFact(property),
    resolve: ({ facts }) => mergedValue(facts, property) as number | null,
  });

export const booleanOf = (t: Fields<Facts>, property: string, description: string) =>
  t.boolean({
    nullable: true,
    description,
    extensions: readsFact(property),
    resolve: ({ facts }) => mergedValue(facts, property) as boolean | null,
  });

export const textOfFact = (t: Fields<Facts>, property: string, description: string) =>
  t.string({
    nullable: true,
    description,
    extensions: readsFact(property),
    resolve: ({ facts }) => mergedValue(facts, property) as string | null,
  });
