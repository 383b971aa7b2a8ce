import { expect, test } from 'vitest';
import { printedSchema } from '../../../src/graphql/schema.ts';
import { commandLine } from '../command-line.ts';

const { cli } = commandLine();

test('schema prints the SDL, or the answer to the introspection query', async () => {
  expect((await cli('schema')).stdout).toBe(printedSchema());
  const { __schema } = JSON.parse((await cli('schema', '--json')).stdout);
  expect(__schema.queryType.name).toBe('Query');
});
