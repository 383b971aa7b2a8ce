import { DocumentedCommand } from '../documented-command.ts';
import { type StoreOptions, storeOption, withStore } from '../options/with-store.ts';
import { print, printJson } from '../output/print.ts';

interface MigrateOptions extends StoreOptions {
  readonly json?: true;
}

/** `career-graph migrate` */
export const migrateCommand = new DocumentedCommand('migrate')
  .description('upgrade the store to the data format of this release; every start does the same')
  .addOption(storeOption())
  .option('--json', 'print the formats as JSON')
  .examples(['career-graph migrate', 'career-graph migrate --store neo4j://db:7687'])
  .action(async (options: MigrateOptions) => {
    const { previous, current } = await withStore(options, async ({ format }) => format);
    if (options.json) printJson({ found: previous, now: current });
    else if (previous === null) print(`The store is new; its format is ${current}.`);
    else if (previous === current) print(`The store already has format ${current}; nothing was changed.`);
    else print(`The store was upgraded from format ${previous} to ${current}.`);
  });
