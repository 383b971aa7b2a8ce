import { backUpStore } from '../../server/back-up-store.ts';
import { DocumentedCommand } from '../documented-command.ts';
import { configOf, type StoreOptions, storeOption } from '../options/with-store.ts';
import { backupText } from '../output/backup-text.ts';
import { print, printJson } from '../output/print.ts';

interface BackupOptions extends StoreOptions {
  readonly json?: true;
}

/** `career-graph backup` */
export const backupCommand = new DocumentedCommand('backup')
  .description('back up the embedded store to a new file, while services and imports may use it')
  .argument('<file>', 'the file to write')
  .addOption(storeOption())
  .option('--json', 'print what was written as JSON')
  .examples(
    ['career-graph backup monday.backup', 'career-graph backup tuesday.backup --json'],
    'The file holds one commit. It appears when it is complete and was read back. A Neo4j has neo4j-admin for this.',
  )
  .action(async (file: string, options: BackupOptions) => {
    const start = performance.now();
    const written = await backUpStore(configOf(options), file, (step) => process.stderr.write(`${step}\n`));
    const seconds = (performance.now() - start) / 1_000;
    if (options.json) printJson({ file, ...written, seconds });
    else print(`${file}: ${backupText(written)}; ${seconds.toFixed(1)} s`);
  });
