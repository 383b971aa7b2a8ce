import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { projectPath } from '../../src/server/project-files.ts';
import { embedded } from '../embedded-engine.ts';
import type { Client } from '../graphql/client.ts';
import { seededClient } from '../graphql/seeded-client.ts';
import { documents, readDocument } from './documents.ts';
import { examplesIn } from './markdown-blocks.ts';

type Answer = Awaited<ReturnType<Client>>;

/** An answer without what a text may leave out: `extensions`, and where in the document an error lies. */
function comparable({ data, errors, extensions }: Answer, expected: object): object {
  const problems = errors?.map(({ message, path, extensions: details }) => ({
    message,
    ...(path ? { path } : {}),
    extensions: details,
  }));
  return {
    ...('data' in expected || data ? { data } : {}),
    ...(problems ? { errors: problems } : {}),
    ...('extensions' in expected ? { extensions } : {}),
  };
}

const { ask } = seededClient(embedded);

describe.each(documents)('%s', (document) => {
  const { queries, loose } = examplesIn(readDocument(document));

  test(`${document} has no fenced block that nothing checks`, () => {
    expect(loose.map(({ line, language }) => `${document}:${line} ${language}`)).toEqual([]);
  });

  for (const { line, query, variables, answer } of queries) {
    test(`the query at ${document}:${line} gets the answer that the text shows`, async () => {
      if (!answer) throw new Error(`${document}:${line} shows no answer`);
      const expected = JSON.parse(answer.text);
      const response = await ask(query, variables === undefined ? undefined : JSON.parse(variables));
      expect(comparable(response, expected), `the answer at ${document}:${answer.line}`).toEqual(expected);
    });
  }
});

describe('examples/*.graphql', () => {
  const names = readdirSync(projectPath('examples'));
  const read = (name: string) => readFileSync(projectPath(`examples/${name}`), 'utf8');

  test.each(names.filter((name) => name.endsWith('.graphql')))(
    'examples/%s says what it asks, is in the list of examples, and gets the answer beside it',
    async (name) => {
      const base = name.replace(/\.graphql$/, '');
      const withVariables = names.includes(`${base}.variables.json`);
      const variables = withVariables ? JSON.parse(read(`${base}.variables.json`)) : undefined;
      const expected = JSON.parse(read(`${base}.json`));
      expect(comparable(await ask(read(name), variables), expected)).toEqual(expected);
      expect(read(name)).toMatch(/^# \S.*\.\n/);
      expect(read('README.md')).toContain(`[${name}](${name})`);
    },
  );
});
