import type { InputFieldMap } from '@pothos/core';
import type { Basis } from '../../domain/graph/source.ts';
import type { PayIn } from '../../domain/paths/pay-in.ts';
import type { EdgeCondition, EdgeRow, FactFilter, Order } from '../../store/read-plan.ts';
import { builder } from '../builder.ts';
import type { GraphQLContext } from '../context.ts';
import type { Arguments, EdgeChoice } from '../reading/field-mapping.ts';
import { BasisType } from '../source.ts';
import { listOrNone } from './where-names.ts';

/** What a list can be ordered by: the values of its `orderBy.field`, the first being the default. */
export type Orders = Readonly<Record<string, { readonly order: Order; readonly description: string }>>;

/** Orders that a list offers besides. */
export type OtherOrders = Readonly<Record<string, Pick<ComputedOrder, 'description' | 'descending'>>>;

/** What a list of edges can also be ordered by, though the store does not know it. */
export type ComputedOrders = Readonly<Record<string, ComputedOrder>>;

/** An order by a value that is computed here, once the edges are read. */
export interface ComputedOrder {
  readonly description: string;
  readonly descending: boolean;
  /** Null when unknown. */
  readonly value: (edge: EdgeRow & Carried, context: GraphQLContext) => Promise<number | null>;
}

/** What the arguments of a field say that its edges answer by. */
export interface Carried {
  /** The place whose counted moves count; null for the one with most people. */
  readonly place?: string | null;
  /** The pay that is compared; left out for the usual. */
  readonly payIn?: PayIn | undefined;
}

/** Arguments of a list of edges that change what its edges show, not which they are. */
export interface CarriedArguments {
  readonly fields: (t: ArgumentBuilder) => InputFieldMap;
  /** @throws CareerGraphError naming the argument that is wrong */
  readonly check: (args: Arguments, context: GraphQLContext) => Promise<Carried>;
}

type ArgumentBuilder = Parameters<Parameters<typeof builder.queryField>[1]>[0]['arg'];

/** What a list of edges can be narrowed to: the fields of its `where`. */
export type Filters = Readonly<Record<string, Filter>>;

/** A field of `where`, and the condition that a value for it means. */
export interface Filter {
  readonly type: FilterType;
  readonly description: string;
  readonly condition: (value: never) => EdgeCondition;
}

// biome-ignore lint/suspicious/noExplicitAny: any enum of the schema
type FilterType = 'Float' | 'Boolean' | 'String' | readonly [any];

const ordered =
  (of: Order['of'], descending: boolean) =>
  (property: string, description: string, otherwise?: string): Orders[string] => ({
    order: { of, property, descending, ...(otherwise !== undefined && { otherwise }) },
    description,
  });

/** From low to high, A to Z, or as the enum lists its values. `otherwise` as in Order. */
export const byFact = ordered('fact', false);
/** As `byFact`, by a property of the node at the end. */
export const byNode = ordered('node', false);
/** From high to low. */
export const byFactDown = ordered('fact', true);

/** A filter on a number: at least the given value. */
export const atLeast = (of: Order['of'], property: string, description: string): Filter => ({
  type: 'Float',
  description: `${description}; unknown is left out.`,
  condition: (value: number) => ({ of, property, test: { atLeast: value } }),
});

/** A filter on a boolean. */
export const being = (of: Order['of'], property: string, description: string): Filter => ({
  type: 'Boolean',
  description: `${description}; unknown is left out.`,
  condition: (value: boolean) => ({ of, property, test: { in: [value] } }),
});

/** @param type an enum of the schema, or `String` */
export const oneOf = (of: Order['of'], property: string, type: unknown, description: string): Filter => ({
  type: [type],
  description: `${description}; unknown is left out.`,
  condition: (values: readonly string[]) => ({ of, property, test: { in: values } }),
});

const OrderDirection = builder.enumType('OrderDirection', {
  description: 'Sort direction; unknown values come last in both.',
  values: {
    ASC: { description: 'From low to high, A to Z, or as an enum lists its values.' },
    DESC: { description: 'Reverse of ASC.' },
  },
});

/**
 * The `orderBy` argument of a list.
 *
 * @param name begins the names of its types, such as `RoleSkills`
 * @param more fields besides
 */
export function orderArgument(
  name: string,
  orders: Orders,
  computed: OtherOrders = {},
  more: (t: InputFieldBuilder) => InputFieldMap = () => ({}),
) {
  const field = builder.enumType(`${name}OrderField`, {
    description: 'What the list can be ordered by; ties go by id.',
    values: mapValues(
      { ...mapValues(orders, withDirection), ...computed },
      ({ descending, description }) => ({
        description: `${description}; ${descending ? 'DESC' : 'ASC'} unless \`direction\` says otherwise.`,
      }),
    ),
  });
  return builder.inputType(`${name}Order`, {
    description: 'How to order the list.',
    fields: (t) => ({
      field: t.field({ type: field, required: true, description: 'The value to sort by.' }),
      direction: t.field({
        type: OrderDirection,
        description: 'Sort direction; default: see the field.',
      }),
      ...more(t),
    }),
  });
}

const withDirection = ({ order, description }: Orders[string]) => ({
  descending: order.descending,
  description,
});

/** A value of `orderBy`. */
export interface OrderBy {
  readonly field: string;
  readonly direction?: 'ASC' | 'DESC';
}

/** The computed order that arguments ask for; null when they ask for another. */
export function chosenComputed(computed: ComputedOrders, args: Arguments): ComputedOrder | null {
  const orderBy = args.orderBy as OrderBy | null | undefined;
  const order = orderBy && computed[orderBy.field];
  if (!order) return null;
  return orderBy.direction ? { ...order, descending: orderBy.direction === 'DESC' } : order;
}

/** The order that arguments ask for. */
export function chosenOrder(orders: Orders, args: Arguments): Order {
  const orderBy = args.orderBy as OrderBy | null | undefined;
  const { order } = (orderBy ? orders[orderBy.field] : Object.values(orders)[0]) as { order: Order };
  return orderBy?.direction ? { ...order, descending: orderBy.direction === 'DESC' } : order;
}

/** Fields that narrow a list to what some sources say. */
export const factFilterFields = (t: InputFieldBuilder): InputFieldMap => ({
  sources: t.stringList({
    description:
      'Only what these sources say, each by its name ("brief") or release ("onet@29.3"). Values of other sources then count for nothing.',
  }),
  bases: t.field({ type: [BasisType], description: 'Only facts of these bases.' }),
});

/** Makes the fields of an input type. */
export type InputFieldBuilder = Parameters<NonNullable<Parameters<typeof builder.inputType>[1]['fields']>>[0];

/** The `where` argument of a list of edges. */
export const edgeWhere = (name: string, filters: Filters) =>
  builder.inputType(`${name}Where`, {
    description: 'Conditions that must all hold. Each list takes at most 100 values.',
    fields: (t) => ({
      ...mapValues(filters, ({ type, description }) => t.field({ type: type as 'String', description })),
      ...factFilterFields(t),
    }),
  });

/**
 * The edges that a field's arguments ask for.
 *
 * @param filters the fields of `where`
 * @param fieldFilters the arguments beside `where` that narrow the list
 */
export function chosenEdges(
  filters: Filters,
  fieldFilters: Filters,
  args: Arguments,
): Pick<EdgeChoice, 'facts' | 'where'> {
  const where = (args.where ?? {}) as Arguments;
  return {
    facts: chosenFacts(where),
    where: [...conditions(filters, where), ...conditions(fieldFilters, args)],
  };
}

const conditions = (filters: Filters, values: Arguments): EdgeCondition[] =>
  Object.entries(filters).flatMap(([name, { condition }]) =>
    isGiven(values[name]) ? [condition(values[name] as never)] : [],
  );

/** Whether a value asks for something: an empty list does not. */
const isGiven = (value: unknown): boolean => (Array.isArray(value) ? value.length > 0 : value != null);

/** The facts that `sources` and `bases` let count; null for all. */
export const chosenFacts = ({ sources, bases }: Arguments): FactFilter => ({
  sources: listOrNone(sources as readonly string[] | null | undefined) ?? null,
  bases: listOrNone(bases as readonly Basis[] | null | undefined) ?? null,
});

/** The same keys, each value mapped. */
export const mapValues = <T, R>(
  entries: Readonly<Record<string, T>>,
  map: (value: T, key: string) => R,
): Record<string, R> =>
  Object.fromEntries(Object.entries(entries).map(([key, value]) => [key, map(value, key)]));
