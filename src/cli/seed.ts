import { Command } from 'commander';
import { loadSeeds, writeSeeds } from '../importers/seeds/load-seeds.ts';
import { seedsDirectory } from '../server/project-files.ts';
import { withStore } from './with-store.ts';

export const seedCommand = new Command('seed')
  .description('check the seed files and bring the store up to date with them')
  .option('--json', 'the counts as JSON')
  .addHelpText('after', '\nExample:\n  career-graph seed')
  .action(async ({ json }: { json?: true }) => {
    const seeds = loadSeeds(seedsDirectory());
    const report = await withStore((store) => writeSeeds(store, seeds));
    const { written, unchanged, removed } = report;
    process.stdout.write(
      json
        ? `${JSON.stringify(report)}\n`
        : `Seeds applied: ${written} facts written, ${unchanged} unchanged, ${removed} removed.\n`,
    );
  });
