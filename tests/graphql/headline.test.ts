import { describe, expect, test } from 'vitest';
import { engines } from '../engines.ts';
import { seededClient } from './seeded-client.ts';

/** From the editors' check-list: path, cost, moves, years; among equal cost and moves by role ids. */
const expected = [
  ['ml-engineer > ai-engineer > ai-architect', 3, 2, 5, 8],
  ['ml-engineer > senior-ml-engineer > ai-architect', 3, 2, 5, 9],
  ['ml-engineer > ai-architect', 4, 1, 6, 9],
  ['ml-engineer > ai-specialist > ai-architect', 4, 2, 5, 9],
  ['ml-engineer > ai-engineer > senior-ai-engineer > ai-architect', 4, 3, 6, 11],
  ['ml-engineer > mlops-engineer > ml-platform-engineer > ai-architect', 4, 3, 6, 12],
  ['ml-engineer > senior-ml-engineer > ml-tech-lead > ai-architect', 4, 3, 5, 10],
  ['ml-engineer > senior-ml-engineer > staff-ml-engineer > ai-architect', 4, 3, 6, 12],
  ['ml-engineer > senior-ml-engineer > ml-platform-engineer > ai-architect', 5, 3, 6, 12],
  [
    'ml-engineer > senior-ml-engineer > ml-engineering-manager > staff-ml-engineer > ai-architect',
    5,
    4,
    6,
    14,
  ],
  ['ml-engineer > senior-ml-engineer > ml-tech-lead > staff-ml-engineer > ai-architect', 5, 4, 5, 13],
];

describe.each(engines())('The headline, on the $name engine', (engine) => {
  const { ask } = seededClient(engine);

  test('careerPaths answers in the order of the editors’ check-list', async () => {
    const { data, errors } = await ask(`{
      careerPaths(from: "ML Engineer", to: "AI Architect", first: 11) {
        reason complete stepsNeeded
        nodes { rank cost stepCount yearsBefore { low high } unknownSteps unknownSignals roles { ref } }
      }
    }`);
    expect(errors).toBeUndefined();
    expect(data.careerPaths).toMatchObject({ reason: null, complete: true, stepsNeeded: null });
    const rows = data.careerPaths.nodes.map(
      (path: {
        roles: { ref: string }[];
        cost: number;
        stepCount: number;
        yearsBefore: { low: number; high: number };
      }) => [
        path.roles.map(({ ref }) => ref).join(' > '),
        path.cost,
        path.stepCount,
        path.yearsBefore.low,
        path.yearsBefore.high,
      ],
    );
    expect(rows).toEqual(expected);
    expect(data.careerPaths.nodes.every((path: { unknownSteps: number }) => path.unknownSteps === 0)).toBe(
      true,
    );
  });

  test('each step tells its move’s kind, years, reason and evidence, and keeps the brief’s words apart from the editors’', async () => {
    const { data } = await ask(`{
      careerPaths(from: "MLE", to: "ai architect", first: 3) {
        nodes { steps { move { from { title } to { title } kind commonness yearsBefore { low high } reason
          evidence { basis source { name } claims { property value } } } } }
      }
    }`);
    const [, , direct] = data.careerPaths.nodes;
    expect(direct.steps).toHaveLength(1);
    expect(direct.steps[0].move).toMatchObject({
      from: { title: 'Machine Learning Engineer' },
      to: { title: 'AI Architect' },
      kind: 'PROMOTION',
      commonness: 'RARE',
      yearsBefore: { low: 6, high: 9 },
      reason: expect.stringMatching(/\w/),
    });
    const [brief, editors] = direct.steps[0].move.evidence;
    expect(brief).toEqual({ basis: 'CURATED', source: { name: 'brief' }, claims: [] });
    expect(editors).toMatchObject({ basis: 'CURATED', source: { name: 'editors' } });
    expect(editors.claims).toContainEqual({ property: 'commonness', value: 'RARE' });
    expect(editors.claims).toContainEqual({ property: 'yearsBefore', value: '[6,9]' });
  });

  test('each path says what to gain on it: architecture, not a framework', async () => {
    const { data } = await ask(`{
      careerPaths(from: "ML Engineer", to: "AI Architect") {
        nodes { steps { skillsToGain { nodes { ref name } } } }
      }
    }`);
    for (const path of data.careerPaths.nodes) {
      const gained: string[] = path.steps.flatMap((step: { skillsToGain: { nodes: { ref: string }[] } }) =>
        step.skillsToGain.nodes.map(({ ref }) => ref),
      );
      expect(new Set(gained).size).toBe(gained.length);
      expect(gained).toEqual(
        expect.arrayContaining([
          'reference-architectures',
          'cloud-architecture',
          'data-architecture',
          'security-and-privacy-for-ai',
          'ai-governance',
          'cost-and-capacity-planning',
          'build-or-buy-evaluation',
          'evaluation-strategy',
          'llm-systems',
          'writing-for-stakeholders',
          'mentoring',
        ]),
      );
      expect(gained.join()).not.toMatch(/tensorflow|pytorch|python/);
    }
  });

  test('the pages of careerPaths together are the whole list', async () => {
    const page = `query ($first: Int, $after: String) {
      careerPaths(from: "ML Engineer", to: "AI Architect", first: $first, after: $after) {
        edges { cursor node { rank roles { ref } } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
      }
    }`;
    const seen: string[] = [];
    let after: string | undefined;
    for (let more = true; more; ) {
      const { data } = await ask(page, { first: 2, after });
      const { edges, pageInfo } = data.careerPaths;
      expect(pageInfo.hasPreviousPage).toBe(after !== undefined);
      expect(pageInfo.endCursor).toBe(edges.at(-1).cursor);
      for (const { node } of edges) seen.push(node.roles.map(({ ref }: { ref: string }) => ref).join(' > '));
      after = pageInfo.endCursor;
      more = pageInfo.hasNextPage;
    }
    expect(seen.slice(0, expected.length)).toEqual(expected.map(([path]) => path));
    expect(new Set(seen).size).toBe(seen.length);
  });

  test('careerPaths without a path says why', async () => {
    const { data } = await ask(`{
      same: careerPaths(from: "MLE", to: "ML Engineer") { ...Why }
      none: careerPaths(from: "Head of AI", to: "MLE") { ...Why }
      more: careerPaths(from: "Data Analyst", to: "Head of AI", maxSteps: 2) { ...Why }
    }
    fragment Why on CareerPathConnection { reason stepsNeeded nodes { rank } }`);
    expect(data).toEqual({
      same: { reason: 'SAME_ROLE', stepsNeeded: null, nodes: [] },
      none: { reason: 'UNREACHABLE', stepsNeeded: null, nodes: [] },
      more: { reason: 'MORE_STEPS_NEEDED', stepsNeeded: 3, nodes: [] },
    });
  });
});
