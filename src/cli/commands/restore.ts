import { restoreStore } from '../../server/back-up-store.ts';
import { DocumentedCommand } from '../documented-command.ts';
import { configOf, type StoreOptions, storeOption } from '../options/with-store.ts';
import { backupText } from '../output/backup-text.ts';
import { print, printJson } from '../output/print.ts';

interface RestoreOptions extends StoreOptions {
  readonly replace?: true;
  readonly json?: true;
}

/** `career-graph restore` */
export const restoreCommand = new DocumentedCommand('restore')
  .description('put a backup into the embedded store, which nothing else may use meanwhile')
  .argument('<file>', 'a file that career-graph backup wrote')
  .addOption(storeOption())
  .option('--replace', 'replace facts that are in the store; they are lost once the backup is in place')
  .option('--json', 'print what is there now as JSON')
  .examples(
    [
      'career-graph restore monday.backup --replace',
      'career-graph restore monday.backup --store data/restored',
    ],
    'The backup is checked first. The next start upgrades one of an earlier data format.',
  )
  .action(async (file: string, { replace, json, ...options }: RestoreOptions) => {
    const start = performance.now();
    const restored = await restoreStore(configOf(options), file, {
      replace: replace === true,
      onStep: (step) => process.stderr.write(`${step}\n`),
    });
    const seconds = (performance.now() - start) / 1_000;
    if (json) printJson({ file, ...restored, seconds });
    else
      print(
        `${file} ${restored.replaced ? 'is in place of what was there' : 'is in place'}: ${backupText(restored)}; ${seconds.toFixed(1)} s`,
      );
  });
