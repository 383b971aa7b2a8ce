import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { codegen } from '@graphql-codegen/core';
import * as typescriptOperations from '@graphql-codegen/typescript-operations';
import { buildSchema, concatAST, Kind, parse, print, Source, separateOperations } from 'graphql';

const queries = new URL('../queries/', import.meta.url);
const printed = new URL('../api/operations.ts', import.meta.url);
const sdl = () => readFileSync(new URL('../../../schema/schema.graphql', import.meta.url), 'utf8');

/**
 * The page's questions as a module: types of their answers and variables, and each as a text with its fragments.
 *
 * @throws when a question is not one that `schema/schema.graphql` answers
 */
async function operationsModule(): Promise<string> {
  const documents = readdirSync(queries)
    .filter((name) => name.endsWith('.graphql'))
    .sort()
    .map((name) => {
      const location = fileURLToPath(new URL(name, queries));
      return { location, document: parse(new Source(readFileSync(location, 'utf8'), name)) };
    });
  const types = await codegen({
    filename: 'operations.ts',
    schema: parse(sdl()),
    schemaAst: buildSchema(sdl()),
    documents,
    config: { skipTypename: true, defaultScalarType: 'string' },
    plugins: [{ 'typescript-operations': { enumType: 'string-literal' } }],
    pluginMap: { 'typescript-operations': typescriptOperations },
  });
  const texts = Object.entries(separateOperations(concatAST(documents.map(({ document }) => document)))).map(
    ([name, document]) => {
      const type = name.charAt(0).toUpperCase() + name.slice(1);
      const operation = document.definitions.find(({ kind }) => kind === Kind.OPERATION_DEFINITION);
      const fragments = document.definitions.filter((definition) => definition !== operation);
      const text = [operation, ...fragments]
        .map((definition) => definition && print(definition))
        .join('\n\n');
      return `export const ${name}Question: Question<${type}Query, ${type}QueryVariables> = {\n  name: '${name}',\n  text: \`${text}\`,\n};`;
    },
  );
  return [
    "// Printed from ../queries by `npm run schema`; not to be edited.\nimport type { Question } from './question.ts';",
    types.trim(),
    ...texts,
    '',
  ].join('\n\n');
}

/** @throws when what is checked in is not what the questions and the schema give */
export async function checkOperations(): Promise<void> {
  if (readFileSync(printed, 'utf8') !== (await operationsModule()))
    throw new Error('src/explorer/api/operations.ts is not what the queries give: npm run schema');
}

export async function writeOperations(): Promise<void> {
  writeFileSync(printed, await operationsModule());
}
