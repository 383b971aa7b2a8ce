import { writeSeeds } from '../../importers/seeds/apply-seeds.ts';
import { release, seedsDirectory } from '../../server/project-files.ts';
import { DocumentedCommand } from '../documented-command.ts';
import { type StoreOptions, storeOption, withStore } from '../options/with-store.ts';
import { print, printJson } from '../output/print.ts';

interface SeedOptions extends StoreOptions {
  readonly json?: true;
}

/** `career-graph seed` */
export const seedCommand = new DocumentedCommand('seed')
  .description('check the seed files and update the store from them')
  .addOption(storeOption())
  .option('--json', 'print the counts as JSON')
  .examples(['career-graph seed', 'career-graph seed --store neo4j://db:7687 --json'])
  .action(async (options: SeedOptions) => {
    const report = await withStore(options, (store) => writeSeeds(store, seedsDirectory(), release()));
    const { written, unchanged, removed } = report;
    if (options.json) printJson(report);
    else print(`Seeds applied: ${written} facts written, ${unchanged} unchanged, ${removed} removed.`);
  });
