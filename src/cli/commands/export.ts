import { once } from 'node:events';
import { isSource, type Source } from '../../domain/graph/source.ts';
import { exportLines } from '../../importers/export/write-export.ts';
import type { CareerStore } from '../../store/career-store.ts';
import { DocumentedCommand } from '../documented-command.ts';
import { type StoreOptions, storeOption, withSeededStore } from '../options/with-store.ts';
import { print, printJson } from '../output/output.ts';
import { replaceFile } from '../output/replace-file.ts';

interface ExportOptions extends StoreOptions {
  readonly output?: string;
  readonly json?: true;
}

/** What was written of one source. */
interface Exported {
  /** Its id. */
  readonly source: string;
  readonly statements: number;
}

const chunkLength = 65_536;

export const exportCommand = new DocumentedCommand('export')
  .description('write all sources, or one, as JSON lines; import export reads them back')
  .argument('[source]', 'its name or release, such as onet or onet@29.3')
  .addOption(storeOption())
  .option('-o, --output <file>', 'where to; standard output when left out')
  .option('--json', 'with --output, what was written as JSON; standard output has JSON lines anyway')
  .examples(
    ['career-graph export -o graph.jsonl', 'career-graph export local > local.jsonl'],
    'The file is there once all is in it. The exit code is 2 when there is no such source.',
  )
  .action(async (named: string | undefined, { output, json, store: place }: ExportOptions) => {
    const exported = await withSeededStore({ store: place }, (store) => exportTo(output, store, named));
    if (output !== undefined && json) printJson(exported);
    else if (output !== undefined) print(exported.map(sentenceOf).join('\n'));
    if (exported.length > 0) return;
    process.stderr.write(`There is no source called ${named ?? 'anything'}.\n`);
    process.exitCode = 2;
  });

async function exportTo(
  output: string | undefined,
  store: CareerStore,
  named: string | undefined,
): Promise<readonly Exported[]> {
  const sources = (await store.sources()).filter(
    ({ id, state }) => state === 'ACTIVE' && (named === undefined || isSource(id, named)),
  );
  const exported: Exported[] = [];
  if (sources.length === 0) return exported;
  const text = inChunks(linesOf(store, sources, exported));
  if (output === undefined) await toStandardOutput(text);
  else await replaceFile(output, text);
  return exported;
}

/** The lines of each source; what was written of it is added to `exported` after them. */
async function* linesOf(
  store: CareerStore,
  sources: readonly Source[],
  exported: Exported[],
): AsyncGenerator<string> {
  for (const source of sources) {
    let statements = -1; // the first line says what the source is
    for await (const line of exportLines(store, [source])) {
      yield `${line}\n`;
      statements++;
    }
    exported.push({ source: source.id, statements });
  }
}

/** Longer texts, as each is a write of its own. */
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

const sentenceOf = ({ source, statements }: Exported): string =>
  `${source}: ${statements.toLocaleString('en-US')} facts written`;
