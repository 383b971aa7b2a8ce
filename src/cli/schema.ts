import { writeFileSync } from 'node:fs';
import { Command } from 'commander';
import { printedSchema } from '../graphql/schema.ts';
import { seedJsonSchema } from '../importers/seeds/seed-schema.ts';
import { projectPath } from '../server/project-files.ts';

/** The files that are printed from code; a test compares them. */
export const printedFiles = (): Readonly<Record<string, string>> => ({
  'schema/schema.graphql': printedSchema(),
  'seeds/seeds.schema.json': `${JSON.stringify(seedJsonSchema(), null, 2)}\n`,
});

export const schemaCommand = new Command('schema')
  .description('print the GraphQL schema')
  .option('--write', 'write schema/schema.graphql and seeds/seeds.schema.json instead')
  .addHelpText('after', '\nExample:\n  career-graph schema > schema.graphql')
  .action(({ write }: { write?: true }) => {
    if (!write) {
      process.stdout.write(printedSchema());
      return;
    }
    for (const [name, content] of Object.entries(printedFiles())) {
      writeFileSync(projectPath(name), content);
      process.stdout.write(`${name}\n`);
    }
  });
