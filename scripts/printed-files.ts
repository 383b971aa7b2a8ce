import { readFileSync } from 'node:fs';
import { printedSchema } from '../src/graphql/schema.ts';
import { loadSeeds } from '../src/importers/seeds/load-seeds.ts';
import { seedJsonSchema } from '../src/importers/seeds/seed-schema.ts';
import { describedSettings } from '../src/server/config.ts';
import { projectPath, seedsDirectory } from '../src/server/project-files.ts';
import { atlasSvg } from './atlas/atlas-svg.ts';

/** The checked-in files that are printed from code, whole or in part, by path; a test compares them. */
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
