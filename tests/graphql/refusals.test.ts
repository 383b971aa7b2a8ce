import { describe, expect, test } from 'vitest';
import { roles as curated } from '../curated.ts';
import { engines } from '../engines.ts';
import { seededClient } from './seeded-client.ts';

const codes = (errors: readonly { extensions?: Readonly<Record<string, unknown>> }[] | undefined) =>
  errors?.map(({ extensions }) => extensions?.code);

const encoded = (parts: unknown): string => Buffer.from(JSON.stringify(parts)).toString('base64url');

describe.each(engines())('What the API refuses, on the $name engine', (engine) => {
  const { ask } = seededClient(engine);

  test('a wrong variable is refused with its name and a code', async () => {
    const wrong = await ask('query ($ref: RoleRef!) { role(ref: $ref) { ref } }', { ref: 5 });
    expect(wrong.errors?.[0]).toMatchObject({ extensions: { code: 'BAD_USER_INPUT' } });
    expect(wrong.errors?.[0]?.message).toContain('"$ref"');
    expect((await ask('{ role(ref: 5) { ref } }')).errors?.[0]?.message).toContain(
      'A role is named by a text.',
    );
  });

  const cv = `I am Jane Doe; ${'I know SQL. '.repeat(10)}`;
  test.each([
    [
      'text in an object',
      'skillsInText(text: $v)',
      'String!',
      { cv },
      'String cannot represent a non string value.',
    ],
    [
      'text in a list',
      'skillsInText(text: $v)',
      'String!',
      [cv],
      'String cannot represent a non string value.',
    ],
    ['long level', 'fit(skills: $v)', '[OwnSkill!]', [{ ref: 'SQL', level: cv }], 'It has the wrong type.'],
    [
      'field that is none',
      'fit(skills: $v)',
      '[OwnSkill!]',
      [{ ref: cv, name: 'x' }],
      'Field "name" is not defined by type "OwnSkill".',
    ],
  ])('a wrong variable with a %s is refused without repeating it', async (_, field, type, v, reason) => {
    const { errors } = await ask(`query ($v: ${type}) { ${field} { __typename } }`, { v });
    expect(codes(errors)).toEqual(['BAD_USER_INPUT']);
    expect(errors?.[0]?.message).toMatch(/^Variable "\$v" got an invalid value/);
    expect(errors?.[0]?.message).toContain(`; ${reason}`);
    expect(JSON.stringify(errors)).not.toContain('Jane');
  });

  test.each([
    ['skills(first: 101)', 'first'],
    ['skills(first: -1)', 'first'],
    ['skills(last: -1)', 'last'],
    ['skills(first: 1, last: 1)', 'last'],
    ['skills(after: "nonsense")', 'after'],
    ['skills(after: "")', 'after'],
    [`skills(before: "${Buffer.from('[1]').toString('base64url')}")`, 'before'],
  ])('a role’s field refuses %s, naming the argument', async (field, argument) => {
    const { data, errors } = await ask(
      `{ role(ref: "MLE") { ${field} { totalCount } } graph { counts { roles } } }`,
    );
    expect(errors?.[0]?.extensions).toEqual({ code: 'BAD_USER_INPUT', argument });
    expect(Object.values(data.role)).toEqual([null]);
    expect(data.graph).toEqual({ counts: { roles: curated.length } });
  });

  test('a wrong argument nulls its own field only, wherever it stands', async () => {
    const { data, errors } = await ask(`{
      role(ref: "MLE") { title skills(first: 101) { totalCount } next(first: 2) { nodes { title tools(last: -1) { totalCount } } } }
      roles(first: 1) { nodes { title skills(after: "x") { totalCount } } }
    }`);
    expect(errors?.map(({ path, extensions }) => `${path?.join('.')} ${extensions?.code}`).sort()).toEqual([
      'role.next.nodes.0.tools BAD_USER_INPUT',
      'role.next.nodes.1.tools BAD_USER_INPUT',
      'role.skills BAD_USER_INPUT',
      'roles.nodes.0.skills BAD_USER_INPUT',
    ]);
    expect(data.role).toMatchObject({ title: 'Machine Learning Engineer', skills: null });
    expect(data.role.next.nodes).toHaveLength(2);
    expect(data.roles.nodes[0]).toEqual({ title: expect.any(String), skills: null });
  });

  test.each([
    ['{ role(ref: "MLE") { list: skills(after: $c) { edges { cursor } } } }', 0.5],
    ['{ role(ref: "MLE") { list: next(after: $c) { edges { cursor } } } }', 0],
    ['{ role(ref: "MLE") { list: pay(after: $c) { edges { cursor } } } }', 'United States'],
    ['{ list: roles(after: $c) { edges { cursor } } }', 'Title'],
    ['{ list: search(text: "engineer", after: $c) { edges { cursor } } }', 0],
  ])('a forged cursor of %s is refused', async (selection, value) => {
    const query = `query ($c: String) ${selection}`;
    const { data, errors } = await ask(query);
    expect(errors).toBeUndefined();
    const { cursor } = (data.list ?? data.role.list).edges[0];
    const parts = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    expect((await ask(query, { c: encoded(parts) })).errors).toBeUndefined();
    const forged = [
      encoded([...parts, 'more']),
      encoded(parts.slice(0, -1)),
      encoded(['another list', ...parts.slice(1)]),
      encoded([parts[0], typeof value === 'string' ? 1 : 'text', ...parts.slice(2)]),
      encoded([parts[0], true, ...parts.slice(2)]),
      encoded([...parts.slice(0, -1), 7]),
      encoded({ 0: parts[0] }),
      `${cursor}=`,
      `${cursor} `,
      cursor.slice(1),
      'x'.repeat(100_000),
      '\u0000',
    ];
    for (const c of forged) {
      const answer = await ask(query, { c });
      expect(answer.errors?.[0]?.extensions, c.slice(0, 80)).toEqual({
        code: 'BAD_USER_INPUT',
        argument: 'after',
      });
    }
  });

  test.each([
    ['roles(where: { skills: { all: ["Pyton"] } })', 'NOT_FOUND', 'where.skills.all[0]'],
    ['roles(where: { industries: [""] })', 'BAD_USER_INPUT', 'where.industries[0]'],
    ['roles(where: { educationAtMost: CERTIFICATION })', 'BAD_USER_INPUT', 'where.educationAtMost'],
    ['roles(where: { text: "" })', 'BAD_USER_INPUT', 'where.text'],
    [
      `roles(where: { families: [${Array.from({ length: 101 }, () => '"x"').join()}] })`,
      'BAD_USER_INPUT',
      'where.families',
    ],
    [
      `roles(where: { skills: { any: [${Array.from({ length: 101 }, () => '"x"').join()}] } })`,
      'BAD_USER_INPUT',
      'where.skills.any',
    ],
    [`tools(where: { supports: ["${'x'.repeat(201)}"] })`, 'BAD_USER_INPUT', 'where.supports[0]'],
  ])('a list refuses %.60s…, naming the place', async (field, code, argument) => {
    const { data, errors } = await ask(`{ list: ${field} { totalCount } graph { counts { roles } } }`);
    expect(errors?.[0]?.extensions).toMatchObject({ code, argument });
    expect(data).toEqual({ list: null, graph: { counts: { roles: curated.length } } });
  });

  test('a filter takes strange values literally', async () => {
    const strange = ['`', '\\u0060', "' OR 1=1 //", '\u0000', '$active', '}) DETACH DELETE n //'];
    const { data, errors } = await ask(
      `query ($s: [String!]) {
        a: roles(where: { codes: $s }) { totalCount }
        role(ref: "MLE") { pay(where: { currencies: $s }) { totalCount } names(where: { languages: $s }) { totalCount } }
      }`,
      { s: strange },
    );
    expect(errors).toBeUndefined();
    expect([data.a.totalCount, data.role.pay.totalCount, data.role.names.totalCount]).toEqual([0, 0, 0]);
    const names = await ask(
      'query ($s: [String!]) { families: roles(where: { families: $s }) { totalCount } sources: roles(where: { sources: $s }) { totalCount } }',
      { s: strange },
    );
    expect(names.data).toEqual({ families: null, sources: null });
    expect(codes(names.errors)).toEqual(['NOT_FOUND', 'NOT_FOUND']);
  });

  test.each([
    ['maxSteps: 0', 'maxSteps'],
    ['maxSteps: 7', 'maxSteps'],
    ['first: 26', 'first'],
    ['first: -1', 'first'],
    ['after: "x"', 'after'],
  ])('careerPaths refuses %s, naming the argument', async (wrong, argument) => {
    const { errors } = await ask(`{ careerPaths(from: "MLE", to: "AI Architect", ${wrong}) { reason } }`);
    expect(errors?.[0]?.extensions).toEqual({ code: 'BAD_USER_INPUT', argument });
  });

  test.each(['""', '"   "', `"${'x'.repeat(201)}"`])('role refuses the name %s', async (ref) => {
    const { errors } = await ask(`{ role(ref: ${ref}) { id } }`);
    expect(codes(errors)).toEqual(['BAD_USER_INPUT']);
  });

  test.each(['\u0000', '"}) DETACH DELETE n //', "' OR 1=1", '\ud800', 'Role:ml-engineer', '`', '*:*'])(
    'a strange name %s is NOT_FOUND',
    async (ref) => {
      const { errors } = await ask('query ($ref: RoleRef!) { role(ref: $ref) { id } }', { ref: `x${ref}` });
      expect(codes(errors)).toEqual(['NOT_FOUND']);
    },
  );
});
