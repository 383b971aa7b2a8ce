import { DocumentedCommand } from '../documented-command.ts';
import { type StoreOptions, storeOption, withStore } from '../options/with-store.ts';
import { print, printJson } from '../output/output.ts';

interface MigrateOptions extends StoreOptions {
  readonly json?: true;
}

export const migrateCommand = new DocumentedCommand('migrate')
  .description("bring a store of an earlier release to this one's format, as every start does")
  .addOption(storeOption())
  .option('--json', 'the formats as JSON')
  .examples(['career-graph migrate', 'career-graph migrate --store neo4j://db:7687'])
  .action(async (options: MigrateOptions) => {
    const { found, now } = await withStore(options, async ({ format }) => format);
    if (options.json) printJson({ found, now });
    else if (found === null) print(`The store is new; its format is ${now}.`);
    else if (found === now) print(`The store has format ${now} already; nothing was changed.`);
    else print(`The store was brought from format ${found} to ${now}.`);
  });
