import { describe, expect, test } from 'vitest';
import { engines } from '../engines.ts';
import { seededClient } from './seeded-client.ts';

const codes = (errors: readonly { extensions?: Readonly<Record<string, unknown>> }[] | undefined) =>
  errors?.map(({ extensions }) => extensions?.code);

/** A cursor that this service never gave. */
const forged = (...parts: unknown[]): string => Buffer.from(JSON.stringify(parts)).toString('base64url');

describe.each(engines())('What the API refuses, on the $name engine', (engine) => {
  const { ask } = seededClient(engine);

  test('a wrong variable is told with its name and a code', async () => {
    const wrong = await ask('query ($ref: RoleRef!) { role(ref: $ref) { ref } }', { ref: 5 });
    expect(wrong.errors?.[0]).toMatchObject({ extensions: { code: 'BAD_USER_INPUT' } });
    expect(wrong.errors?.[0]?.message).toContain('"$ref"');
    expect((await ask('{ role(ref: 5) { ref } }')).errors?.[0]?.message).toContain(
      'A role is named by a text.',
    );
  });

  test.each([
    ['skills(first: 101)', 'first'],
    ['skills(first: -1)', 'first'],
    ['skills(last: -1)', 'last'],
    ['skills(first: 1, last: 1)', 'last'],
    ['skills(after: "nonsense")', 'after'],
    ['skills(after: "")', 'after'],
    [`skills(before: "${Buffer.from('[1]').toString('base64url')}")`, 'before'],
    [`skills(after: "${forged('["REQUIRES","out","importance"]', true, 'x')}")`, 'after'],
    [`skills(after: "${forged('["REQUIRES","out","importance"]', 0.5, 'x', 'y')}")`, 'after'],
    [`pay(after: "${forged('["PAYS","out",""]', null, 'us')}")`, 'after'],
  ])('refuses %s, naming the argument', async (field, argument) => {
    const { data, errors } = await ask(
      `{ role(ref: "MLE") { ${field} { totalCount } } graph { counts { roles } } }`,
    );
    expect(errors?.[0]?.extensions).toEqual({ code: 'BAD_USER_INPUT', argument });
    expect(data).toEqual({ role: null, graph: { counts: { roles: 20 } } });
  });

  test.each([
    ['maxSteps: 0', 'maxSteps'],
    ['maxSteps: 7', 'maxSteps'],
    ['first: 26', 'first'],
    ['first: -1', 'first'],
    ['after: "x"', 'after'],
  ])('refuses careerPaths with %s', async (wrong, argument) => {
    const { errors } = await ask(`{ careerPaths(from: "MLE", to: "AI Architect", ${wrong}) { reason } }`);
    expect(errors?.[0]?.extensions).toEqual({ code: 'BAD_USER_INPUT', argument });
  });

  test.each(['""', '"   "', `"${'x'.repeat(201)}"`])('refuses the reference %s', async (ref) => {
    const { errors } = await ask(`{ role(ref: ${ref}) { id } }`);
    expect(codes(errors)).toEqual(['BAD_USER_INPUT']);
  });

  test.each(['\u0000', '"}) DETACH DELETE n //', "' OR 1=1", '\ud800', 'Role:ml-engineer', '`', '*:*'])(
    'a strange reference %s is not found, and nothing more',
    async (ref) => {
      const { errors } = await ask('query ($ref: RoleRef!) { role(ref: $ref) { id } }', { ref: `x${ref}` });
      expect(codes(errors)).toEqual(['NOT_FOUND']);
    },
  );
});
