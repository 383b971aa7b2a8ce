import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { projectPath } from '../../src/server/project-files.ts';

const run = promisify(execFile);

const components: Readonly<Record<string, string>> = {
  Skills: `fragment Skills_role on Role
  @refetchable(queryName: "SkillsPageQuery")
  @argumentDefinitions(count: { type: "Int", defaultValue: 5 }, cursor: { type: "String" }) {
    skills(first: $count, after: $cursor) @connection(key: "Skills_skills") {
      edges { importance node { name } }
    }
  }`,
  Title: `fragment Title_role on Role @refetchable(queryName: "TitleQuery") { title seniority }`,
  Roles: `fragment Roles_query on Query
  @refetchable(queryName: "RolesPageQuery")
  @argumentDefinitions(count: { type: "Int", defaultValue: 10 }, cursor: { type: "String" }) {
    roles(first: $count, after: $cursor, where: { seniority: [SENIOR] }) @connection(key: "Roles_roles") {
      edges { node { ...Title_role } }
    }
  }`,
  Step: 'fragment Step_move on Move { kind commonness from { ...Title_role } to { title } }',
  Page: `query PageQuery($id: ID!) {
    ...Roles_query
    node(id: $id) { ...Skills_role @alias(as: "role") ...Step_move @alias(as: "move") }
    role(ref: "MLE") { ...Title_role next(first: 3) { edges { move { ...Step_move } } } }
  }`,
};

let project: string;
beforeAll(() => {
  project = mkdtempSync(join(tmpdir(), 'relay-'));
  mkdirSync(join(project, 'src'));
  for (const [name, text] of Object.entries(components)) {
    writeFileSync(
      join(project, 'src', `${name}.js`),
      `import { graphql } from 'relay-runtime';\ngraphql\`${text}\`;\n`,
    );
  }
});
afterAll(() => rmSync(project, { recursive: true }));

async function compile(schema: string): Promise<string[]> {
  writeFileSync(join(project, 'schema.graphql'), schema);
  const artifacts = join(project, 'artifacts');
  rmSync(artifacts, { recursive: true, force: true });
  mkdirSync(artifacts);
  writeFileSync(
    join(project, 'relay.config.json'),
    JSON.stringify({
      src: './src',
      schema: './schema.graphql',
      artifactDirectory: './artifacts',
      language: 'javascript',
    }),
  );
  const compiler = createRequire(import.meta.url).resolve('relay-compiler/cli.js');
  await run(process.execPath, [compiler, '--noWatchman', 'relay.config.json'], { cwd: project });
  return readdirSync(artifacts).sort();
}

const schema = readFileSync(projectPath('schema/schema.graphql'), 'utf8');

test('relay-compiler takes the schema with paged, refetchable and node fragments', async () => {
  expect(await compile(schema)).toEqual([
    'PageQuery.graphql.js',
    'RolesPageQuery.graphql.js',
    'Roles_query.graphql.js',
    'SkillsPageQuery.graphql.js',
    'Skills_role.graphql.js',
    'Step_move.graphql.js',
    'TitleQuery.graphql.js',
    'Title_role.graphql.js',
  ]);
});

test.each([
  ['connections without pageInfo', (text: string) => text.replaceAll(/^ {2}pageInfo: PageInfo!$/gm, '')],
  ['nodes without the interface', (text: string) => text.replace('type Role implements Node', 'type Role')],
])('relay-compiler would refuse %s', async (_, spoil) => {
  const spoilt = spoil(schema);
  expect(spoilt).not.toBe(schema);
  await expect(compile(spoilt)).rejects.toThrow();
});
