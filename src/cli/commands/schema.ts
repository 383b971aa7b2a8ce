import { Command } from 'commander';
import { introspectionFromSchema } from 'graphql';
import { printedSchema, schema } from '../../graphql/schema.ts';
import { print, printJson } from '../output/output.ts';

interface SchemaOptions {
  readonly json?: true;
}

export const schemaCommand = new Command('schema')
  .description('print the GraphQL schema')
  .option('--json', 'as the answer to the introspection query')
  .addHelpText(
    'after',
    '\nExamples:\n  career-graph schema > schema.graphql\n  career-graph schema --json > schema.json',
  )
  .action(({ json }: SchemaOptions) => {
    if (json) printJson(introspectionFromSchema(schema));
    else print(printedSchema());
  });
