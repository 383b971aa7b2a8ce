import { describe, expect, test } from 'vitest';
import { engines } from '../../engines.ts';
import { seededClient } from '../seeded-client.ts';

/** A service keeps what it worked out about a document; nothing of one request may show in the next. */
describe.each(engines())('A document that is asked again, on the $name engine', (engine) => {
  const { ask } = seededClient(engine);

  test('a repeated document goes by its own variables, at every depth and in fragments', async () => {
    const query = `query ($ref: RoleRef!, $size: Int = 1, $deep: Int, $without: Boolean = false) {
      role(ref: $ref) { ref ...Lists fixed: skills(first: 2) { nodes { ref } } }
    }
    fragment Lists on Role {
      skills(first: $size) { nodes { ref roles(first: $deep) { nodes { ref } } } }
      tools @skip(if: $without) { totalCount }
    }`;
    const shape = async (variables: object) => {
      const { data, errors, extensions } = await ask(query, { ...variables });
      expect(errors).toBeUndefined();
      const { ref, skills, tools, fixed } = data.role;
      const inner = skills.nodes.map(({ roles }: { roles: { nodes: unknown[] } }) => roles.nodes.length);
      return { ref, inner, tools: tools !== undefined, fixed: fixed.nodes.length, cost: extensions?.cost };
    };
    const one = {
      ref: 'ml-engineer',
      inner: [3],
      tools: true,
      fixed: 2,
      cost: 1 + 1 + 1 + 1 + 3 + 1 + 12 + 1 + 2,
    };
    expect(await shape({ ref: 'ml-engineer', deep: 3 })).toEqual(one);
    expect(await shape({ ref: 'data-scientist', size: 2, deep: 1, without: true })).toEqual({
      ref: 'data-scientist',
      inner: [1, 1],
      tools: false,
      fixed: 2,
      cost: 1 + 1 + 2 * (1 + 1 + 1) + 1 + 12 + 1 + 2,
    });
    expect(await shape({ ref: 'ml-engineer', deep: 3 })).toEqual(one);
  });

  test('a repeated document is refused at the same field, naming the argument, and its siblings answer', async () => {
    const query =
      '{ role(ref: "mle") { ref skills(first: 101) { totalCount } next(first: 1) { totalCount } } }';
    const [first, second] = [await ask(query), await ask(query)];
    expect(second).toEqual(first);
    expect(second.errors?.map(({ extensions }) => extensions)).toEqual([
      { code: 'BAD_USER_INPUT', argument: 'first' },
    ]);
    expect(second.data.role).toMatchObject({ ref: 'ml-engineer', skills: null, next: { totalCount: 8 } });
  });

  test('a repeated document says which variable is wrong', async () => {
    const query = 'query ($ref: RoleRef!) { role(ref: $ref) { ref } }';
    const wrong = await ask(query, { ref: 5 });
    expect((await ask(query, { ref: 'mle' })).data.role.ref).toBe('ml-engineer');
    expect(await ask(query, { ref: 5 })).toEqual(wrong);
    expect(wrong.errors).toMatchObject([
      {
        message: 'Variable "$ref" got invalid value 5; A role is named by a text.',
        extensions: { code: 'BAD_USER_INPUT' },
      },
    ]);
  });
});
