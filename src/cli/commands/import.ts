import { Option } from 'commander';
import { openCrosswalk } from '../../importers/crosswalk/read-crosswalk.ts';
import { openEsco } from '../../importers/esco/read-esco.ts';
import { openExport } from '../../importers/export/read-export.ts';
import type { Importer } from '../../importers/importer.ts';
import { openMoves, smallestCount } from '../../importers/moves/read-moves.ts';
import { openOnet } from '../../importers/onet/read-onet.ts';
import { openWages } from '../../importers/wages/read-wages.ts';
import { DocumentedCommand } from '../documented-command.ts';
import { importSeeds } from '../importing/import-seeds.ts';
import { type ImportOptions, importAll } from '../importing/import-source.ts';
import { ownSourceName } from '../options/source-name.ts';
import { storeOption } from '../options/with-store.ts';

interface ReleaseOptions extends ImportOptions {
  readonly release?: string;
  readonly partial?: true;
}

interface MovesOptions extends ReleaseOptions {
  readonly source: string;
  readonly title?: string;
  readonly licence?: string;
  readonly attribution?: string;
  readonly smallCounts?: true;
}

const importing = (name: string, what: string, example: string): DocumentedCommand =>
  new DocumentedCommand(name)
    .description(what)
    .addOption(storeOption())
    .option('--dry-run', 'check the files and tell what would change; write nothing')
    .option('--replace', 'put this release in the place of another one of that name')
    .option('--json', 'the report as JSON')
    .examples([`${example} --dry-run`, example]);

const releaseOption = (what: string) => new Option('--release <name>', what);

const released = (
  name: string,
  argument: readonly [string, string],
  what: string,
  release: string,
  example: string,
  open: (path: string, release?: string, partial?: boolean) => Importer,
): DocumentedCommand =>
  importing(name, what, example)
    .argument(...argument)
    .addOption(releaseOption(release))
    .action((path: string, options: ReleaseOptions) =>
      importAll([open(path, options.release, options.partial === true)], options),
    );

export const importCommand = new DocumentedCommand('import')
  .description('bring in what others publish; sources that are there are not touched')
  .examples([
    'career-graph import onet db_29_3_text --dry-run',
    'career-graph import moves moves.csv --release 2024',
    'career-graph import onet --help',
  ])
  .addCommand(
    released(
      'onet',
      ['<dir>', 'the folder of the text files, Occupation Data.txt and others'],
      'the O*NET database: occupations, skills, tools, tasks, related occupations',
      'such as 29.3; told by the folder’s Read Me.txt or name when left out',
      'career-graph import onet db_29_3_text',
      openOnet,
    ).option('--partial', 'import what is there although tables are missing'),
  )
  .addCommand(
    released(
      'esco',
      ['<dir>', 'the folder of the CSV files, occupations_en.csv and others'],
      'ESCO: occupations and skills of the European Union',
      'such as 1.1.1; told by the folder’s name when left out',
      'career-graph import esco esco-v1.1.1',
      openEsco,
    ),
  )
  .addCommand(
    released(
      'wages',
      ['<file>', 'the national table, saved as CSV'],
      'US wages of the Bureau of Labor Statistics (OEWS); seen with O*NET’s occupations',
      'the year; told by the file’s name when left out',
      'career-graph import wages national_M2024.csv',
      openWages,
    ),
  )
  .addCommand(
    released(
      'crosswalk',
      ['<file>', 'CSV with the columns onet_code, confidence and concept_uri'],
      'which O*NET codes ESCO’s occupations come near; seen when both are there',
      'told by the file’s name when left out',
      'career-graph import crosswalk esco_onet_crosswalk_Nov2020.csv',
      openCrosswalk,
    ),
  )
  .addCommand(
    importing('moves', 'counted moves between roles', 'career-graph import moves moves.csv --release 2024')
      .argument('<file>', 'CSV with the columns from, to, count, outOf, place, period')
      .addOption(releaseOption('which release of the counts it is').makeOptionMandatory())
      .option('--source <name>', 'what the source is called', ownSourceName, 'moves')
      .option('--title <text>', 'for people to read')
      .option('--licence <text>', 'what allows its use')
      .option('--attribution <text>', 'the sentence that must travel with it')
      .option('--small-counts', `take counts below ${smallestCount} too`)
      .action((path: string, options: MovesOptions) => {
        const { source: name, release: version = '', title, licence, attribution } = options;
        const about = {
          name,
          version,
          title: title ?? `Counted moves, ${name}`,
          url: null,
          licence: licence ?? 'not stated',
          attribution: attribution ?? name,
          retrieved: null,
        };
        return importAll([openMoves(path, about, options.smallCounts === true)], options);
      }),
  )
  .addCommand(
    importing('export', 'what career-graph export wrote', 'career-graph import export graph.jsonl')
      .argument('<file>', 'JSON lines')
      .action(async (path: string, options: ImportOptions) => importAll(await openExport(path), options)),
  )
  .addCommand(
    new DocumentedCommand('seeds')
      .description(
        'a folder in the format of seeds/, such as edits of your own; said again it replaces itself',
      )
      .argument('<dir>', 'the folder')
      .requiredOption(
        '--source <name>',
        'the source that it becomes; local is believed before all others',
        ownSourceName,
      )
      .addOption(storeOption())
      .option('--dry-run', 'check the files; write nothing')
      .option('--json', 'the report as JSON')
      .examples(['career-graph import seeds my-edits --source local'])
      .action(importSeeds),
  );
