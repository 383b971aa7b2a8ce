import { introspectionFromSchema } from 'graphql';
import { printedSchema, schema } from '../../graphql/schema.ts';
import { DocumentedCommand } from '../documented-command.ts';
import { print, printJson } from '../output/print.ts';

interface SchemaOptions {
  readonly federation?: true;
  readonly json?: true;
}

/** `career-graph schema` */
export const schemaCommand = new DocumentedCommand('schema')
  .description('print the GraphQL schema')
  .option('--json', 'print it as the answer to the introspection query')
  .option('--federation', 'print that of the subgraph which the service is with FEDERATION=on')
  .examples([
    'career-graph schema > schema.graphql',
    'career-graph schema --json > schema.json',
    'career-graph schema --federation > career-graph.graphql',
  ])
  .action(async ({ federation, json }: SchemaOptions) => {
    if (federation) print((await import('../../graphql/subgraph.ts')).printedSubgraph());
    else if (json) printJson(introspectionFromSchema(schema));
    else print(printedSchema());
  });
