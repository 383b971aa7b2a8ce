import { once } from 'node:events';
import { InvalidArgumentError, Option } from 'commander';
import { type NamedKind, namedKinds, wordsOfKind } from '../../domain/graph/model.ts';
import { isSource, type Source } from '../../domain/graph/source.ts';
import { skosResources } from '../../importers/export/skos-resources.ts';
import { exportLines } from '../../importers/export/write-export.ts';
import { jsonLd } from '../../importers/export/write-json-ld.ts';
import { tableLines } from '../../importers/export/write-tables.ts';
import { turtle } from '../../importers/export/write-turtle.ts';
import { iriPart } from '../../importers/skos/skos-terms.ts';
import type { CareerStore } from '../../store/career-store.ts';
import { DocumentedCommand } from '../documented-command.ts';
import { type StoreOptions, storeOption, withSeededStore } from '../options/with-store.ts';
import { writeNewFolder } from '../output/new-folder.ts';
import { print, printJson } from '../output/print.ts';
import { replaceFile } from '../output/replace-file.ts';
import { number } from '../output/wording.ts';

const formats = ['jsonl', 'csv', 'skos', 'jsonld'] as const;
type Format = (typeof formats)[number];

interface ExportOptions extends StoreOptions {
  readonly format: Format;
  readonly kind?: readonly NamedKind[];
  readonly output?: string;
  readonly json?: true;
}

/** How much was written of a source. */
interface SourceExport {
  /** Its id. */
  readonly source: string;
  /** Number of descriptions and facts. */
  readonly statements: number;
  /** Number of counts too small to be shown, which are not written; absent without any. */
  readonly withheld?: number;
}

/** How many things of a kind were written as concepts. */
interface KindExport {
  readonly kind: NamedKind;
  readonly concepts: number;
}

type Report = (SourceExport | KindExport)[];

/** Characters that are written at a time. */
const chunkLength = 65_536;

/** `career-graph export` */
export const exportCommand = new DocumentedCommand('export')
  .description('write all sources, or one, as JSON lines, CSV or SKOS; import export reads JSON lines back')
  .argument('[source]', 'the only source to write, by name or release, such as onet or onet@29.3')
  .addOption(storeOption())
  .addOption(
    new Option(
      '--format <format>',
      'jsonl: all facts, a line each; csv: the same as a folder of tables; skos: names, hierarchy and mappings as concept schemes in Turtle; jsonld: the same as JSON-LD',
    )
      .choices(formats)
      .default('jsonl'),
  )
  .option(
    '--kind <kind>',
    `with skos and jsonld, write this kind alone, may be repeated: ${namedKinds.map(iriPart).join(', ')}`,
    (text: string, before: readonly NamedKind[] = []) => [...before, namedKind(text)],
  )
  .option(
    '-o, --output <file>',
    'the file to write, with csv the new folder; standard output when left out, but not for csv',
  )
  .option('--json', 'with --output, print what was written as JSON')
  .examples(
    [
      'career-graph export -o graph.jsonl',
      'career-graph export local > local.jsonl',
      'career-graph export --format csv -o tables',
      'career-graph export --format skos --kind skill -o skills.ttl',
    ],
    'The file appears when it is complete. The exit code is 2 when there is no such source.',
  )
  .action(async (name: string | undefined, options: ExportOptions, command: DocumentedCommand) => {
    const { format, kind, output, json, store: place } = options;
    if (format === 'csv' && output === undefined)
      command.error('error: --format csv writes several files: name a folder with -o.');
    if (kind && (format === 'jsonl' || format === 'csv'))
      command.error('error: --kind goes with --format skos or jsonld; the others hold all facts.');
    const report = await withSeededStore({ store: place }, (store) => exportTo(output, store, name, options));
    if (output !== undefined && json) printJson(report);
    else if (output !== undefined) print(report.map(sentenceOf).join('\n'));
    if (report.length > 0) return;
    process.stderr.write(
      name === undefined ? 'There is no source.\n' : `There is no source called ${name}.\n`,
    );
    process.exitCode = 2;
  });

/** @throws InvalidArgumentError when the text is no kind */
function namedKind(text: string): NamedKind {
  const kind = namedKinds.find((candidate) => iriPart(candidate) === text.toLowerCase());
  if (kind) return kind;
  throw new InvalidArgumentError(`It must be one of ${namedKinds.map(iriPart).join(', ')}.`);
}

async function exportTo(
  output: string | undefined,
  store: CareerStore,
  name: string | undefined,
  { format, kind = namedKinds }: ExportOptions,
): Promise<Report> {
  const sources = (await store.sources()).filter(
    ({ id, state }) => state === 'ACTIVE' && (name === undefined || isSource(id, name)),
  );
  const report: Report = [];
  if (sources.length === 0) return report;
  if (format === 'csv') {
    await writeNewFolder(output as string, tablesOf(store, sources, report));
    return report;
  }
  const resources = () =>
    skosResources(store, sources, kind, name ?? null, (one, concepts) => {
      report.push({ kind: one, concepts });
    });
  const text = {
    jsonl: () => linesOf(store, sources, report),
    skos: () => turtle(resources()),
    jsonld: () => jsonLd(resources()),
  }[format]();
  if (output === undefined) await toStandardOutput(inChunks(text));
  else await replaceFile(output, inChunks(text));
  return report;
}

/** The lines of all tables. Counts are added to `report` as each source ends. */
async function* tablesOf(
  store: CareerStore,
  sources: readonly Source[],
  report: Report,
): ReturnType<typeof tableLines> {
  for (const { id } of sources) report.push({ source: id, statements: 0 });
  const counts = new Map(sources.map(({ id }, i) => [id, i]));
  yield* tableLines(store, sources, ({ id }, isWithheld) => {
    const place = counts.get(id) as number;
    const { source, statements, withheld = 0 } = report[place] as SourceExport;
    report[place] = isWithheld
      ? { source, statements, withheld: withheld + 1 }
      : { source, statements: statements + 1, ...(withheld > 0 && { withheld }) };
  });
}

/** The lines of all sources. After the last line of a source its count is added to `report`. */
async function* linesOf(
  store: CareerStore,
  sources: readonly Source[],
  report: Report,
): AsyncGenerator<string> {
  for (const source of sources) {
    let assertions = -1; // the first line describes the source
    let withheld = 0;
    const onWithheld = () => {
      withheld++;
    };
    for await (const line of exportLines(store, [source], onWithheld)) {
      yield `${line}\n`;
      assertions++;
    }
    report.push({ source: source.id, statements: assertions, ...(withheld > 0 && { withheld }) });
  }
}

/** Joins lines into longer texts, so that there are fewer writes. */
async function* inChunks(lines: AsyncIterable<string>): AsyncGenerator<string> {
  let chunk = '';
  for await (const line of lines) {
    chunk += line;
    if (chunk.length < chunkLength) continue;
    yield chunk;
    chunk = '';
  }
  yield chunk;
}

async function toStandardOutput(text: AsyncIterable<string>): Promise<void> {
  for await (const chunk of text) if (!process.stdout.write(chunk)) await once(process.stdout, 'drain');
}

function sentenceOf(written: SourceExport | KindExport): string {
  if ('kind' in written) return `${wordsOfKind(written.kind)}: ${number(written.concepts)} concepts written`;
  const { source, statements, withheld } = written;
  return `${source}: ${number(statements)} facts written${withheld === undefined ? '' : `; ${number(withheld)} counts too small to be shown left out`}`;
}
