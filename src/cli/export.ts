import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Command } from 'commander';
import { isSource } from '../domain/source.ts';
import { exportLines } from '../importers/export/write-export.ts';
import { type StoreOptions, storeOption, withSeededStore } from './with-store.ts';

interface ExportOptions extends StoreOptions {
  readonly output?: string;
}

export const exportCommand = new Command('export')
  .description('write all sources, or one, as JSON lines; import export reads them back')
  .argument('[source]', 'its name or release, such as onet or onet@29.3')
  .addOption(storeOption())
  .option('-o, --output <file>', 'where to; standard output when left out')
  .addHelpText(
    'after',
    '\nExamples:\n  career-graph export -o graph.jsonl\n  career-graph export local > local.jsonl',
  )
  .action(async (named: string | undefined, options: ExportOptions) => {
    const found = await withSeededStore(options, async (store) => {
      const sources = (await store.sources()).filter(
        ({ id, state }) => state === 'ACTIVE' && (named === undefined || isSource(id, named)),
      );
      if (sources.length === 0) return false;
      const lines = Readable.from(exportLines(store, sources)).map((line: string) => `${line}\n`);
      if (options.output) await pipeline(lines, createWriteStream(options.output));
      else for await (const line of lines) if (!process.stdout.write(line)) await drained();
      return true;
    });
    if (found) return;
    process.stderr.write(`There is no source called ${named ?? 'anything'}.\n`);
    process.exitCode = 2;
  });

const drained = (): Promise<void> => new Promise((resolve) => process.stdout.once('drain', resolve));
