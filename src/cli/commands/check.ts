import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from 'commander';
import { formatSeeds } from '../../importers/seeds/format-seeds.ts';
import { loadSeeds } from '../../importers/seeds/load-seeds.ts';
import { digestOf, readSeedTexts, seedFileNames } from '../../importers/seeds/seed-texts.ts';
import { SeedsError } from '../../importers/seeds/seeds-errors.ts';
import { release, seedsDirectory } from '../../server/project-files.ts';
import type { CareerStore } from '../../store/career-store.ts';
import { DocumentedCommand } from '../documented-command.ts';
import { type StoreOptions, storeOption, withStore } from '../options/with-store.ts';
import { print, printJson } from '../output/output.ts';
import { replaceFile } from '../output/replace-file.ts';

interface CheckOptions extends StoreOptions {
  readonly json?: true;
  readonly fix?: true;
}

interface Checked {
  readonly what: string;
  readonly problems: readonly string[];
}

export const checkCommand = new DocumentedCommand('check')
  .description('check a folder of seed files, or without one the store')
  .argument('[dir]', 'a folder in the format of seeds/; nothing is written')
  .addOption(storeOption())
  .option('--fix', 'put the files of the folder into the house format first: order of keys, lines, spaces')
  .option('--json', 'the problems as JSON')
  .examples(
    ['career-graph check seeds --fix', 'career-graph check --store neo4j://db:7687'],
    'The exit code is 1 when something is wrong.',
  )
  .action(async (dir: string | undefined, options: CheckOptions, command: Command) => {
    if (options.fix && dir === undefined) command.error('error: --fix needs a folder');
    if (options.fix && dir !== undefined) await fix(dir);
    const checked = dir === undefined ? await withStore(options, checkStore) : checkFiles(dir);
    const { what, problems } = checked;
    if (options.json) printJson({ sound: problems.length === 0, problems });
    else if (problems.length === 0) print(`${what}: sound.`);
    else print([`${what}: ${problems.length} problem(s).`, ...problems].join('\n'));
    if (problems.length > 0) process.exitCode = 1;
  });

async function fix(directory: string): Promise<void> {
  for (const name of seedFileNames(directory)) {
    const file = join(directory, name);
    const text = readFileSync(file, 'utf8');
    const formatted = formatSeeds(text);
    if (formatted !== text) await replaceFile(file, formatted);
  }
}

function checkFiles(directory: string): Checked {
  try {
    const contents = loadSeeds(directory);
    const facts = contents.reduce(
      (sum, content) => sum + content.facts.length + content.descriptions.length,
      0,
    );
    return { what: `${facts} facts of ${contents.length} sources in ${directory}`, problems: [] };
  } catch (error) {
    if (!(error instanceof SeedsError)) throw error;
    const problems = error.problems.map(({ file, line, message }) => `${file}:${line}: ${message}`);
    return { what: directory, problems };
  }
}

async function checkStore(store: CareerStore): Promise<Checked> {
  const ours = digestOf(readSeedTexts(seedsDirectory()), release());
  const digest = await store.seedsDigest();
  const { facts } = await store.counts();
  return {
    what: `${facts} facts in the store`,
    problems: [
      ...(digest === ours ? [] : [seedsProblem(digest)]),
      ...(await store.sources())
        .filter(({ state }) => state === 'LOADING')
        .map(({ id }) => `The source ${id} is still LOADING: its import has not ended, or was broken off.`),
      ...(await store.check()),
    ],
  };
}

const seedsProblem = (digest: string | null): string =>
  digest === null
    ? 'The seeds are not in it yet: run career-graph seed.'
    : 'The seeds are not those of this release: run career-graph seed.';
