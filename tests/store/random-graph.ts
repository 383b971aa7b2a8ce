import fc from 'fast-check';
import {
  type DescribedKind,
  endKind,
  propertiesOf,
  type RelationshipType,
  relationshipShape,
  relationships,
  type ToldType,
} from '../../src/domain/graph/model.ts';
import type { Properties, PropertyType, Value } from '../../src/domain/graph/property.ts';
import type { SourceContent } from '../../src/store/career-store.ts';
import { type BriefContent, content } from './contents.ts';

/** Texts that engines might order, quote or fold differently. */
export const oddTexts = ['A', 'a', 'B', 'Ä', 'ä', '😀', '～', "it's", '"q"', '\\', '`', 'A b', ''];

const numberOfNodes = { Role: 5, Skill: 4, Tool: 2, Region: 2, Statement: 3, OccupationCode: 2 } as const;
/** The kinds of nodes in random graphs. */
export type RandomKind = keyof typeof numberOfNodes;
/** All of RandomKind. */
export const randomKinds = Object.keys(numberOfNodes) as RandomKind[];

/** The ids that random graphs use for a kind. */
export const idsOf = (kind: RandomKind): string[] =>
  Array.from({ length: numberOfNodes[kind] }, (_, i) => `${kind[0]?.toLowerCase()}${i}`);

const randomTypes = (Object.keys(relationships) as RelationshipType[]).filter((type) => {
  const from: readonly DescribedKind[] = relationships[type].from;
  return from.some((kind) => kind in numberOfNodes && endKind(type, kind) in numberOfNodes);
});

/** Relationships between kinds of the random graphs. */
const randomEnds = randomTypes.flatMap((type) =>
  (relationships[type].from as readonly DescribedKind[])
    .filter((from): from is RandomKind => from in numberOfNodes)
    .map((from) => ({ type, from, to: endKind(type, from) as RandomKind })),
);

/** Those that a read can follow. */
export const followedEnds = randomEnds.filter(
  (end): end is typeof end & { readonly type: ToldType } => !relationshipShape(end.type).withheld,
);

function valuesOf(type: PropertyType): fc.Arbitrary<Value> {
  switch (type.type) {
    case 'choice':
      return fc.constantFrom(...type.of);
    case 'boolean':
      return fc.boolean();
    case 'integer':
      return fc.integer({ min: type.min ?? 0, max: Math.min(type.max ?? 3, (type.min ?? 0) + 3) });
    case 'number':
      return fc.constantFrom(0, 0.1, 0.5, 1);
    case 'range':
      return fc.constantFrom([0, 1], [2, 4.5]);
    case 'texts':
      return fc.constantFrom(['x'], ['y', 'z']);
    case 'text':
      return fc.constantFrom(...oddTexts);
  }
}

/** Values for some of the properties, as most graphs know little. */
export const propertiesFor = (types: Readonly<Record<string, PropertyType>>): fc.Arbitrary<Properties> =>
  fc
    .record(Object.fromEntries(Object.entries(types).map(([name, type]) => [name, valuesOf(type)])), {
      requiredKeys: [],
      noNullPrototype: true,
    })
    .map((properties) => properties as Properties);

const description = fc
  .constantFrom(...randomKinds)
  .chain((kind) =>
    fc.tuple(
      fc.constantFrom(...idsOf(kind).map((id) => `${kind}:${id}` as const)),
      propertiesFor(propertiesOf(kind)),
    ),
  );

/** Moves are a ninth of the facts however many types there are, so that there are paths. */
const oftenMoves = [
  ...randomEnds,
  ...Array.from({ length: Math.ceil(randomEnds.length / 8) }, () =>
    randomEnds.filter(({ type }) => type === 'LEADS_TO'),
  ).flat(),
];

const fact = fc
  .constantFrom(...oftenMoves)
  .chain(({ type, from, to }) =>
    fc.tuple(
      fc.constant(type),
      fc.constantFrom(...idsOf(from).map((id) => `${from}:${id}`)),
      fc.constantFrom(...idsOf(to).map((id) => `${to}:${id}`)),
      propertiesFor(relationships[type].properties),
      fc.constantFrom('', '2023||', '2024||'),
    ),
  );

const randomBrief: fc.Arbitrary<BriefContent> = fc.record({
  nodes: fc.array(description, { maxLength: 14 }).map((entries) => Object.fromEntries(entries)),
  facts: fc.uniqueArray(fact, {
    minLength: 30,
    maxLength: 60,
    selector: ([type, from, to, , context]) => [type, from, to, context].join('\n'),
  }),
  names: fc.uniqueArray(
    fc.tuple(
      fc.constantFrom(...idsOf('Role').map((id) => `Role:${id}`)),
      fc.constantFrom('Same name', 'Other', 'R0'),
      fc.boolean(),
    ),
    { maxLength: 4, selector: ([node, name]) => `${node} ${name}` },
  ),
});

const allNodes = randomKinds.flatMap((kind) => idsOf(kind).map((id) => `${kind}:${id}` as const));

/** Descriptions of most nodes, so that readers see most of the facts. */
const mostNodes = fc
  .subarray(allNodes, { minLength: allNodes.length - 3 })
  .map((nodes) => Object.fromEntries(nodes.map((node) => [node, {}])));

/** The contents of four sources, one of which may not be ACTIVE. */
export const randomContents: fc.Arbitrary<SourceContent[]> = fc
  .tuple(
    randomBrief,
    randomBrief,
    randomBrief,
    randomBrief,
    mostNodes,
    fc.constantFrom('ACTIVE', 'LOADING', 'RETIRED'),
    fc.constantFrom('moves@1', 'calculated-moves@1'),
  )
  .map(([brief, editors, onet, moves, nodes, state, movesId]) => [
    content('brief@1', brief),
    content('editors@1', { ...editors, nodes: { ...nodes, ...editors.nodes } }),
    content('onet@29', onet),
    content(movesId, moves, state),
  ]);
