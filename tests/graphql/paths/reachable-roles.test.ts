import { describe, expect, test } from 'vitest';
import { engines } from '../../engines.ts';
import { seededClient } from '../seeded-client.ts';

describe.each(engines())('Roles in reach, on the $name engine', (engine) => {
  const { ask } = seededClient(engine);

  test('reachableRoles lists roles within some steps, the nearest first, each with its best path', async () => {
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

  test('reachableRoles can be ordered by steps, filtered and paged', async () => {
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

  test('reachableRoles says when no move has the signal of the ranking', async () => {
    const { data } = await ask(
      '{ reachableRoles(from: "MLE", rankBy: MOST_TRAVELLED) { hasData totalCount } }',
    );
    expect(data.reachableRoles).toEqual({ hasData: false, totalCount: 0 });
  });

  test('rolesBetween lists the roles on any path', async () => {
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
  ])('the API refuses %s', async (field, argument) => {
    const { errors } = await ask(`{ ${field} { totalCount } }`);
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', argument } }]);
  });
});
