#!/usr/bin/env node
import { Command } from 'commander';
import { explain } from '../server/explain.ts';
import { release } from '../server/project-files.ts';
import { AnswerError } from './ask.ts';
import { checkCommand } from './check.ts';
import { compareCommand } from './compare.ts';
import { exportCommand } from './export.ts';
import { fitCommand } from './fit.ts';
import { gapCommand } from './gap.ts';
import { importCommand } from './import.ts';
import { migrateCommand } from './migrate.ts';
import { opensCommand } from './opens.ts';
import { pathsCommand } from './paths.ts';
import { planCommand } from './plan.ts';
import { reachCommand } from './reach.ts';
import { removeCommand } from './remove.ts';
import { FileNotWrittenError } from './replace-file.ts';
import { roleCommand } from './role.ts';
import { schemaCommand } from './schema.ts';
import { searchCommand } from './search.ts';
import { seedCommand } from './seed.ts';
import { serveCommand } from './serve.ts';
import { similarCommand } from './similar.ts';
import { statsCommand } from './stats.ts';

const program = new Command('career-graph')
  .description('Where a career can go from here, how, and on what evidence.')
  .version(release())
  .addCommand(serveCommand)
  .addCommand(pathsCommand)
  .addCommand(reachCommand)
  .addCommand(gapCommand)
  .addCommand(planCommand)
  .addCommand(fitCommand)
  .addCommand(opensCommand)
  .addCommand(similarCommand)
  .addCommand(compareCommand)
  .addCommand(roleCommand)
  .addCommand(searchCommand)
  .addCommand(statsCommand)
  .addCommand(importCommand)
  .addCommand(removeCommand)
  .addCommand(exportCommand)
  .addCommand(seedCommand)
  .addCommand(migrateCommand)
  .addCommand(checkCommand)
  .addCommand(schemaCommand)
  .addHelpText(
    'after',
    `
Examples:
  career-graph serve
  career-graph paths "ML Engineer" "AI Architect" --first 3

The store is the embedded one in DATA_DIR (data/embedded), or the Neo4j of NEO4J_URI, NEO4J_USER,
NEO4J_PASSWORD and NEO4J_DATABASE; --store names another for one command. career-graph serve --help
lists all settings. Exit codes: 0 done, 1 not done (the reason is on standard error) or problems
found by check, 2 the question was fine and nothing was found.`,
  );

// who reads no further, such as head, has what it wanted
process.stdout.on('error', ({ code, message }: NodeJS.ErrnoException) => {
  if (code === 'EPIPE') process.exit(0);
  process.stderr.write(`Standard output cannot be written: ${message}\n`);
  process.exit(1);
});

const isToldPlainly = (error: unknown): error is Error =>
  error instanceof AnswerError || error instanceof FileNotWrittenError;

try {
  await program.parseAsync();
} catch (error) {
  process.stderr.write(`${isToldPlainly(error) ? error.message : explain(error)}\n`);
  process.exitCode = 1;
}
// a database that hangs would keep its connection, and with it the process; what was printed goes out first
process.stdout.write('', () => process.exit());
