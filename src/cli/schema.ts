import { readFileSync, writeFileSync } from 'node:fs';
import { Command } from 'commander';
import { introspectionFromSchema } from 'graphql';
import { atlasSvg } from '../atlas/atlas-svg.ts';
import { printedSchema, schema } from '../graphql/schema.ts';
import { loadSeeds } from '../importers/seeds/load-seeds.ts';
import { seedJsonSchema } from '../importers/seeds/seed-schema.ts';
import { describedSettings } from '../server/config.ts';
import { projectPath, seedsDirectory } from '../server/project-files.ts';
import { print, printJson } from './output.ts';

/** The files that are printed from code, whole or in part; a test compares them. */
export const printedFiles = (): Readonly<Record<string, string>> => ({
  'schema/schema.graphql': printedSchema(),
  'seeds/seeds.schema.json': `${JSON.stringify(seedJsonSchema(), null, 2)}\n`,
  'seeds/atlas.svg': atlasSvg(loadSeeds(seedsDirectory())),
  'README.md': withSettings(readFileSync(projectPath('README.md'), 'utf8')),
});

const [begin, end] = ['<!-- settings: printed by `npm run schema` -->', '<!-- end of settings -->'];

function withSettings(text: string): string {
  const [before, rest = ''] = text.split(begin);
  const [, after] = rest.split(end);
  if (after === undefined) throw new Error(`README.md has no part between ${begin} and ${end}`);
  const rows = describedSettings().map(
    ({ name, default: value, description }) =>
      `| \`${name}\` | ${value === null ? 'none' : `\`${value}\``} | ${description} |`,
  );
  return [
    before,
    begin,
    '\n| setting | default | |\n| --- | --- | --- |\n',
    rows.join('\n'),
    '\n',
    end,
    after,
  ].join('');
}

interface SchemaOptions {
  readonly write?: true;
  readonly json?: true;
}

export const schemaCommand = new Command('schema')
  .description('print the GraphQL schema')
  .option('--json', 'as the answer to the introspection query')
  .option('--write', 'for developers: write the files that are printed from code instead')
  .addHelpText(
    'after',
    '\nExamples:\n  career-graph schema > schema.graphql\n  career-graph schema --json > schema.json',
  )
  .action(({ write, json }: SchemaOptions) => {
    if (write) {
      for (const [name, content] of Object.entries(printedFiles())) {
        writeFileSync(projectPath(name), content);
        print(name);
      }
    } else if (json) printJson(introspectionFromSchema(schema));
    else print(printedSchema());
  });
