import type { FieldMap } from '@pothos/core';
import { pageOfRanked } from '../../domain/collections/ranked-page.ts';
import type { NodeKind, ToldType } from '../../domain/graph/model.ts';
import { partKinds } from '../../domain/graph/vocabulary.ts';
import type { EdgeCondition } from '../../store/read-plan.ts';
import { builder, type Fields } from '../builder.ts';
import { pageSizesOf } from '../limits.ts';
import { totalCountOf } from '../paging/connection.ts';
import { cursorOf, rankedPageInfo, requestedPage } from '../paging/ranked-page.ts';
import { digestOf, type PageArguments } from '../reading/cursor-page.ts';
import { type Arguments, showsFigures } from '../reading/field-mapping.ts';
import { evidenceOf } from './fact-fields.ts';
import {
  chosenEdges,
  edgeWhere,
  type Filters,
  mapValues,
  type OrderBy,
  type OtherOrders,
  orderArgument,
} from './list-arguments.ts';
import type { NodeObject } from './node-object.ts';
import { placeOf } from './place.ts';
import type { refScalar } from './ref.ts';
import {
  aboutCountries,
  byMatch,
  comparison,
  type FigureEdge,
  type FigureOrder,
  figureKey,
  nearestByMeasure,
  readFigures,
  readNearest,
} from './role-figures.ts';
import { checkWhereNames } from './where-names.ts';

interface FigureField {
  /** Whether the place of a figure is the node at its end; else it is a property of the fact, which may be unknown. */
  readonly placed: 'end' | 'fact';
  readonly relationship: ToldType;
  /** The scalar that names a place. */
  readonly placeRef: ReturnType<typeof refScalar>;
  readonly description: string;
  readonly edge: string;
  readonly fields: (t: Fields<FigureEdge>) => FieldMap;
  /** Orders beside MATCH, the default. */
  readonly orders: Readonly<Record<string, FigureOrder>>;
  readonly filters: Filters;
  readonly arguments: Filters;
  /** Names of `arguments` that say which places count, so that figures about parts of a country are shown too. */
  readonly placing: readonly string[];
}

const inPlace = (ids: readonly string[]): EdgeCondition => ({
  of: 'node',
  property: 'id',
  test: { in: ids },
});
/** Figures about a part of a country are shown only when asked for: there are hundreds of each role. */
const notAboutParts: EdgeCondition = { of: 'node', property: 'kind', test: { notIn: partKinds } };

/**
 * Adds the figures of a role to its type, as a connection to places: the role's own, and those of its codes. They are
 * read by a plan of their own, which all roles of a request share.
 */
export function figureField(
  owner: NodeObject,
  name: string,
  end: NodeObject,
  {
    relationship,
    placed,
    placeRef,
    description,
    edge,
    fields,
    orders,
    filters,
    arguments: fieldFilters,
    placing,
  }: FigureField,
): void {
  const typeName = `${owner.name}${name.charAt(0).toUpperCase()}${name.slice(1)}`;
  const allOrders: Readonly<Record<string, FigureOrder>> = { MATCH: byMatch, ...orders };
  const where = edgeWhere(typeName, filters);
  const orderBy = orderArgument(typeName, {}, allOrders as OtherOrders);
  builder.objectField(owner, name, (t) =>
    t.connection(
      {
        type: end,
        nullable: true, // so that a wrong argument nulls nothing around it
        description,
        args: {
          ...mapValues(fieldFilters, ({ type, description }) =>
            t.arg({ type: type as 'String', description }),
          ),
          place: t.arg({
            type: placeRef,
            description:
              'Only figures about this place, such as "Seattle" or "WA". When it has none, those about the nearest place around it that has: `isWider` is true. Left out: figures about whole countries.',
          }),
          where: t.arg({ type: where, description: 'Conditions on the edges; all must hold.' }),
          orderBy: t.arg({
            type: orderBy,
            description: 'Order of the list instead of the default; unknown values come last.',
          }),
        },
        extensions: showsFigures({ relationship, direction: 'out', kind: end.name as NodeKind }),
        resolve: async (parent, args, context, info) => {
          const values = args as Arguments & PageArguments;
          const { facts, where: conditions } = chosenEdges(filters, fieldFilters, values);
          const requestedOrder = values.orderBy as OrderBy | null | undefined;
          const order = allOrders[requestedOrder?.field ?? 'MATCH'] as FigureOrder;
          const digest = digestOf(name, parent.id, facts, conditions, requestedOrder, values.place);
          const requested = requestedPage(name, digest, values, pageSizesOf(context.limits));
          await checkWhereNames(context, values.where as Arguments | null | undefined);
          const place = values.place == null ? null : await placeOf(context, String(values.place), 'place');
          const endPlan = context.selections.connectionPlan(info, end.name as NodeKind);
          const read = (ends: readonly EdgeCondition[]) =>
            readFigures(
              context,
              parent.id,
              { relationship, direction: 'out', eachFact: true, facts, where: [...ends, ...conditions] },
              endPlan,
            );
          const isAnywhere = placing.some((argument) => values[argument] != null);
          const near =
            placed === 'end'
              ? place
                ? await readNearest(place, (ids) => read([inPlace(ids)]))
                : await read(isAnywhere ? [] : [notAboutParts])
              : place
                ? nearestByMeasure(await read([]), place)
                : await aboutCountries(context, await read([]));
          near.sort(comparison(order, requestedOrder?.direction));
          const part = pageOfRanked(near.map(figureKey), requested.page);
          const edges = part.items.map((item) => ({
            ...(near[item.rank] as FigureEdge),
            cursor: cursorOf(requested, item),
          }));
          return { edges, pageInfo: rankedPageInfo(requested, part), totalCount: part.total };
        },
      },
      {
        name: `${typeName}Connection`,
        description: `One page of \`${owner.name}.${name}\`; \`totalCount\` is over all pages.`,
        fields: (t) => ({ totalCount: totalCountOf(t) }),
      },
      {
        name: `${typeName}Edge`,
        description: edge,
        fields: (t) => ({
          ...fields(t as unknown as Fields<FigureEdge>),
          evidence: evidenceOf(t as unknown as Fields<FigureEdge>, ({ subject }) => [
            subject,
            end.name as NodeKind,
          ]),
        }),
      },
    ),
  );
}
