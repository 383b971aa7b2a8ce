import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Fact, nodeRef } from '../../../src/domain/graph/fact.ts';
import {
  type DescribedKind,
  describedKinds,
  endKind,
  propertiesOf,
  relationshipShape,
  relationshipTypes,
} from '../../../src/domain/graph/model.ts';
import type { Properties } from '../../../src/domain/graph/property.ts';
import { rankedMeasures } from '../../../src/domain/pay/role-figure.ts';
import { searchNames } from '../../../src/domain/search/name-search.ts';
import type { Assertion, CareerReader, SourceContent } from '../../../src/store/career-store.ts';
import { openEmbeddedStore } from '../../../src/store/embedded/embedded-store.ts';
import { source } from '../contents.ts';
import {
  oddTexts,
  propertiesFor,
  type RandomKind,
  idsOf as randomIdsOf,
  randomKinds,
} from '../random-graph.ts';
import { randomList, randomPlan } from '../random-plan.ts';

const isRandomKind = (kind: DescribedKind): kind is RandomKind => randomKinds.includes(kind as RandomKind);

const idsOf = (kind: DescribedKind): string[] => {
  if (isRandomKind(kind)) return randomIdsOf(kind);
  if (kind === 'Measure') return Object.values(rankedMeasures);
  return Array.from({ length: kind === 'Name' ? 5 : 3 }, (_, i) => `${kind}${i}`);
};

const description = fc.constantFrom(...describedKinds, 'Role' as const, 'Name' as const).chain((kind) =>
  fc.record({
    node: fc.constantFrom(...idsOf(kind)).map((id) => nodeRef(kind, id)),
    properties: propertiesFor(propertiesOf(kind)),
  }),
);

const fact = fc
  .constantFrom(
    ...relationshipTypes.flatMap((type) => relationshipShape(type).from.map((from) => ({ type, from }))),
  )
  .chain(({ type, from }) =>
    fc.record({
      type: fc.constant(type),
      from: fc.constantFrom(...idsOf(from)).map((id) => nodeRef(from, id)),
      to: fc.constantFrom(...idsOf(endKind(type, from))).map((id) => nodeRef(endKind(type, from), id)),
      context: fc.constantFrom('', '2024||'),
      properties: propertiesFor(relationshipShape(type).properties),
    }),
  );

const assertion: fc.Arbitrary<Assertion> = fc.oneof(
  { weight: 1, arbitrary: description },
  { weight: 3, arbitrary: fact },
);

const sourceIds = ['local@1', 'editors@1', 'onet@29', 'calculated-moves@1'] as const;

/** Adds some assertions to a source, each in place of the one that it changes, and removes others. */
const edit = fc.record({
  source: fc.nat(sourceIds.length - 1),
  add: fc.array(assertion, { maxLength: 3 }),
  remove: fc.array(fc.nat(999), { maxLength: 2 }),
});

const keyOf = (one: Assertion): string =>
  'node' in one ? one.node : [one.type, one.from, one.to, one.context].join('\n');

function contentOf(id: string, assertions: readonly Assertion[]): SourceContent {
  return {
    source: source(id),
    descriptions: assertions.filter((one) => 'node' in one),
    facts: assertions.filter((one): one is Fact => !('node' in one)),
  };
}

const everything = describedKinds.flatMap((kind) =>
  idsOf(kind).map((id): Assertion => ({ node: nodeRef(kind, id), properties: {} as Properties })),
);

const reads = fc.sample(
  fc.constantFrom(...randomKinds).chain((kind) =>
    fc.record({
      read: randomPlan(kind, 4).map((node) => ({ ids: idsOf(kind), node })),
      list: randomList(kind),
      find: randomPlan(kind, 1).map((node) => ({ refs: ['r0', 'A', 'a b', 'nobody'], node })),
    }),
  ),
  { numRuns: 20, seed: 24 },
);

const inOrder = (texts: readonly (readonly string[])[]) => texts.map((all) => all.toSorted());

async function answers(reader: CareerReader) {
  const { names, responsibilities, ...skillMap } = await reader.loadSkillMap();
  const index = await reader.loadNames();
  const page = { size: 20, from: 'start', after: null, before: null } as const;
  return {
    careerMap: await reader.loadCareerMap(),
    skillMap: { ...skillMap, names: inOrder(names), responsibilities: inOrder(responsibilities) },
    names: { words: index.words, wordsOf: index.wordsOf, namesOf: index.namesOf, rows: index.rows.size },
    found: [...oddTexts, 'Name0'].map((text) =>
      searchNames(index, { text, kinds: ['Role', 'Skill'], ...page }),
    ),
    same: idsOf('Skill').map((id) => index.sameIds('Skill', id)),
    pay: await Promise.all(idsOf('Region').map(async (id) => inAnyOrder(await reader.loadPay(id)))),
    counts: await reader.counts(),
    rows: await Promise.all(
      reads.flatMap(({ read, list, find }) => [reader.read(read), reader.list(list), reader.find(find)]),
    ),
  };
}

const inAnyOrder = ({ role, figure }: Awaited<ReturnType<CareerReader['loadPay']>>) =>
  role.map((id, i) => JSON.stringify([id, figure[i]])).sort();

test('Projections and rows that follow commits equal those made from scratch, also by a service that starts later', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(assertion, { minLength: 40, maxLength: 120 }),
      fc.array(fc.array(edit, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 4 }),
      async (first, steps) => {
        const directory = mkdtempSync(join(tmpdir(), 'career-graph-'));
        const data = join(directory, 'data');
        const store = openEmbeddedStore(data);
        const contents = sourceIds.map((_, i) => {
          const part = first.filter((_, place) => place % sourceIds.length === i);
          return new Map([...(i === 1 ? everything : []), ...part].map((one) => [keyOf(one), one]));
        });
        const contentAt = (i: number) =>
          contentOf(sourceIds[i] as string, [...(contents[i]?.values() ?? [])]);
        await store.write({ contents: sourceIds.map((_, i) => contentAt(i)) });
        await answers(store); // writes the kept columns
        try {
          for (const [step, edits] of steps.entries()) {
            for (const { source: i, add, remove } of edits) {
              const rows = contents[i] as Map<string, Assertion>;
              for (const place of remove) rows.delete([...rows.keys()][place % (rows.size || 1)] ?? '');
              for (const one of add) rows.set(keyOf(one), one);
              await store.write({ contents: [contentAt(i)] });
            }
            const followed = await answers(store);
            for (const keepsColumns of [false, true]) {
              const copy = join(directory, `${step}${keepsColumns}`);
              cpSync(data, copy, { recursive: true });
              if (!keepsColumns) rmSync(join(copy, 'columns'), { recursive: true });
              const other = openEmbeddedStore(copy);
              expect(await answers(other)).toEqual(followed);
              await other.close();
            }
          }
        } finally {
          await store.close();
          rmSync(directory, { recursive: true });
        }
      },
    ),
    {
      numRuns: Number(process.env.RANDOM_GRAPHS ?? 6),
      seed: Number(process.env.RANDOM_SEED ?? 24),
      endOnFailure: true,
    },
  );
});
