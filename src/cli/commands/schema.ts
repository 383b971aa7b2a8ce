import { introspectionFromSchema } from 'graphql';
import { printedSchema, schema } from '../../graphql/schema.ts';
import { DocumentedCommand } from '../documented-command.ts';
import { print, printJson } from '../output/print.ts';

interface SchemaOptions {
  readonly json?: true;
}

/** `career-graph schema` */
export const schemaCommand = new DocumentedCommand('schema')
  .description('print the GraphQL schema')
  .option('--json', 'print it as the answer to the introspection query')
  .examples(['career-graph schema > schema.graphql', 'career-graph schema --json > schema.json'])
  .action(({ json }: SchemaOptions) => {
    if (json) printJson(introspectionFromSchema(schema));
    else print(printedSchema());
  });
