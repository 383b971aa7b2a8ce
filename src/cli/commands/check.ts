import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from 'commander';
import { rowOf } from '../../domain/collections/rows.ts';
import {
  type Disagreement,
  editorsBesideCounts,
  enoughPeople,
} from '../../domain/paths/editors-beside-counts.ts';
import { learningOrder } from '../../domain/skills/learning-order.ts';
import { countedMoves, smallestCount } from '../../importers/moves/read-moves.ts';
import { curatedNames } from '../../importers/release-preview.ts';
import { formatSeeds } from '../../importers/seeds/format-seeds.ts';
import { loadSeeds } from '../../importers/seeds/load-seeds.ts';
import { digestOf, readSeedTexts, seedFileNames } from '../../importers/seeds/seed-texts.ts';
import { SeedsError } from '../../importers/seeds/seeds-errors.ts';
import { damageOf } from '../../server/open-store.ts';
import { release, seedsDirectory } from '../../server/project-files.ts';
import type { CareerStore } from '../../store/career-store.ts';
import { DocumentedCommand } from '../documented-command.ts';
import { readInput } from '../importing/read-input.ts';
import {
  configOf,
  type StoreOptions,
  storeOption,
  withSeededStore,
  withStore,
} from '../options/with-store.ts';
import { print, printJson } from '../output/print.ts';
import { replaceFile } from '../output/replace-file.ts';
import { number } from '../output/wording.ts';

interface CheckOptions extends StoreOptions {
  readonly json?: true;
  readonly fix?: true;
  readonly against?: string;
  readonly deep?: true;
}

interface Check {
  /** What was checked. */
  readonly subject: string;
  readonly problems: readonly string[];
}

/** `career-graph check` */
export const checkCommand = new DocumentedCommand('check')
  .description('check a folder of seed files, or the store when no folder is given')
  .argument('[dir]', 'a folder in the format of seeds/')
  .addOption(storeOption())
  .option('--fix', 'format the files of the folder first: order of keys, lines, spaces')
  .option('--against <file>', 'list where editors and counted moves of a CSV file disagree, instead')
  .option('--deep', 'read every page of an embedded store first, which finds damaged ones')
  .option('--json', 'print the problems as JSON')
  .examples(
    [
      'career-graph check seeds --fix',
      'career-graph check --store neo4j://db:7687',
      'career-graph check --against moves.csv',
    ],
    'The exit code is 1 when there are problems.',
  )
  .action(async (dir: string | undefined, options: CheckOptions, command: Command) => {
    if (options.fix && dir === undefined) command.error('error: --fix needs a folder');
    if (options.against !== undefined) {
      await compareWith(options.against, options);
      return;
    }
    if (options.fix && dir !== undefined) await format(dir);
    const check = dir === undefined ? await checkConfigured(options) : checkFiles(dir);
    const { subject, problems } = check;
    if (options.json) printJson({ sound: problems.length === 0, problems });
    else if (problems.length === 0) print(`${subject}: no problems.`);
    else print([`${subject}: ${problems.length} problem(s).`, ...problems].join('\n'));
    if (problems.length > 0) process.exitCode = 1;
  });

/** Lists moves that editors judge otherwise than counts; that is no problem, so the exit code is 0. */
async function compareWith(file: string, options: CheckOptions): Promise<void> {
  const { disagreements, tooFew } = await withSeededStore(options, async (store) =>
    editorsBesideCounts(
      await store.loadCareerMap(),
      await readInput(countedMoves(file, store)),
      smallestCount,
    ),
  );
  if (options.json) {
    printJson({ disagreements, tooFew });
    return;
  }
  const few = `Not compared, as fewer than ${enoughPeople(smallestCount)} people were counted leaving: ${tooFew.join(', ')}.`;
  print(
    [
      ...disagreements.map(disagreementLine),
      ...(disagreements.length === 0 ? ['Editors and counts agree where both say enough.'] : []),
      ...(tooFew.length > 0 ? [few] : []),
    ].join('\n'),
  );
}

const disagreementLine = ({ from, to, count, outOf, commonness }: Disagreement): string => {
  const people = count < smallestCount ? `fewer than ${smallestCount}` : number(count);
  const counts = `${people} of the ${number(outOf)} who left for a role that editors judge`;
  return `${from} > ${to}: editors ${commonness === null ? 'name no such move' : `say ${commonness}`}; ${counts}`;
};

async function format(directory: string): Promise<void> {
  for (const name of seedFileNames(directory)) {
    const file = join(directory, name);
    const text = readFileSync(file, 'utf8');
    const formatted = formatSeeds(text);
    if (formatted !== text) await replaceFile(file, formatted);
  }
}

function checkFiles(directory: string): Check {
  try {
    const contents = loadSeeds(directory);
    const facts = contents.reduce(
      (sum, content) => sum + content.facts.length + content.descriptions.length,
      0,
    );
    return { subject: `${facts} facts of ${contents.length} sources in ${directory}`, problems: [] };
  } catch (error) {
    if (!(error instanceof SeedsError)) throw error;
    const problems = error.problems.map(({ file, line, message }) => `${file}:${line}: ${message}`);
    return { subject: directory, problems };
  }
}

async function checkConfigured(options: CheckOptions): Promise<Check> {
  const damage = options.deep ? await damageOf(configOf(options)) : null;
  return damage === null
    ? withStore(options, checkStore)
    : { subject: 'The data of the store', problems: [damage] };
}

async function checkStore(store: CareerStore): Promise<Check> {
  const releaseDigest = digestOf(readSeedTexts(seedsDirectory()), release());
  const digest = await store.seedsDigest();
  const { facts } = await store.counts();
  return {
    subject: `${facts} facts in the store`,
    problems: [
      ...(digest === releaseDigest ? [] : [seedsProblem(digest)]),
      ...(await store.sources())
        .filter(({ state }) => state === 'LOADING')
        .map(({ id }) => `The source ${id} is LOADING: its import still runs, or was interrupted.`),
      ...(await store.check()),
      ...(await circlesOfSkills(store)),
      ...(await ambiguousNames(store)),
    ],
  };
}

/** Skills that build on each other have no first one to learn. */
async function circlesOfSkills(store: CareerStore): Promise<string[]> {
  const { skills, buildsOn } = await store.loadSkillMap();
  const { cycles } = learningOrder([...skills.ids.keys()], (skill) => [...rowOf(buildsOn, skill)]);
  return cycles.map((circle) => {
    const ids = circle.map((skill) => skills.ids[skill] as string).sort();
    return `Skills build on each other in a circle: ${ids.join(', ')}. Plans put them in an arbitrary order.`;
  });
}

/** Names by which a reference finds several roles of editors. */
async function ambiguousNames(store: CareerStore): Promise<string[]> {
  const names = await curatedNames(store, await store.sources());
  return [...names]
    .filter(([, roles]) => roles.size > 1)
    .map(([name, roles]) => `"${name}" names several roles of editors: ${[...roles].sort().join(', ')}.`);
}

const seedsProblem = (digest: string | null): string =>
  digest === null
    ? 'The seeds are not in the store yet: run career-graph seed.'
    : 'The seeds in the store are not those of this release: run career-graph seed.';
