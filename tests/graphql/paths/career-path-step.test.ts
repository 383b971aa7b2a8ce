import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { embedded, type OpenedStore, openSeeded } from '../../embedded-engine.ts';
import { engines } from '../../engines.ts';
import { clientOf, counting } from '../client.ts';
import { seededClient } from '../seeded-client.ts';

const signals = 'coverage skillsKnown payDifference { amount from to currency source { name } reason }';

interface Move {
  readonly from: { readonly ref: string };
  readonly to: { readonly ref: string };
}

describe.each(engines())('The move of a path step, on the $name engine', (engine) => {
  const { ask } = seededClient(engine);

  test.each(['', ', ownSkills: [{ ref: "Cloud architecture", level: EXPERT }]'])(
    'a step’s move has the signals that the same move has at its role%s',
    async (ownSkills) => {
      const move = `move { from { ref } to { ref } ${signals} }`;
      const { data, errors } = await ask(
        `{ careerPaths(from: "MLE", to: "AI Architect"${ownSkills}) { nodes { steps { ${move} } } } }`,
      );
      expect(errors).toBeUndefined();
      const moves: Move[] = data.careerPaths.nodes.flatMap(({ steps }: { steps: { move: Move }[] }) =>
        steps.map((step) => step.move),
      );
      expect(moves.length).toBeGreaterThan(20);
      const byId = await ask(
        `query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Move { from { ref } to { ref } ${signals} } } }`,
        { ids: moves.map(({ from, to }) => btoa(`Move:${from.ref}>${to.ref}`)) },
      );
      expect(moves).toEqual(byId.data.nodes);
    },
  );
});

describe('The store calls of a path step', () => {
  let opened: OpenedStore;
  beforeAll(async () => {
    opened = await openSeeded(embedded);
  });
  afterAll(() => opened.close());

  test('a step’s move reuses the step’s coverage and pay without another query', async () => {
    const { reader, calls } = counting(opened.store);
    const ask = clientOf(reader);
    const query = `{ careerPaths(from: "MLE", to: "AI Architect") { nodes { steps {
      coverage move { kind coverage skillsKnown payDifference { amount } } } } } }`;
    await ask(query);
    calls.length = 0;
    expect((await ask(query)).errors).toBeUndefined();
    expect([...calls].sort()).toEqual(['find', 'readPairs', 'version']); // a version for each question
  });
});
