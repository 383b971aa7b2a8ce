import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { maxPaths } from '../../../src/domain/paths/path-limits.ts';
import { engines } from '../../engines.ts';
import { type Page, pageSelection, windowArguments, windowOf, windows } from '../relay-window.ts';
import { seededClient } from '../seeded-client.ts';

const selection = `reason stepsNeeded unblockedBy complete ${pageSelection(
  'rank cost stepCount unknownSteps roles { ref } skillsToGain { nodes { ref } } steps { coverage move { kind } }',
)}`;

/** Questions with more paths than an answer may hold, with fewer, and with none. */
const questions = {
  'ML Engineer to AI Architect': 'from: "ML Engineer", to: "AI Architect"',
  'one path for each next role': 'from: "ML Engineer", to: "AI Architect", onePerNextRole: true',
  'two steps at most': 'from: "ML Engineer", to: "AI Architect", maxSteps: 2',
  'a person to a role': 'to: "Data Scientist", ownSkills: [{ ref: "SQL" }]',
};

describe.each(engines())('The pages of careerPaths, on the $name engine', (engine) => {
  const { ask } = seededClient(engine);

  test.each(Object.entries(questions))('each page of %s is a window of all 25', async (_, question) => {
    const field = (args: string) => `careerPaths(${question}, ${args}) { ${selection} }`;
    const answer = await ask(`{ whole: ${field(`first: ${maxPaths}`)} }`);
    expect(answer.errors).toBeUndefined();
    const whole: Page = answer.data.whole;
    expect(whole.edges.length).toBeGreaterThan(2);
    await fc.assert(
      fc.asyncProperty(
        fc.array(windows(whole.edges.length), { minLength: 5, maxLength: 5 }),
        async (sample) => {
          for (const window of sample) {
            const { data, errors } = await ask(`{ page: ${field(windowArguments(whole, window))} }`);
            expect(errors).toBeUndefined();
            expect(data.page, JSON.stringify(window)).toEqual(windowOf(whole, window));
          }
        },
      ),
      { numRuns: 20, seed: 5, endOnFailure: true },
    );
  });

  test('a page without pageInfo has the edges of the page with it', async () => {
    const { data } = await ask(`{
      with: careerPaths(from: "MLE", to: "AI Architect", first: 3) { edges { cursor node { rank } } pageInfo { endCursor } }
      without: careerPaths(from: "MLE", to: "AI Architect", first: 3) { edges { cursor node { rank } } }
    }`);
    expect(data.without.edges).toEqual(data.with.edges);
  });

  test('a question without paths says why on every page', async () => {
    const { data } = await ask(`{
      all: careerPaths(from: "Head of AI", to: "MLE", first: 25) { ${selection} }
      one: careerPaths(from: "Head of AI", to: "MLE", first: 1) { ${selection} }
      none: careerPaths(from: "Head of AI", to: "MLE", first: 0) { ${selection} }
    }`);
    expect(data.all).toMatchObject({ reason: 'UNREACHABLE', edges: [] });
    expect([data.one, data.none]).toEqual([data.all, data.all]);
  });

  test('forged cursors of ranks that no answer holds are refused', async () => {
    const query = (after: string) =>
      `{ careerPaths(from: "MLE", to: "AI Architect", after: ${JSON.stringify(after)}) { edges { cursor } } }`;
    const { data } = await ask('{ careerPaths(from: "MLE", to: "AI Architect") { edges { cursor } } }');
    const [digest, rank, roles] = JSON.parse(
      Buffer.from(data.careerPaths.edges[0].cursor, 'base64url').toString(),
    );
    expect(rank).toBe(1);
    for (const forged of [0, -1, 2, 26, 1e9, 1.5, '1', null]) {
      const cursor = Buffer.from(JSON.stringify([digest, forged, roles])).toString('base64url');
      const { errors } = await ask(query(cursor));
      expect(errors?.[0]?.extensions, String(forged)).toEqual({ code: 'BAD_USER_INPUT', argument: 'after' });
    }
  });
});
