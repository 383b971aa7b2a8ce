import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { embedded, type OpenedStore } from '../embedded-engine.ts';
import { hasNeo4j } from '../neo4j/has-neo4j.ts';
import { freshNeo4jStore, useNeo4j } from '../neo4j/test-neo4j.ts';
import { longTestLimit } from '../time-limits.ts';
import { idsOf, randomContents, randomKinds } from './random-graph.ts';
import { randomList, randomPlan } from './random-plan.ts';

useNeo4j();

/** Number of graphs; each answers all plans. */
const graphs = Number(process.env.RANDOM_GRAPHS ?? 4);
/** Number of plans. Neo4j takes half a second to plan one, and milliseconds to answer it again on another graph. */
const plans = 32;
const seed = Number(process.env.RANDOM_SEED ?? 4);

const randomRead = fc.constantFrom(...randomKinds).chain((kind) =>
  fc.oneof(
    randomPlan(kind, 4).map((node) => ({ read: { ids: [...idsOf(kind), 'nobody'], node } })),
    randomPlan(kind, 2).map((node) => ({ find: { refs: ['r0', 'same  NAME', 'R0', 'A', 'nobody'], node } })),
    randomList(kind).map((list) => ({ list })),
  ),
);

describe.runIf(hasNeo4j())('read plans', () => {
  let inMemory: OpenedStore;
  let neo4j: Awaited<ReturnType<typeof freshNeo4jStore>>;
  beforeAll(async () => {
    inMemory = await embedded.open();
    neo4j = await freshNeo4jStore();
  });
  afterAll(async () => {
    await inMemory.close();
    await neo4j.close();
  });

  test('both engines answer random read plans on random graphs alike', {
    timeout: longTestLimit,
  }, async () => {
    let positions = 0;
    const reads = fc.sample(randomRead, { numRuns: plans, seed });
    await fc.assert(
      fc.asyncProperty(randomContents, async (contents) => {
        const stores = [inMemory.store, neo4j];
        for (const store of stores) await store.write({ contents });
        for (const plan of reads) {
          const [expected, answer] = await Promise.all(
            stores.map((store) =>
              'read' in plan
                ? store.read(plan.read)
                : 'find' in plan
                  ? store.find(plan.find)
                  : store.list(plan.list),
            ),
          );
          expect(answer, JSON.stringify(plan)).toEqual(expected);
          positions += JSON.stringify(expected).split('"position"').length - 1;
        }
        const [expected, answer] = await Promise.all(stores.map((store) => store.counts()));
        expect(answer).toEqual(expected);
      }),
      { numRuns: graphs, seed, endOnFailure: true },
    );
    expect(positions).toBeGreaterThan(20 * graphs); // most answers are not empty
  });
});
