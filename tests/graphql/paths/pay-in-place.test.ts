import { describe, expect, test } from 'vitest';
import { engines } from '../../engines.ts';
import { seededClient } from '../seeded-client.ts';

describe.each(engines())('Paths and pay in a place, on the $name engine', (engine) => {
  const { ask } = seededClient(engine);

  test('ML Engineer to AI Architect, never below 130,000 USD in Seattle, tells the figure of each stop', async () => {
    const { data, errors } = await ask(
      `{ careerPaths(from: "ML Engineer", to: "AI Architect", first: 1, where: {
           payNeverBelow: { amount: 130000, currency: "USD", place: "Seattle", include: BROADER } }) {
           nodes {
             unknownPay { title }
             steps { payDifference { from to fromMatch toMatch place { name } year reason } }
             roles { title pay(place: "Seattle") {
               edges { median year match isWider node { name } appliesTo { code } evidence { source { ref } } } } } } } }`,
    );
    expect(errors).toBeUndefined();
    const [path] = data.careerPaths.nodes;
    const source = [{ source: { ref: 'bls-oews-2025-seeds@2025-05' } }];
    const inSeattle = { year: 2025, match: 'BROADER', isWider: false, evidence: source };
    const seattle = { node: { name: 'Seattle-Tacoma-Bellevue, WA' } };
    expect(path).toEqual({
      unknownPay: [{ title: 'AI Architect' }],
      steps: [
        {
          payDifference: {
            from: 164_740,
            to: 167_280,
            fromMatch: 'BROADER',
            toMatch: 'BROADER',
            place: { name: 'Seattle-Tacoma-Bellevue, WA' },
            year: 2025,
            reason: null,
          },
        },
        { payDifference: expect.objectContaining({ from: null, place: null }) },
      ],
      roles: [
        {
          title: 'Machine Learning Engineer',
          pay: {
            edges: [{ ...inSeattle, ...seattle, median: 164_740, appliesTo: { code: '15-2051' } }],
          },
        },
        {
          title: 'AI Engineer',
          pay: {
            edges: [{ ...inSeattle, ...seattle, median: 167_280, appliesTo: { code: '15-1252' } }],
          },
        },
        {
          title: 'AI Architect',
          pay: {
            edges: [
              {
                ...inSeattle,
                node: { name: 'United States' },
                isWider: true,
                median: 116_580,
                appliesTo: { code: '15-1299' },
              },
            ],
          },
        },
      ],
    });
  });

  test('without wider occupations the pay of all three is unknown in Seattle, and EXCLUDE finds no path', async () => {
    const ways = async (more: string) => {
      const { data } = await ask(
        `{ careerPaths(from: "ML Engineer", to: "AI Architect", first: 1, where: {
             payNeverBelow: { amount: 130000, currency: "USD", place: "Seattle" }${more} }) {
             reason unblockedBy nodes { unknownPay { title } } } }`,
      );
      return data.careerPaths;
    };
    expect((await ways('')).nodes[0].unknownPay).toEqual([
      { title: 'AI Engineer' },
      { title: 'AI Architect' },
    ]);
    expect(await ways(', unknownPay: EXCLUDE')).toMatchObject({
      reason: 'CONSTRAINTS',
      unblockedBy: ['PAY_NEVER_BELOW', 'UNKNOWN_PAY'],
      nodes: [],
    });
  });
});
