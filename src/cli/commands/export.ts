import { once } from 'node:events';
import { isSource, type Source } from '../../domain/graph/source.ts';
import { exportLines } from '../../importers/export/write-export.ts';
import type { CareerStore } from '../../store/career-store.ts';
import { DocumentedCommand } from '../documented-command.ts';
import { type StoreOptions, storeOption, withSeededStore } from '../options/with-store.ts';
import { print, printJson } from '../output/print.ts';
import { replaceFile } from '../output/replace-file.ts';
import { number } from '../output/wording.ts';

interface ExportOptions extends StoreOptions {
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

/** Characters that are written at a time. */
const chunkLength = 65_536;

/** `career-graph export` */
export const exportCommand = new DocumentedCommand('export')
  .description('write all sources, or one, as JSON lines; import export reads them back')
  .argument('[source]', 'the only source to write, by name or release, such as onet or onet@29.3')
  .addOption(storeOption())
  .option('-o, --output <file>', 'the file to write; standard output when left out')
  .option('--json', 'with --output, print what was written as JSON')
  .examples(
    ['career-graph export -o graph.jsonl', 'career-graph export local > local.jsonl'],
    'The file appears when it is complete. The exit code is 2 when there is no such source.',
  )
  .action(async (name: string | undefined, { output, json, store: place }: ExportOptions) => {
    const exports = await withSeededStore({ store: place }, (store) => exportTo(output, store, name));
    if (output !== undefined && json) printJson(exports);
    else if (output !== undefined) print(exports.map(sentenceOf).join('\n'));
    if (exports.length > 0) return;
    process.stderr.write(
      name === undefined ? 'There is no source.\n' : `There is no source called ${name}.\n`,
    );
    process.exitCode = 2;
  });

async function exportTo(
  output: string | undefined,
  store: CareerStore,
  name: string | undefined,
): Promise<readonly SourceExport[]> {
  const sources = (await store.sources()).filter(
    ({ id, state }) => state === 'ACTIVE' && (name === undefined || isSource(id, name)),
  );
  const exports: SourceExport[] = [];
  if (sources.length === 0) return exports;
  const text = inChunks(linesOf(store, sources, exports));
  if (output === undefined) await toStandardOutput(text);
  else await replaceFile(output, text);
  return exports;
}

/** The lines of all sources. After the last line of a source its count is added to `exports`. */
async function* linesOf(
  store: CareerStore,
  sources: readonly Source[],
  exports: SourceExport[],
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
    exports.push({ source: source.id, statements: assertions, ...(withheld > 0 && { withheld }) });
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

const sentenceOf = ({ source, statements, withheld }: SourceExport): string =>
  `${source}: ${number(statements)} facts written${withheld === undefined ? '' : `; ${number(withheld)} counts too small to be shown left out`}`;
