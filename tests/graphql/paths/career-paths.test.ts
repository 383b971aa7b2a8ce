import { describe, expect, test } from 'vitest';
import { engines } from '../../engines.ts';
import { seededClient } from '../seeded-client.ts';

const way = (path: { roles: { ref: string }[] }) => path.roles.map(({ ref }) => ref).join(' > ');

describe.each(engines())('careerPaths, on the $name engine', (engine) => {
  const { ask } = seededClient(engine);
  const paths = async (args: string, more = '') => {
    const { data, errors } = await ask(`{ careerPaths(from: "ML Engineer", to: "AI Architect", ${args}) {
      reason unblockedBy stepsNeeded complete nodes { cost stepCount roles { ref } costParts { measure cost } unknownSignals ${more} }
    } }`);
    expect(errors).toBeUndefined();
    return data.careerPaths;
  };

  test('each ranking has its own best path, and says what it costs', async () => {
    const best = async (rankBy: string) => {
      const { nodes } = await paths(`rankBy: ${rankBy}, first: 1`);
      return [way(nodes[0]), nodes[0].cost, nodes[0].costParts];
    };
    expect(await best('TYPICAL')).toEqual([
      'ml-engineer > ai-engineer > ai-architect',
      3,
      [{ measure: 'COMMONNESS', cost: 3 }],
    ]);
    expect(await best('FEWEST_STEPS')).toEqual([
      'ml-engineer > ai-architect',
      1,
      [{ measure: 'STEPS', cost: 1 }],
    ]);
    expect(await best('FASTEST')).toEqual([
      'ml-engineer > ai-engineer > ai-architect',
      6.5,
      [{ measure: 'YEARS', cost: 6.5 }],
    ]);
    expect((await best('LEAST_NEW_SKILLS'))[0]).toBe('ml-engineer > ai-architect');
  });

  test('weights add up', async () => {
    const { nodes } = await paths('weights: { steps: 2, commonness: 1, years: 0.5 }, first: 1');
    expect([way(nodes[0]), nodes[0].cost]).toEqual(['ml-engineer > ai-architect', 9.75]);
    expect(nodes[0].costParts).toEqual([
      { measure: 'STEPS', cost: 2 },
      { measure: 'COMMONNESS', cost: 4 },
      { measure: 'YEARS', cost: 3.75 },
    ]);
  });

  test('a ranking by a signal that no move has is NO_DATA', async () => {
    expect(await paths('rankBy: MOST_TRAVELLED')).toEqual({
      reason: 'NO_DATA',
      unblockedBy: [],
      stepsNeeded: null,
      complete: true,
      nodes: [],
    });
  });

  test('NO_DATA says which constraint, dropped alone, would give the ranking something to go by', async () => {
    const { reason, unblockedBy } = await paths('where: { sources: ["brief"] }');
    expect([reason, unblockedBy]).toEqual(['NO_DATA', ['SOURCES']]);
  });

  test('paths keep to their constraints', async () => {
    const ways = async (where: string, more = '') =>
      (await paths(`where: { ${where} }, first: 3 ${more}`)).nodes.map(way);
    expect(await ways('avoid: ["AI Engineer", "senior-ml-engineer"]')).toEqual([
      'ml-engineer > ai-architect',
      'ml-engineer > ai-specialist > ai-architect',
      'ml-engineer > mlops-engineer > ml-platform-engineer > ai-architect',
    ]);
    expect(await ways('via: ["Staff ML Engineer", "ML Engineering Manager"]')).toEqual([
      'ml-engineer > senior-ml-engineer > ml-engineering-manager > staff-ml-engineer > ai-architect',
      'ml-engineer > applied-scientist > ml-engineering-manager > staff-ml-engineer > ai-architect',
    ]);
    expect(await ways('kinds: [PROMOTION]')).toEqual([
      'ml-engineer > senior-ml-engineer > ai-architect',
      'ml-engineer > ai-architect',
    ]);
    expect(await ways('seniority: [LEAD]')).toEqual(['ml-engineer > ai-architect']);
  });

  test('onePerNextRole gives one path for each first step', async () => {
    const { nodes } = await paths('onePerNextRole: true');
    const next = nodes.map((path: { roles: { ref: string }[] }) => path.roles[1]?.ref);
    expect(new Set(next).size).toBe(next.length);
    expect(next.slice(0, 4)).toEqual(['ai-engineer', 'senior-ml-engineer', 'ai-architect', 'ai-specialist']);
  });

  test('CONSTRAINTS says which constraint, dropped alone, would open a path', async () => {
    expect(await paths('where: { seniority: [ENTRY], avoid: ["AI Engineer"] }')).toMatchObject({
      reason: 'CONSTRAINTS',
      unblockedBy: ['SENIORITY'],
      nodes: [],
    });
    expect(await paths('maxSteps: 1, where: { via: ["AI Engineer"] }')).toMatchObject({
      reason: 'CONSTRAINTS',
      unblockedBy: ['VIA'],
    });
  });

  test('each step tells its coverage and the number of listed skills', async () => {
    const { nodes } = await paths(
      'first: 1',
      'weakestStep { index why step { move { commonness } } } steps { coverage skillsKnown skillsCarriedOver(first: 1) { nodes { name } } }',
    );
    expect(nodes[0].weakestStep).toEqual({
      index: 1,
      why: 'RAREST',
      step: { move: { commonness: 'OCCASIONAL' } },
    });
    for (const { coverage, skillsKnown, skillsCarriedOver } of nodes[0].steps) {
      expect(coverage).toBeGreaterThan(0);
      expect(coverage).toBeLessThan(1);
      expect(skillsKnown).toBeGreaterThanOrEqual(5);
      expect(skillsCarriedOver.nodes).toHaveLength(1);
    }
  });

  test('a cursor continues its own question, and is refused in another', async () => {
    const page = async (args: string) =>
      ask(
        `{ careerPaths(from: "ML Engineer", to: "AI Architect", ${args}) { nodes { rank } pageInfo { endCursor } } }`,
      );
    const first = await page('first: 2, rankBy: FASTEST');
    const after = first.data.careerPaths.pageInfo.endCursor;
    const second = await page(`first: 2, rankBy: FASTEST, after: "${after}"`);
    expect(second.data.careerPaths.nodes).toEqual([{ rank: 3 }, { rank: 4 }]);
    const other = await page(`first: 2, after: "${after}"`);
    expect(other.errors?.[0]).toMatchObject({ extensions: { code: 'BAD_USER_INPUT', argument: 'after' } });
  });

  test.each([
    ['weights: { years: -1 }', 'BAD_USER_INPUT', 'weights.years'],
    ['weights: { years: 1001 }', 'BAD_USER_INPUT', 'weights.years'],
    ['weights: {}', 'BAD_USER_INPUT', 'weights'],
    ['weights: { steps: 0 }', 'BAD_USER_INPUT', 'weights'],
    ['weights: { steps: 1 }, rankBy: FASTEST', 'BAD_USER_INPUT', 'weights'],
    ['maxSteps: 0', 'BAD_USER_INPUT', 'maxSteps'],
    ['maxSteps: 7', 'BAD_USER_INPUT', 'maxSteps'],
    ['first: 26', 'BAD_USER_INPUT', 'first'],
    [`where: { avoid: [${'"MLE",'.repeat(101)}] }`, 'BAD_USER_INPUT', 'where.avoid'],
    ['where: { via: ["a", "b", "c", "d", "e"] }', 'BAD_USER_INPUT', 'where.via'],
    ['where: { avoid: ["MLE"] }', 'BAD_USER_INPUT', 'where.avoid'],
    ['where: { avoid: ["AI Engineer", "Astronaut"] }', 'NOT_FOUND', 'where.avoid[1]'],
    ['where: { via: ["Astronaut"] }', 'NOT_FOUND', 'where.via[0]'],
    ['where: { industries: ["Atlantis"] }', 'NOT_FOUND', 'where.industries[0]'],
    ['where: { sources: ["brief", "nonesuch"] }', 'NOT_FOUND', 'where.sources[1]'],
    [
      'where: { payNeverBelow: { amount: 1, currency: "USD", region: "Narnia" } }',
      'BAD_USER_INPUT',
      'where.payNeverBelow.region',
    ],
    [
      'where: { payNeverBelow: { amount: 1, currency: "XYZ", region: "US" } }',
      'BAD_USER_INPUT',
      'where.payNeverBelow.currency',
    ],
  ])('careerPaths refuses %s', async (args, code, argument) => {
    const { data, errors } = await ask(
      `{ careerPaths(from: "ML Engineer", to: "AI Architect", ${args}) { reason } role(ref: "MLE") { ref } }`,
    );
    expect(data).toEqual({ careerPaths: null, role: { ref: 'ml-engineer' } });
    expect(errors).toMatchObject([{ extensions: { code, argument } }]);
  });

  test('weights refuse NaN, infinity and null', async () => {
    const query = `query ($w: Float) { careerPaths(from: "MLE", to: "AI Architect", weights: { years: $w }) { reason } }`;
    for (const w of ['NaN', 'Infinity', null]) {
      const { errors } = await ask(query, { w });
      expect(errors?.[0]).toMatchObject({ extensions: { code: 'BAD_USER_INPUT' } });
    }
  });
});
