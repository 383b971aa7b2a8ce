import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { codegen } from '@graphql-codegen/core';
import * as typescriptOperations from '@graphql-codegen/typescript-operations';
import {
  buildSchema,
  concatAST,
  type DocumentNode,
  type FragmentDefinitionNode,
  Kind,
  parse,
  print,
  Source,
  separateOperations,
} from 'graphql';

const queries = new URL('../queries/', import.meta.url);
const printed = new URL('../api/operations.ts', import.meta.url);
const sdl = () => readFileSync(new URL('../../../schema/schema.graphql', import.meta.url), 'utf8');

/**
 * The module of the page's questions: types of answers and variables, and the text of each question.
 *
 * @throws when a query does not fit `schema/schema.graphql`
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
  const all = concatAST(documents.map(({ document }) => document)).definitions;
  const fragments = all.filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION);
  const operations = Object.entries(separateOperations({ kind: Kind.DOCUMENT, definitions: all }));
  return [
    "// Printed from ../queries by `npm run schema`; not to be edited.\nimport type { Question } from './question.ts';",
    types.trim(),
    ...fragments.map((fragment) => `const ${constantOf(fragment)} = \`${print(fragment)}\`;`),
    ...operations.map(([name, document]) => questionOf(name, document)),
    '',
  ].join('\n\n');
}

/** A question as a constant; its text is the operation and the constants of its fragments. */
function questionOf(name: string, { definitions }: DocumentNode): string {
  const type = name.charAt(0).toUpperCase() + name.slice(1);
  const operation = definitions.filter(({ kind }) => kind === Kind.OPERATION_DEFINITION).map(print);
  const fragments = definitions.filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION);
  const text = [...operation, ...fragments.map((fragment) => `\${${constantOf(fragment)}}`)].join('\n\n');
  return [
    `/** The operation \`${name}\`. */`,
    `export const ${name}Question: Question<${type}Query, ${type}QueryVariables> = {`,
    `  name: '${name}',`,
    `  text: \`${text}\`,`,
    '};',
  ].join('\n');
}

const constantOf = ({ name: { value } }: FragmentDefinitionNode): string =>
  `${value.charAt(0).toLowerCase()}${value.slice(1)}Fragment`;

/** @throws when the module on disk is not what the queries and the schema give */
export async function checkOperations(): Promise<void> {
  if (readFileSync(printed, 'utf8') !== (await operationsModule()))
    throw new Error('src/explorer/api/operations.ts is not what the queries give: npm run schema');
}

/** Writes the module anew. */
export async function writeOperations(): Promise<void> {
  writeFileSync(printed, await operationsModule());
}
