import fc from 'fast-check';
import { propertiesOf, relationshipShape } from '../../src/domain/graph/model.ts';
import type { PropertyType } from '../../src/domain/graph/property.ts';
import { bases } from '../../src/domain/graph/source.ts';
import type {
  EdgeCondition,
  Facet,
  FactFilter,
  Follow,
  NodeCondition,
  NodeList,
  NodePlan,
  Order,
  Page,
  Position,
  Test,
} from '../../src/store/read-plan.ts';
import { followedEnds, idsOf, oddTexts, type RandomKind } from './random-graph.ts';

/** Usually the first, so that few answers are empty. */
const seldom = <Usual, Other>(usual: Usual, other: fc.Arbitrary<Other>): fc.Arbitrary<Usual | Other> =>
  fc.oneof({ weight: 4, arbitrary: fc.constant(usual) }, { weight: 1, arbitrary: other });

const positions = fc.record({
  value: fc.oneof(
    fc.constant(null),
    fc.constantFrom(...oddTexts),
    fc.constantFrom(0, 0.1, 0.5, 1, 2, 3),
    fc.boolean(),
  ),
  id: fc.constantFrom('', 'r1', 'r3', 's1', 's2', 'x'),
});

/** A position in a list of this order; most are of no row. */
function positionIn(
  type: PropertyType | undefined,
  ordered: boolean,
  separate: boolean,
): fc.Arbitrary<Position> {
  const valueType =
    type?.type === 'boolean' ? 'boolean' : type?.type === 'text' ? 'string' : ordered ? 'number' : 'null';
  return positions.map(({ value, id }) => ({
    value: typeof value === valueType ? value : null,
    tie: separate ? [id, 'editors@1', '2023||'] : [id],
  }));
}

function pageIn(position: fc.Arbitrary<Position>): fc.Arbitrary<Page> {
  const maybe = seldom(null, position);
  return fc.record({
    size: fc.constantFrom(0, 1, 2, 3, 10),
    from: fc.constantFrom('start' as const, 'end' as const),
    after: maybe,
    before: maybe,
  });
}

const testOf = (type: PropertyType): fc.Arbitrary<Test> => {
  if (type.type === 'choice') return fc.subarray([...type.of]).map((values) => ({ in: values }));
  if (type.type === 'boolean') return fc.subarray([true, false]).map((values) => ({ in: values }));
  if (type.type === 'text') return fc.subarray(oddTexts).map((values) => ({ in: values }));
  return fc.oneof(
    fc.constantFrom(0, 0.5, 1, 2).map((atLeast) => ({ atLeast })),
    fc.constantFrom(0, 0.5, 1, 2).map((atMost) => ({ atMost })),
  );
};

const testable = (types: Readonly<Record<string, PropertyType>>): [string, PropertyType][] =>
  Object.entries(types).filter(([, { type }]) => type !== 'range' && type !== 'texts');

const propertyTest = (types: Readonly<Record<string, PropertyType>>) => {
  const properties = testable(types);
  if (properties.length === 0) return fc.constant({ property: 'id', test: { in: [] } as Test });
  return fc
    .constantFrom(...properties)
    .chain(([property, type]) => testOf(type).map((test) => ({ property, test })));
};

const endTest = (kind: RandomKind): fc.Arbitrary<EdgeCondition> =>
  fc.oneof(
    propertyTest(propertiesOf(kind)).map((test) => ({ of: 'node' as const, ...test })),
    fc.subarray(idsOf(kind)).map((ids) => ({ of: 'node' as const, property: 'id', test: { in: ids } })),
  );

const edgeTests = (type: Follow['relationship'], end: RandomKind): fc.Arbitrary<EdgeCondition[]> =>
  fc.array(
    fc.oneof(
      endTest(end),
      propertyTest(relationshipShape(type).properties).map((test) =>
        test.property === 'id' ? { of: 'node' as const, ...test } : { of: 'fact' as const, ...test },
      ),
    ),
    { maxLength: 2 },
  );

const factFilter: fc.Arbitrary<FactFilter> = fc.record({
  sources: seldom(null, fc.subarray(['brief', 'editors@1', 'onet', 'moves', 'edit'], { minLength: 1 })),
  bases: seldom(null, fc.subarray([...bases])),
});

/** An order, and the type of its property. */
const ordering = (
  kind: RandomKind,
  facts: Readonly<Record<string, PropertyType>>,
): fc.Arbitrary<{ order: Order | null; type: PropertyType | undefined }> => {
  const choices = [
    ...testable(propertiesOf(kind)).map(([property, type]) => ({ of: 'node' as const, property, type })),
    ...testable(facts).map(([property, type]) => ({ of: 'fact' as const, property, type })),
  ];
  return fc.oneof(
    fc.constant({ order: null, type: undefined }),
    fc
      .tuple(fc.constantFrom(...choices), fc.boolean())
      .map(([{ of, property, type }, descending]) => ({ order: { of, property, descending }, type })),
  );
};

/** An order by a choice of the facts often names a fraction that stands in. */
const standInOrder = (
  types: Readonly<Record<string, PropertyType>>,
  order: Order | null,
): fc.Arbitrary<Order | null> => {
  const otherwise = order?.of === 'fact' && types[order.property]?.type === 'choice' && 'closeness' in types;
  return otherwise ? fc.constantFrom(order, { ...order, otherwise: 'closeness' }) : fc.constant(order);
};

/** A plan at most `depth` relationships deep. */
export function randomPlan(kind: RandomKind, depth: number): fc.Arbitrary<NodePlan> {
  const follow: fc.Arbitrary<Follow[]> =
    depth === 0 ? fc.constant([]) : fc.array(randomFollow(kind, depth), { minLength: 1, maxLength: 2 });
  return fc
    .record({
      properties: fc.subarray(Object.keys(propertiesOf(kind))),
      descriptions: fc.boolean(),
      follow,
    })
    .map((plan) => ({
      kind,
      ...plan,
      follow: plan.follow.map((one, i) => ({ ...one, key: `k${i}` })),
    }));
}

function randomFollow(kind: RandomKind, depth: number): fc.Arbitrary<Follow> {
  const ways = followedEnds.flatMap(({ type, from, to }) => [
    ...(from === kind ? [{ type, direction: 'out' as const, end: to }] : []),
    ...(to === kind ? [{ type, direction: 'in' as const, end: from }] : []),
  ]);
  return fc.constantFrom(...ways).chain(({ type, direction, end }) => {
    const { properties, separate = false } = relationshipShape(type);
    return ordering(end, properties).chain(({ order, type: ordered }) =>
      fc.record({
        key: fc.constant(''),
        relationship: fc.constant(type),
        direction: fc.constant(direction),
        properties: fc.subarray(Object.keys(properties)),
        eachFact: fc.boolean(),
        facts: fc
          .tuple(factFilter, fc.boolean())
          .map(([filter, last]) => (last ? { ...filter, calculatedLast: true as const } : filter)),
        where: seldom([], edgeTests(type, end)),
        order: standInOrder(properties, order),
        page: fc.option(pageIn(positionIn(ordered, order !== null, separate)), { freq: 8 }),
        count: fc.boolean(),
        node: randomPlan(end, depth - 1),
      }),
    );
  });
}

function nodeCondition(kind: RandomKind, depth: number): fc.Arbitrary<NodeCondition> {
  const ways = followedEnds.flatMap(({ type, from, to }) => [
    ...(from === kind ? [{ type, direction: 'out' as const, end: to }] : []),
    ...(to === kind ? [{ type, direction: 'in' as const, end: from }] : []),
  ]);
  return fc.oneof(
    propertyTest(propertiesOf(kind)),
    factFilter.map((describedBy) => ({ describedBy })),
    fc.constantFrom(...ways).chain(({ type, direction, end }) =>
      fc.record({
        relationship: fc.constant(type),
        direction: fc.constant(direction),
        kind: fc.constant(end),
        where: edgeTests(type, end),
        some: fc.boolean(),
      }),
    ),
    ...(depth > 0
      ? [fc.array(nodeCondition(kind, depth - 1), { maxLength: 2 }).map((anyOf) => ({ anyOf }))]
      : []),
  );
}

const randomFacet = (kind: RandomKind): fc.Arbitrary<Facet> => {
  const ways = followedEnds.flatMap(({ type, from, to }) => [
    ...(from === kind ? [{ relationship: type, direction: 'out' as const, end: to }] : []),
    ...(to === kind ? [{ relationship: type, direction: 'in' as const, end: from }] : []),
  ]);
  const properties = testable(propertiesOf(kind)).map(([name]) => name);
  return fc.constantFrom(1, 2, 10).chain((size) =>
    fc.oneof(
      fc.constantFrom(...properties).map((property) => ({ key: '', size, property })),
      fc
        .constantFrom(...ways)
        .chain(({ end, ...way }) => randomPlan(end, 1).map((node) => ({ key: '', size, ...way, node }))),
    ),
  );
};

/** A list of nodes of a kind. */
export const randomList = (kind: RandomKind): fc.Arbitrary<NodeList> =>
  ordering(kind, {}).chain(({ order, type }) => {
    const display = order?.property === Object.keys(propertiesOf(kind))[0];
    // a value that is never null has no position with null
    const position = positionIn(type, order !== null, false).filter(
      ({ value }) => !display || value !== null,
    );
    return fc.record({
      order: fc.constant(order),
      page: fc.option(pageIn(position), { freq: 8 }),
      count: fc.boolean(),
      where: seldom([], fc.array(nodeCondition(kind, 1), { minLength: 1, maxLength: 2 })),
      node: randomPlan(kind, 1),
      facets: fc
        .array(randomFacet(kind), { maxLength: 2 })
        .map((facets) => facets.map((facet, i) => ({ ...facet, key: `f${i}` }))),
    });
  });
