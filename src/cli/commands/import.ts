import { Option } from 'commander';
import { openCrosswalk } from '../../importers/crosswalk/read-crosswalk.ts';
import { openEscoLanguages } from '../../importers/esco/read-esco.ts';
import { openExport } from '../../importers/export/read-export.ts';
import { openExposure } from '../../importers/exposure/read-exposure.ts';
import { openFigures } from '../../importers/figures/read-figures.ts';
import type { Importer } from '../../importers/importer.ts';
import { openMoves, smallestCount } from '../../importers/moves/read-moves.ts';
import { openOnet } from '../../importers/onet/read-onet.ts';
import { openOutlook } from '../../importers/outlook/read-outlook.ts';
import { type TaxonomyKind, taxonomyKinds } from '../../importers/skos/map-taxonomy.ts';
import { openSkos } from '../../importers/skos/read-skos.ts';
import { openWages } from '../../importers/wages/read-wages.ts';
import type { SourceDescription } from '../../store/release.ts';
import { DocumentedCommand } from '../documented-command.ts';
import { importSeeds } from '../importing/import-seeds.ts';
import { type ImportOptions, importAll } from '../importing/import-source.ts';
import { ownSourceName } from '../options/source-name.ts';
import { storeOption } from '../options/with-store.ts';

interface ReleaseOptions extends ImportOptions {
  readonly release?: string;
  readonly partial?: true;
}

interface EscoOptions extends ReleaseOptions {
  readonly labels?: true;
}

/** What somebody says of a source of their own. */
interface OwnSourceOptions extends ReleaseOptions {
  readonly source: string;
  readonly title?: string;
  readonly licence?: string;
  readonly attribution?: string;
}

interface MovesOptions extends OwnSourceOptions {
  readonly smallCounts?: true;
}

interface SkosOptions extends OwnSourceOptions {
  readonly kind: string;
  readonly scheme?: string;
}

/** The source that the options describe. @param subject begins its title where none is given */
const ownSource = (
  { source: name, release: version = '', title, licence, attribution }: OwnSourceOptions,
  subject: string,
): SourceDescription => ({
  name,
  version,
  title: title ?? `${subject}, ${name}`,
  url: null,
  licence: licence ?? 'not stated',
  attribution: attribution ?? name,
  retrieved: null,
});

/** A command with the options of every import of a release. */
const importOf = (name: string, description: string, example: string): DocumentedCommand =>
  new DocumentedCommand(name)
    .description(description)
    .addOption(storeOption())
    .option('--dry-run', 'check the files and report what would change; write nothing')
    .option('--replace', 'replace another release of this source')
    .option('--json', 'print the report as JSON')
    .examples([`${example} --dry-run`, example]);

interface Publication {
  readonly name: string;
  readonly description: string;
  readonly argument: readonly [flag: string, description: string];
  /** Describes `--release`. */
  readonly release: string;
  readonly example: string;
  /** Whether it offers `--partial`. */
  readonly canBePartial?: true;
  readonly open: (path: string, release?: string, partial?: boolean) => Importer | Promise<Importer>;
}

/** The importers, by subcommand. */
const publications: readonly Publication[] = [
  {
    name: 'onet',
    description: 'import the O*NET database: occupations, skills, tools, tasks, related occupations',
    argument: [
      '<dir>',
      'a folder or zip archive of the tables as text (.txt), workbooks (.xlsx) or CSV, such as Occupation Data.txt',
    ],
    release: 'such as 29.3; taken from Read Me.txt or the name of folder or archive when left out',
    example: 'career-graph import onet db_29_3_text',
    canBePartial: true,
    open: openOnet,
  },
  {
    name: 'wages',
    description:
      'import US wages of the Bureau of Labor Statistics (OEWS) by nation, state and metropolitan area',
    argument: [
      '<path>',
      'a table: BLS’s workbook (national_M2024_dl.xlsx), its zip archive (oesm24nat.zip), or CSV; or a folder with the national, state and metropolitan tables of one release',
    ],
    release: 'the year; taken from the names of the files when left out',
    example: 'career-graph import wages oesm24nat.zip',
    open: openWages,
  },
  {
    name: 'outlook',
    description:
      'import US Employment Projections of the Bureau of Labor Statistics: employment, openings, what is typical to enter',
    argument: ['<file>', 'BLS’s workbook occupation.xlsx, with its Tables 1.7 and 1.10'],
    release: 'such as 2022-32; taken from the headers when left out',
    example: 'career-graph import outlook occupation.xlsx',
    open: openOutlook,
  },
  {
    name: 'exposure',
    description:
      'import ratings of how far language models could help with tasks (GPTs are GPTs): a judgement, no forecast',
    argument: ['<dir>', 'a folder with occ_level.csv and full_labelset.tsv'],
    release: '2024 when left out',
    example: 'career-graph import exposure GPTs-are-GPTs/data',
    open: openExposure,
  },
  {
    name: 'crosswalk',
    description: 'import which O*NET codes ESCO’s occupations match; they show once both are imported',
    argument: ['<file>', 'CSV: the official crosswalk, or that of Mapping Career Causeways'],
    release: 'taken from the file’s name when left out',
    example: 'career-graph import crosswalk esco_onet_crosswalk_Nov2020.csv',
    open: openCrosswalk,
  },
];

/** `career-graph import`, with a command per kind of input. */
export const importCommand = new DocumentedCommand('import')
  .description('import data of a publisher or of your own; other sources stay as they are')
  .examples([
    'career-graph import onet db_29_3_text --dry-run',
    'career-graph import moves moves.csv --release 2024',
    'career-graph import onet --help',
  ]);

for (const { name, description, argument, release, example, canBePartial, open } of publications) {
  const command = importOf(name, description, example)
    .argument(...argument)
    .option('--release <name>', release)
    .action(async (path: string, options: ReleaseOptions) =>
      importAll([await open(path, options.release, options.partial === true)], options),
    );
  if (canBePartial)
    command.option('--partial', 'import the tables that are there although others are missing');
  importCommand.addCommand(command);
}

importCommand
  .addCommand(
    importOf(
      'esco',
      'import ESCO: occupations and skills of the European Union',
      'career-graph import esco esco-v1.1.1',
    )
      .argument(
        '<dir>',
        'a folder or zip archive of the CSV files, such as occupations_en.csv, in one language or several; or a folder of such archives',
      )
      .option('--release <name>', 'such as 1.1.1; taken from the name of folder or archive when left out')
      .option('--labels', 'add only the labels, of each language there is, to the ESCO that was imported')
      .action(async (path: string, options: EscoOptions) =>
        importAll(await openEscoLanguages(path, options.release, options.labels === true), options),
      ),
  )
  .addCommand(
    importOf(
      'moves',
      'import counted moves between roles',
      'career-graph import moves moves.csv --release 2024',
    )
      .argument('<file>', 'CSV with the columns from, to, count, outOf, place, period')
      .requiredOption('--release <name>', 'the release of the counts, such as 2024')
      .option('--source <name>', 'the name of the source', ownSourceName, 'moves')
      .option('--title <text>', 'its title for people')
      .option('--licence <text>', 'the licence of the counts')
      .option('--attribution <text>', 'the sentence that the licence asks for')
      .option('--small-counts', `show counts below ${smallestCount} too, which are hidden otherwise`)
      .action((path: string, options: MovesOptions) => {
        const about = ownSource(options, 'Counted moves');
        return importAll((store) => [openMoves(path, about, store, options.smallCounts === true)], options);
      }),
  )
  .addCommand(
    importOf(
      'figures',
      'import figures of your own about roles, such as vacancies or shares',
      'career-graph import figures figures.csv --release 2026',
    )
      .argument('<file>', 'CSV with the columns role, measure, value, low, high, unit, place, period')
      .requiredOption('--release <name>', 'the release of the figures, such as 2026')
      .option('--source <name>', 'the name of the source', ownSourceName, 'figures')
      .option('--title <text>', 'its title for people')
      .option('--licence <text>', 'the licence of the figures')
      .option('--attribution <text>', 'the sentence that the licence asks for')
      .action((path: string, options: MovesOptions) => {
        const about = ownSource(options, 'Figures');
        return importAll((store) => [openFigures(path, about, store)], options);
      }),
  )
  .addCommand(
    importOf(
      'skos',
      'import a taxonomy of your own in SKOS: concepts, labels in any language, hierarchy, mappings',
      'career-graph import skos skills.ttl --kind skill --source acme --release 2026',
    )
      .argument('<file>', 'Turtle (.ttl), TriG (.trig), N-Triples (.nt) or N-Quads (.nq)')
      .addOption(
        new Option('--kind <kind>', 'what its concepts are')
          .choices(taxonomyKinds.map((kind) => kind.toLowerCase()))
          .makeOptionMandatory(),
      )
      .requiredOption('--source <name>', 'the name of the source; ids begin with it', ownSourceName)
      .requiredOption('--release <name>', 'the release of the taxonomy, such as 2026')
      .option('--scheme <iri>', 'read the concepts of this concept scheme alone')
      .option('--title <text>', 'its title for people')
      .option('--licence <text>', 'the licence of the taxonomy')
      .option('--attribution <text>', 'the sentence that the licence asks for')
      .action((path: string, options: SkosOptions) => {
        const kind = taxonomyKinds.find((one) => one.toLowerCase() === options.kind) as TaxonomyKind;
        const about = ownSource(options, 'Taxonomy');
        return importAll([openSkos(path, about, kind, options.scheme ?? null)], options);
      }),
  )
  .addCommand(
    importOf('export', 'import what career-graph export wrote', 'career-graph import export graph.jsonl')
      .argument('<file>', 'JSON lines')
      .action(async (path: string, options: ImportOptions) => importAll(await openExport(path), options)),
  )
  .addCommand(
    new DocumentedCommand('seeds')
      .description(
        'import a folder in the format of seeds/, such as edits of your own; another import replaces it',
      )
      .argument('<dir>', 'the folder')
      .requiredOption(
        '--source <name>',
        'the name of the source; local takes precedence over all others',
        ownSourceName,
      )
      .addOption(storeOption())
      .option('--dry-run', 'check the files; write nothing')
      .option('--json', 'print the report as JSON')
      .examples(['career-graph import seeds my-edits --source local'])
      .action(importSeeds),
  );
