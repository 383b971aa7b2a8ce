import { ImportRefused } from '../../importers/import-refused.ts';
import { removeSource } from '../../store/release.ts';
import { DocumentedCommand } from '../documented-command.ts';
import { refusalOfSeeds } from '../options/source-name.ts';
import { type StoreOptions, storeOption, withSeededStore } from '../options/with-store.ts';
import { print, printJson } from '../output/output.ts';

interface RemoveOptions extends StoreOptions {
  readonly json?: true;
}

export const removeCommand = new DocumentedCommand('remove')
  .description('remove a source and all that it says; what others say stays')
  .argument('<source>', 'its name, such as onet')
  .addOption(storeOption())
  .option('--json', 'the counts as JSON')
  .examples(['career-graph remove onet', 'career-graph remove local'])
  .action(async (named: string, options: RemoveOptions) => {
    const name = named.replace(/@.*$/, '');
    const refusal = refusalOfSeeds(name);
    if (refusal !== null) throw new ImportRefused([refusal]);
    const removed = await withSeededStore(options, (store) => removeSource(store, name));
    if (options.json) printJson({ source: name, removed });
    else
      print(removed === null ? `There is no source called ${name}.` : `${name}: ${removed} facts removed.`);
    if (removed === null) process.exitCode = 2;
  });
