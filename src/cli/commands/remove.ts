import { isSource } from '../../domain/graph/source.ts';
import { calculateSources } from '../../importers/calculated-sources.ts';
import { ImportRefused } from '../../importers/import-refused.ts';
import { removeSource } from '../../store/release.ts';
import { DocumentedCommand } from '../documented-command.ts';
import { refusalOfSeeds } from '../options/source-name.ts';
import { type StoreOptions, storeOption, withSeededStore } from '../options/with-store.ts';
import { print, printJson } from '../output/print.ts';

interface RemoveOptions extends StoreOptions {
  readonly json?: true;
}

/** `career-graph remove` */
export const removeCommand = new DocumentedCommand('remove')
  .description('remove a source and all its facts; other sources stay as they are')
  .argument('<source>', 'its name or release, such as onet or onet@29.3')
  .addOption(storeOption())
  .option('--json', 'print the counts as JSON')
  .examples(['career-graph remove onet', 'career-graph remove local'])
  .action(async (source: string, options: RemoveOptions) => {
    const name = source.replace(/@.*$/, '');
    const refusal = refusalOfSeeds(name);
    if (refusal !== null) throw new ImportRefused([refusal]);
    const removed = await withSeededStore(options, async (store) => {
      const exists = (await store.sources()).some(({ id }) => isSource(id, source));
      if (!exists && source !== name) return null;
      const count = await removeSource(store, name);
      await calculateSources(store);
      return count;
    });
    if (options.json) printJson({ source: name, removed });
    else
      print(removed === null ? `There is no source called ${source}.` : `${name}: ${removed} facts removed.`);
    if (removed === null) process.exitCode = 2;
  });
