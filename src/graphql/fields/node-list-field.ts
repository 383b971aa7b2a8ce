import type { InputFieldMap } from '@pothos/core';
import { CareerGraphError } from '../../domain/errors.ts';
import type { NodeKind } from '../../domain/graph/model.ts';
import type { PayScale } from '../../domain/pay/pay-figure.ts';
import type { FactFilter, NodeCondition, NodeOrder } from '../../store/read-plan.ts';
import { builder, type Field, type Fields } from '../builder.ts';
import { computing } from '../computing.ts';
import type { GraphQLContext } from '../context.ts';
import { listConnection, totalCountOf } from '../paging/connection.ts';
import { digestOf, type PagedList, positionShape } from '../reading/cursor-page.ts';
import type { Arguments } from '../reading/field-mapping.ts';
import { type Facets, facetsField, type Summarised } from './facets.ts';
import {
  chosenFacts,
  chosenOrder,
  factFilterFields,
  type InputFieldBuilder,
  type OrderBy,
  type Orders,
  type OtherOrders,
  orderArgument,
} from './list-arguments.ts';
import type { NodeObject } from './node-object.ts';
import { checkWhereNames } from './where-names.ts';

/** Orders of a list by more than a property, such as pay in some place. */
interface DependentOrders {
  readonly orders: OtherOrders;
  /** Fields of `orderBy` that say more. */
  readonly fields: (t: InputFieldBuilder) => InputFieldMap;
  /** The order that uses these fields; with any other they are refused. */
  readonly usedBy: string;
  /** The order that arguments ask for by one of these. @throws CareerGraphError naming the argument that is wrong */
  readonly order: (
    orderBy: OrderBy & Arguments,
    where: Arguments,
    context: GraphQLContext,
  ) => Promise<NodeOrder>;
}

/** The field `aggregate` of a list's connection. */
interface Aggregate {
  readonly field: (t: Fields<Summarised>) => Field<Summarised>;
  /** The place and currency that arguments of a field of pay ask for. @throws CareerGraphError naming the argument */
  readonly scaleOf: (args: Arguments, where: Arguments, context: GraphQLContext) => Promise<PayScale>;
}

interface NodeListField {
  readonly description: string;
  readonly orders: Orders;
  readonly dependent?: DependentOrders;
  /** The fields of `where`, beside sources and bases. */
  readonly where: (t: InputFieldBuilder) => InputFieldMap;
  /** The conditions on a node. It may call the store to resolve names in `where`. */
  readonly conditions: (where: Arguments, context: GraphQLContext) => Promise<NodeCondition[]>;
  /** What the list can be counted by; nothing when left out. */
  readonly facets?: Facets;
  /** What is told of all nodes of the list besides. */
  readonly aggregate?: Aggregate;
  /** The condition that `sources` and `bases` of `where` mean; that such a source describes the node when left out. */
  readonly saidBy?: (facts: FactFilter, context: GraphQLContext) => Promise<NodeCondition>;
}

const describedBy = async (facts: FactFilter): Promise<NodeCondition> => ({ describedBy: facts });

/** Defines the root field that pages through all nodes of a kind. */
export function nodeListField(
  name: string,
  type: NodeObject,
  {
    description,
    orders,
    dependent,
    where,
    conditions,
    facets,
    aggregate,
    saidBy = describedBy,
  }: NodeListField,
): void {
  const kind = type.name as NodeKind;
  const whereType = builder.inputType(`${kind}Where`, {
    description:
      'Conditions that must all hold. Each list takes at most 100 values. An unknown value meets no condition.',
    fields: (t) => ({ ...where(t), ...factFilterFields(t) }),
  });
  const facetsOf = facets && facetsField(name, kind, facets);
  const orderBy = orderArgument(kind, orders, dependent?.orders, dependent?.fields);
  const capitalised = `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
  builder.queryField(name, (t) =>
    t.connection(
      {
        type,
        nullable: true, // so that a refusal nulls nothing beside it
        extensions: computing(({ where: filters, orderBy: order }) => (filters || order ? 370 : 0)),
        description,
        args: {
          where: t.arg({ type: whereType, description: 'Conditions on the list; all must hold.' }),
          orderBy: t.arg({
            type: orderBy,
            description: 'Order of the list instead of the default; unknown values come last.',
          }),
        },
        resolve: async (_root, args, context, info) => {
          const filters = ((args as Arguments).where ?? {}) as Arguments;
          const requestedOrder = (args as Arguments).orderBy as (OrderBy & Arguments) | null | undefined;
          if (requestedOrder) refuseUnusedParts(requestedOrder, dependent?.usedBy);
          const order =
            requestedOrder && dependent?.orders[requestedOrder.field]
              ? await dependent.order(requestedOrder, filters, context)
              : chosenOrder(orders, args as Arguments);
          const list: PagedList = {
            field: name,
            // of values that orders rest on, none: they change with the graph, and a cursor stays good
            digest: digestOf(
              name,
              'values' in order ? requestedOrder : order,
              (args as Arguments).where ?? null,
            ),
            shape: positionShape(order, kind, null),
          };
          // before any name is looked up: a wrong page argument costs no store call
          const plan = context.selections.listPlan(info, args as Arguments, list, { kind, order });
          const facts = chosenFacts(filters);
          await checkWhereNames(context, filters);
          const all: NodeCondition[] = [
            ...(facts.sources || facts.bases ? [await saidBy(facts, context)] : []),
            ...(await conditions(filters, context)),
          ];
          const summary = await context.selections.listSummary(info, (pay) =>
            // no list without it has a field of pay
            (aggregate as Aggregate).scaleOf(pay, filters, context),
          );
          const page = await context.reader.list({ ...plan, ...summary, where: all });
          return listConnection(page, args, list.digest);
        },
      },
      {
        name: `Query${capitalised}Connection`,
        description: `One page of \`${name}\`; \`totalCount\` is over all pages.`,
        fields: (t) => ({
          totalCount: totalCountOf(t),
          ...(facetsOf && { facets: facetsOf(t) }),
          ...(aggregate && { aggregate: aggregate.field(t) }),
        }),
      },
      { name: `Query${capitalised}Edge`, description: 'One of them, and its cursor.' },
    ),
  );
}

/**
 * Refuses what an order would ignore in silence, such as a place in an order by title.
 *
 * @param usedBy the order that uses fields beside `field` and `direction`
 * @throws CareerGraphError BAD_USER_INPUT naming the first such field
 */
function refuseUnusedParts(orderBy: OrderBy & Arguments, usedBy: string | undefined): void {
  if (orderBy.field === usedBy) return;
  const unused = Object.keys(orderBy).find(
    (part) => part !== 'field' && part !== 'direction' && orderBy[part] != null,
  );
  if (unused === undefined) return;
  const argument = `orderBy.${unused}`;
  throw new CareerGraphError(
    'BAD_USER_INPUT',
    `${argument}: counts with \`field: ${usedBy}\` only, not with ${orderBy.field}.`,
    { argument },
  );
}
