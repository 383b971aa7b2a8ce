import { describe, expect, test } from 'vitest';
import { engines } from '../../engines.ts';
import { seededClient } from '../seeded-client.ts';

const query = `query ($text: String!, $first: Int, $after: String) {
  skillsInText(text: $text, first: $first, after: $after) {
    totalCount
    pageInfo { hasNextPage endCursor }
    nodes {
      status matchedName mentionCount
      mentions { start end quote status }
      node { __typename ... on Skill { ref } ... on Tool { ref } ... on Role { ref } ... on Credential { ref } }
      alternatives { matchedName node { __typename ... on Skill { ref } } }
    }
  }
}`;
const text =
  'Senior Data Analyst. SQL and Python every day; a Master’s degree is a plus. No experience with Java required.';

describe.each(engines())('skillsInText, on the $name engine', (engine) => {
  const { ask } = seededClient(engine);

  test('It tells what a text names, where, and what is said of it', async () => {
    const { data, errors } = await ask(query, { text });
    expect(errors).toBeUndefined();
    const { nodes, totalCount } = data.skillsInText;
    expect(totalCount).toBe(5);
    expect(
      nodes.map(
        ({ node, status }: { node: { __typename: string; ref: string }; status: string }) =>
          `${node.__typename} ${node.ref} ${status}`,
      ),
    ).toEqual([
      'Role senior-data-analyst STATED',
      'Skill sql STATED',
      'Tool python STATED',
      'Credential master OPTIONAL',
      'Tool java NEGATED',
    ]);
    for (const { mentions, mentionCount } of nodes) {
      expect(mentions).toHaveLength(mentionCount);
      for (const { start, end, quote } of mentions) expect(text.slice(start, end)).toBe(quote);
    }
    expect(nodes[2].alternatives).toEqual([
      { matchedName: 'Python', node: { __typename: 'Skill', ref: 'python-programming' } },
    ]);
  });

  test('A page goes on after its cursor, and a cursor of another text is refused', async () => {
    const { data } = await ask(query, { text, first: 2 });
    const after = data.skillsInText.pageInfo.endCursor;
    const rest = await ask(query, { text, after });
    expect(rest.data.skillsInText.nodes).toHaveLength(3);
    const other = await ask(query, { text: 'SQL', after });
    expect(other.errors?.[0]?.extensions?.code).toBe('BAD_USER_INPUT');
  });

  test.each([
    ['an empty text', '  '],
    ['a text that is too long', 'sesame '.repeat(20_000)],
  ])('It refuses %s without quoting it', async (_, bad) => {
    const { data, errors } = await ask(query, { text: bad });
    expect(data).toEqual({ skillsInText: null });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'text' });
    expect(JSON.stringify(errors)).not.toContain('sesame');
  });
});
