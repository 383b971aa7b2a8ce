#!/usr/bin/env node
import { Command } from 'commander';
import { explain } from '../server/explain.ts';
import { pathsCommand } from './paths.ts';
import { schemaCommand } from './schema.ts';
import { seedCommand } from './seed.ts';

const program = new Command('career-graph')
  .description('Where a career can go from here, how, and on what evidence.')
  .addCommand(pathsCommand)
  .addCommand(seedCommand)
  .addCommand(schemaCommand)
  .addHelpText(
    'after',
    `
The store is the embedded one in DATA_DIR (data/embedded), or the Neo4j of NEO4J_URI, NEO4J_USER,
NEO4J_PASSWORD and NEO4J_DATABASE. Exit codes: 0 done, 1 not done, 2 nothing found.`,
  );

try {
  await program.parseAsync();
} catch (error) {
  process.stderr.write(`${explain(error)}\n`);
  process.exitCode = 1;
}
process.exit(); // a database that hangs would keep its connection, and with it the process
