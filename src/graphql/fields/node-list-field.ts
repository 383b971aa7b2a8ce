import type { InputFieldMap } from '@pothos/core';
import type { NodeKind } from '../../domain/graph/model.ts';
import type { NodeCondition } from '../../store/read-plan.ts';
import { builder } from '../builder.ts';
import type { GraphQLContext } from '../context.ts';
import { listConnection, withTotalCount } from '../paging/connection.ts';
import { digestOf, type PagedList, positionShape } from '../reading/cursor-page.ts';
import type { Arguments } from '../reading/field-mapping.ts';
import {
  chosenFacts,
  chosenOrder,
  factFilterFields,
  givenWhere,
  type InputFieldBuilder,
  type Orders,
  orderArgument,
} from './list-arguments.ts';
import type { NodeObject } from './node-object.ts';

interface NodeListField {
  readonly description: string;
  readonly orders: Orders;
  /** The fields of `where`, beside sources and bases. */
  readonly where: (t: InputFieldBuilder) => InputFieldMap;
  /** What a node must meet. May ask the store, for names that stand in `where`. */
  readonly conditions: (where: Arguments, context: GraphQLContext) => Promise<NodeCondition[]>;
}

/** The root field that pages through all things of a kind. */
export function nodeListField(
  name: string,
  type: NodeObject,
  { description, orders, where, conditions }: NodeListField,
): void {
  const kind = type.name as NodeKind;
  const whereType = builder.inputType(`${kind}Where`, {
    description: 'What to keep; all that is given must hold. What is unknown holds for nothing.',
    fields: (t) => ({ ...where(t), ...factFilterFields(t) }),
  });
  const orderBy = orderArgument(kind, orders);
  const capitalised = `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
  builder.queryField(name, (t) =>
    t.connection(
      {
        type,
        nullable: true, // so that a refusal nulls nothing beside it
        description,
        args: {
          where: t.arg({ type: whereType, description: 'Narrows the list down to what meets all of it.' }),
          orderBy: t.arg({ type: orderBy, description: 'How to sort instead; unknown comes last.' }),
        },
        resolve: async (_root, args, context, info) => {
          const given = args as Arguments;
          const order = chosenOrder(orders, given);
          const asked = givenWhere(name, given);
          const list: PagedList = {
            field: name,
            digest: digestOf(name, order, given.where ?? null),
            shape: positionShape(order, kind, null),
          };
          const plan = context.selections.listPlan(info, given, list, { kind, order }); // a wrong argument costs no store call
          const facts = chosenFacts(asked);
          const all: NodeCondition[] = [
            ...(facts.sources || facts.bases ? [{ describedBy: facts }] : []),
            ...(await conditions(asked, context)),
          ];
          return listConnection(await context.reader.list({ ...plan, where: all }), args, list.digest);
        },
      },
      {
        name: `Query${capitalised}Connection`,
        description: `One page of \`${name}\`; \`totalCount\` is over all pages.`,
        ...withTotalCount,
      },
      { name: `Query${capitalised}Edge`, description: 'One of them, and its cursor.' },
    ),
  );
}
