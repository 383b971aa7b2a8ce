import { describe, expect, test } from 'vitest';
import { engines } from '../engines.ts';
import { seededClient } from './seeded-client.ts';

const way = (path: { roles: { ref: string }[] }) => path.roles.map(({ ref }) => ref).join(' > ');

describe.each(engines())('Paths by the caller’s own measure, on the $name engine', (engine) => {
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

  test('weights are added up', async () => {
    const { nodes } = await paths('weights: { steps: 2, commonness: 1, years: 0.5 }, first: 1');
    expect([way(nodes[0]), nodes[0].cost]).toEqual(['ml-engineer > ai-architect', 9.75]);
    expect(nodes[0].costParts).toEqual([
      { measure: 'STEPS', cost: 2 },
      { measure: 'COMMONNESS', cost: 4 },
      { measure: 'YEARS', cost: 3.75 },
    ]);
  });

  test('what nobody counted is NO_DATA, not a guess', async () => {
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

  test('constraints are kept to, names taken as everywhere', async () => {
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

  test('one path per next role differs from the start', async () => {
    const { nodes } = await paths('onePerNextRole: true');
    const next = nodes.map((path: { roles: { ref: string }[] }) => path.roles[1]?.ref);
    expect(new Set(next).size).toBe(next.length);
    expect(next.slice(0, 4)).toEqual(['ai-engineer', 'senior-ml-engineer', 'ai-architect', 'ai-specialist']);
  });

  test('says which constraint stands in the way', async () => {
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

  test('each step says how much of its role’s list is there before, out of how many', async () => {
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

  test('pages go on within one question, and not into another', async () => {
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
  ])('refuses %s', async (args, code, argument) => {
    const { data, errors } = await ask(
      `{ careerPaths(from: "ML Engineer", to: "AI Architect", ${args}) { reason } role(ref: "MLE") { ref } }`,
    );
    expect(data).toEqual({ careerPaths: null, role: { ref: 'ml-engineer' } });
    expect(errors).toMatchObject([{ extensions: { code, argument } }]);
  });

  test('NaN and infinite weights are no numbers of GraphQL', async () => {
    const query = `query ($w: Float) { careerPaths(from: "MLE", to: "AI Architect", weights: { years: $w }) { reason } }`;
    for (const w of ['NaN', 'Infinity', null]) {
      const { errors } = await ask(query, { w });
      expect(errors?.[0]).toMatchObject({ extensions: { code: 'BAD_USER_INPUT' } });
    }
  });
});

describe.each(engines())('Roles in reach, on the $name engine', (engine) => {
  const { ask } = seededClient(engine);

  test('are those within some moves, the nearest first, each with its best path', async () => {
    const { data, errors } = await ask(`{ reachableRoles(from: "Data Analyst", within: 2, first: 100) {
      totalCount hasData edges { node { ref } path { rank cost stepCount roles { ref } } }
    } }`);
    expect(errors).toBeUndefined();
    const { edges, totalCount, hasData } = data.reachableRoles;
    expect([hasData, edges.length]).toEqual([true, totalCount]);
    expect(edges[0].path).toMatchObject({ rank: 1, cost: 1, stepCount: 1 });
    expect(edges.map(({ node }: { node: { ref: string } }) => node.ref)).toContain('ml-engineer');
    for (const { node, path } of edges) {
      const { data: direct } = await ask(
        `{ careerPaths(from: "Data Analyst", to: "${node.ref}", maxSteps: 2, first: 1) { nodes { cost roles { ref } } } }`,
      );
      expect({ cost: path.cost, roles: path.roles }).toEqual(direct.careerPaths.nodes[0]);
    }
  });

  test('can be ordered by moves, narrowed, and paged', async () => {
    const { data } = await ask(`{
      byMoves: reachableRoles(from: "MLE", within: 3, orderBy: STEPS, first: 100) { edges { path { stepCount } } }
      narrow: reachableRoles(from: "MLE", within: 1, where: { kinds: [LATERAL] }) { nodes { ref } }
      page: reachableRoles(from: "MLE", within: 3, first: 2) { nodes { ref } pageInfo { hasNextPage endCursor } }
    }`);
    const steps = data.byMoves.edges.map(({ path }: { path: { stepCount: number } }) => path.stepCount);
    expect(steps).toEqual([...steps].sort());
    expect(data.narrow.nodes.map(({ ref }: { ref: string }) => ref)).toEqual([
      'ai-engineer',
      'mlops-engineer',
      'data-scientist',
    ]);
    const { data: next } = await ask(
      `{ reachableRoles(from: "MLE", within: 3, first: 1, after: "${data.page.pageInfo.endCursor}") { edges { path { rank } } } }`,
    );
    expect(next.reachableRoles.edges).toEqual([{ path: { rank: 3 } }]);
  });

  test('say so when nobody counted what they are asked by', async () => {
    const { data } = await ask(
      '{ reachableRoles(from: "MLE", rankBy: MOST_TRAVELLED) { hasData totalCount } }',
    );
    expect(data.reachableRoles).toEqual({ hasData: false, totalCount: 0 });
  });

  test('between two others are those on any path', async () => {
    const { data } = await ask(`{
      rolesBetween(from: "MLE", to: "Head of AI", maxSteps: 3) { totalCount complete nodes { ref } }
      none: rolesBetween(from: "Head of AI", to: "Data Analyst") { totalCount complete }
      careerPaths(from: "MLE", to: "Head of AI", maxSteps: 3, first: 25) { nodes { roles { ref } } }
    }`);
    const on = data.careerPaths.nodes.flatMap(({ roles }: { roles: { ref: string }[] }) =>
      roles.slice(1, -1).map(({ ref }) => ref),
    );
    expect(data.rolesBetween.nodes.map(({ ref }: { ref: string }) => ref)).toEqual([...new Set(on)].sort());
    expect(data.rolesBetween.complete).toBe(true);
    expect(data.none).toEqual({ totalCount: 0, complete: true });
  });

  test.each([
    ['reachableRoles(from: "MLE", within: 7)', 'within'],
    ['reachableRoles(from: "MLE", first: 101)', 'first'],
    ['reachableRoles(from: "MLE", where: { avoid: ["MLE"] })', 'where.avoid'],
    ['rolesBetween(from: "MLE", to: "Head of AI", maxSteps: 0)', 'maxSteps'],
    ['rolesBetween(from: "MLE", to: "Head of AI", after: "x")', 'after'],
  ])('refuses %s', async (field, argument) => {
    const { errors } = await ask(`{ ${field} { totalCount } }`);
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', argument } }]);
  });
});
