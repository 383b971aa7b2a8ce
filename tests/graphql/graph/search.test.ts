import { describe, expect, test } from 'vitest';
import { roles as curated } from '../../curated.ts';
import { engines } from '../../engines.ts';
import { seededClient } from '../seeded-client.ts';

describe.each(engines())('Search, on the $name engine', (engine) => {
  const { ask } = seededClient(engine);

  test('search finds things of any kind, and says by which name and how', async () => {
    const { data, errors } = await ask(`{
      mle: search(text: "mle") { edges { match matchedName node { ... on Role { title } } } }
      typo: search(text: "ML Enginer", kinds: [ROLE], first: 1) { edges { match matchedName node { ... on Role { title } } } }
      mixed: search(text: "python") { nodes { __typename ... on Skill { name roles(first: 1) { totalCount } } ... on Tool { name } } }
      r: search(text: "r", kinds: [TOOL]) { nodes { ... on Tool { name } } }
    }`);
    expect(errors).toBeUndefined();
    const title = 'Machine Learning Engineer';
    expect(data.mle.edges[0]).toEqual({ match: 'EXACT', matchedName: 'MLE', node: { title } });
    expect(data.typo.edges).toEqual([{ match: 'TYPO', matchedName: 'ML Engineer', node: { title } }]);
    expect(new Set(data.mixed.nodes.map((node: { __typename: string }) => node.__typename))).toEqual(
      new Set(['Skill', 'Tool']),
    );
    expect(data.r.nodes).toEqual([{ name: 'R' }]);
  });

  test('search pages, and refuses the cursors of another search', async () => {
    const query = `query ($text: String!, $first: Int, $after: String) { search(text: $text, first: $first, after: $after) {
      totalCount edges { cursor matchedName } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`;
    const search = async (variables: Record<string, unknown>) => (await ask(query, variables)).data.search;
    const all = await search({ text: 'engineer', first: 100 });
    expect(all.totalCount).toBe(all.edges.length);
    let after: string | null = null;
    const seen: unknown[] = [];
    do {
      const page: typeof all = await search({ text: 'engineer', first: 4, after });
      seen.push(...page.edges);
      expect(page.pageInfo.hasPreviousPage).toBe(after !== null);
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after !== null);
    expect(seen).toEqual(all.edges);
    const foreign = await ask(query, { text: 'architect', after: all.pageInfo.startCursor });
    expect(foreign.errors?.[0]?.extensions).toEqual({ code: 'BAD_USER_INPUT', argument: 'after' });
    expect(await search({ text: 'no such thing', first: 2 })).toEqual({
      totalCount: 0,
      edges: [],
      pageInfo: { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null },
    });
  });

  test('an unknown name gets suggestions, the likeliest first', async () => {
    const { data, errors } = await ask(
      '{ role(ref: "ML Enginer") { id } skill(ref: "Pyton programing") { id } }',
    );
    expect(data).toEqual({ role: null, skill: null });
    const of = (field: string) => errors?.find(({ path }) => path?.[0] === field);
    const [role, skill] = [of('role'), of('skill')];
    expect(role?.extensions).toMatchObject({ code: 'NOT_FOUND', argument: 'ref' });
    expect(role?.message).toContain('Did you mean Machine Learning Engineer (ml-engineer), ');
    expect(role?.extensions?.suggestions).toEqual(expect.arrayContaining(['senior-ml-engineer']));
    expect(skill?.extensions?.suggestions).toEqual(expect.arrayContaining(['python-programming']));
  });

  test.each([
    ['text: ""', 'text'],
    ['text: "  "', 'text'],
    [`text: "${'x'.repeat(10_000)}"`, 'text'],
    ['text: "x", first: 101', 'first'],
    ['text: "x", first: -1', 'first'],
    ['text: "x", after: "nonsense"', 'after'],
  ])('search refuses %s, naming the argument', async (args, argument) => {
    const { data, errors } = await ask(`{ search(${args}) { totalCount } graph { counts { roles } } }`);
    expect(errors?.[0]?.extensions).toEqual({ code: 'BAD_USER_INPUT', argument });
    expect(data).toEqual({ search: null, graph: { counts: { roles: curated.length } } });
  });

  test.each(['r1 AND (', '"x', '\\', '((((((', '*:*', '/.*/', '\u0000', '\ud800', '\u202e', '`', 'a~2^4'])(
    'search takes %j literally',
    async (text) => {
      const { data, errors } = await ask('query ($text: String!) { search(text: $text) { totalCount } }', {
        text: `qwxz ${text}`,
      });
      expect(errors).toBeUndefined();
      expect(data.search.totalCount).toBe(0);
    },
  );
});
