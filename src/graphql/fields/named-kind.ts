import type { NamedKind } from '../../domain/graph/model.ts';
import type { Facets } from './facets.ts';
import { mapValues, type Orders } from './list-arguments.ts';
import { propertyIn, textCondition } from './node-conditions.ts';
import { nodeListField } from './node-list-field.ts';
import type { NodeObject } from './node-object.ts';
import { refQuery, refScalar } from './ref.ts';

interface NamedKindFields {
  /** Name of the root field that lists them. */
  readonly list: string;
  /** A name of one of them, for the description of the root field that finds it. */
  readonly example: string;
  readonly description: string;
  readonly orders: Orders;
  /** Fields of `where` that take values of a property, beside `text`. */
  readonly where?: Readonly<Record<string, PropertyFilter>>;
  /** What the list can be counted by. */
  readonly facets?: Facets;
}

interface PropertyFilter {
  readonly property: string;
  /** An enum of the schema; texts by default. */
  readonly type?: unknown;
  readonly description: string;
}

/**
 * Defines the root fields of a kind that has names: one thing by a name, and the list of all, which `where.text` narrows
 * as `search` does.
 *
 * @returns the scalar of arguments that name such a thing
 */
export function namedKindFields(
  type: NodeObject,
  { list, example, description, orders, where: filters = {}, facets }: NamedKindFields,
): ReturnType<typeof refScalar> {
  const kind = type.name as NamedKind;
  const scalar = refScalar(kind);
  refQuery(kind, type, scalar, example);
  nodeListField(list, type, {
    description,
    orders,
    ...(facets && { facets }),
    where: (t) => ({
      ...mapValues(filters, ({ type: valueType = 'String', description: about }) =>
        t.field({ type: [valueType as 'String'], description: about }),
      ),
      text: t.string({ description: 'Whose name matches this text, as in `search`.' }),
    }),
    conditions: async (where, context) => [
      ...Object.entries(filters).flatMap(([name, { property }]) => propertyIn(where, name, property)),
      ...(await textCondition(where, context, kind)),
    ],
  });
  return scalar;
}
