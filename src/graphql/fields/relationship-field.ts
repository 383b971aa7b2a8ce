import type { FieldMap } from '@pothos/core';
import type { FollowedType, NodeKind } from '../../domain/graph/model.ts';
import { builder, type Fields } from '../builder.ts';
import { computing } from '../computing.ts';
import { connectionOf, type Edge, totalCountOf } from '../paging/connection.ts';
import { type Arguments, type EdgeChoice, follows } from '../reading/field-mapping.ts';
import { evidenceOf } from './fact-fields.ts';
import {
  type Carried,
  type CarriedArguments,
  type ComputedOrders,
  chosenComputed,
  chosenEdges,
  chosenOrder,
  edgeWhere,
  type Filters,
  mapValues,
  type Orders,
  orderArgument,
} from './list-arguments.ts';
import type { NodeObject } from './node-object.ts';
import { orderedConnection } from './ordered-connection.ts';
import { checkWhereNames } from './where-names.ts';

interface RelationshipField {
  readonly relationship: FollowedType;
  readonly direction: 'out' | 'in';
  /** What the field lists, in which order. */
  readonly description: string;
  /** What one edge says. */
  readonly edge: string;
  /** Fields of the edge, beside its evidence. */
  readonly fields?: (t: Fields<Edge>) => FieldMap;
  readonly orders: Orders;
  readonly computed?: ComputedOrders;
  readonly filters?: Filters;
  /** Arguments of the field itself, beside `where`, that narrow the list. */
  readonly arguments?: Filters;
  /** Arguments that the edges answer by. */
  readonly carried?: CarriedArguments;
  /** Whether calculated edges are in the list only where there are no others, unless `bases` asks for them. */
  readonly calculatedLast?: true;
  /** What it costs to compute, see computing.ts; nothing when left out. */
  readonly cost?: number;
  /** False where the edge is itself what a source says of the node. */
  readonly evidenced?: false;
}

const capitalised = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

/** Adds a relationship to a type as a connection whose edges have the merged values of the facts, and their evidence. */
export function relationshipField(
  owner: NodeObject,
  name: string,
  type: NodeObject,
  { description, edge, fields, orders, relationship, direction, ...rest }: RelationshipField,
): void {
  const {
    filters = {},
    arguments: fieldFilters = {},
    evidenced = true,
    computed = {},
    carried,
    calculatedLast,
    cost = 0,
  } = rest;
  const typeName = `${owner.name}${capitalised(name)}`;
  const where = edgeWhere(typeName, filters);
  const orderBy = orderArgument(typeName, orders, computed);
  const kinds = (direction === 'out' ? [owner.name, type.name] : [type.name, owner.name]) as [
    NodeKind,
    NodeKind,
  ];
  const choose = (args: Arguments): EdgeChoice => {
    const { facts, where } = chosenEdges(filters, fieldFilters, args);
    return {
      ...(chosenComputed(computed, args)
        ? { order: null, whole: true }
        : { order: chosenOrder(orders, args) }),
      facts: calculatedLast && facts.bases === null ? { ...facts, calculatedLast } : facts,
      where,
    };
  };
  builder.objectField(owner, name, (t) =>
    t.connection(
      {
        type,
        nullable: true, // so that a wrong argument nulls nothing around it
        description,
        args: {
          ...mapValues(fieldFilters, ({ type, description }) =>
            t.arg({ type: type as 'String', description }),
          ),
          ...carried?.fields(t.arg),
          where: t.arg({ type: where, description: 'Conditions on the edges; all must hold.' }),
          orderBy: t.arg({
            type: orderBy,
            description: 'Order of the list instead of the default; unknown values come last.',
          }),
        },
        extensions: {
          ...follows({ relationship, direction, kind: type.name as NodeKind, choose }),
          ...computing(cost),
        },
        resolve: (parent, args, context, info) => {
          const order = chosenComputed(computed, args as Arguments);
          const show = (answer: Carried) =>
            order
              ? orderedConnection(parent, args, context, info, order, answer)
              : connectionOf(parent, args, context, info, answer);
          const answered = () => (carried ? carried.check(args as Arguments, context).then(show) : show({}));
          context.selections.followed(info, parent); // what was refused while the read was planned comes first
          return (
            checkWhereNames(context, (args as Arguments).where as Arguments)?.then(answered) ?? answered()
          );
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
        fields: (t) => ({ ...fields?.(t), ...(evidenced && { evidence: evidenceOf(t, () => kinds) }) }),
      },
    ),
  );
}
